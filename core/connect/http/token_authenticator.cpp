#include "core/connect/http/token_authenticator.h"

#include <chrono>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kRenewEarly = 30'000; ///< a token must last longer than the request that carries it travels

} // namespace

bool TokenAuthenticator::isFresh() const {
  return m_generation > 0 && !m_token.value.isEmpty() &&
         (!m_token.expires || m_clock->now().plusMilliseconds(kRenewEarly) < *m_token.expires);
}

Result<int> TokenAuthenticator::apply(HttpJob& job) {
  std::unique_lock lock(m_mutex);
  if (!isFresh())
    MUNIMENT_TRY(obtain(lock, m_generation, job.progress));
  setHeader(job.request, m_form.header, m_form.prefix + m_token.value.view().toByteArray());
  return m_generation;
}

Result<bool> TokenAuthenticator::renew(int generation, const SharedProgress& progress) {
  std::unique_lock lock(m_mutex);
  MUNIMENT_TRY(obtain(lock, generation, progress));
  return true;
}

Result<void> TokenAuthenticator::obtain(std::unique_lock<std::mutex>& lock, int generation,
                                        const SharedProgress& progress) {
  while (m_generation <= generation) {
    if (!m_fetching)
      return fetch(lock, progress);
    const int failures = m_failures;
    while (m_fetching && m_failures == failures && m_generation <= generation) {
      if (progress && progress->isCancelled())
        return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
      m_changed.wait_for(lock, std::chrono::milliseconds(10));
    }
    // That somebody else was stopped is no reason to give up; that signing in failed is.
    if (m_failures != failures && m_failure.kind != ErrorKind::Cancelled)
      return Failure(m_failure);
  }
  return {};
}

Result<void> TokenAuthenticator::fetch(std::unique_lock<std::mutex>& lock, const SharedProgress& progress) {
  m_fetching = true;
  lock.unlock();
  auto token = m_source->fetch(progress);
  if (token && (token->value.view().contains('\r') || token->value.view().contains('\n')))
    token = failure(ErrorKind::Failed, "http.secret_malformed"_L1);
  lock.lock();
  m_fetching = false;
  m_changed.notify_all();
  if (!token) {
    ++m_failures;
    m_failure = token.error();
    return Failure(m_failure);
  }
  m_token = std::move(*token);
  ++m_generation;
  return {};
}

void TokenAuthenticator::learn(const HttpResponse& response) {
  if (m_form.renewHeader.isEmpty() || response.status >= 400)
    return;
  QByteArray next = headerOf(response, m_form.renewHeader);
  if (next.isEmpty() || next.contains('\r') || next.contains('\n'))
    return;
  const std::scoped_lock lock(m_mutex);
  // Answers overtake each other; each ticket holds for a while, so whichever came last will do.
  m_token.value = Secret(std::move(next));
}

int TokenAuthenticator::fetched() const {
  const std::scoped_lock lock(m_mutex);
  return m_generation;
}

} // namespace muniment::connect
