#include "core/connect/http/pause.h"

#include <chrono>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds kLookForCancel(10);

} // namespace

Result<void> ThreadPause::forMilliseconds(std::int64_t milliseconds, const SharedProgress& progress) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(milliseconds);
  std::unique_lock lock(m_mutex);
  for (;;) {
    if (m_closed)
      return Failure(makeRetryable(ErrorKind::Cancelled, "http.closed"_L1));
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    const auto now = std::chrono::steady_clock::now();
    if (now >= end)
      return {};
    m_wake.wait_until(lock, std::min(end, now + kLookForCancel));
  }
}

void ThreadPause::close() {
  const std::scoped_lock lock(m_mutex);
  m_closed = true;
  m_wake.notify_all();
}

} // namespace muniment::connect
