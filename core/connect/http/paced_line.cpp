#include "core/connect/http/paced_line.h"

#include "core/connect/http/retry_after.h"

#include <algorithm>

namespace muniment::connect {

namespace {

using namespace Qt::StringLiterals;

constexpr int kConnectionsOfQt = 6; ///< to one host; more jobs would wait unseen, with their time running

} // namespace

PacedLine::PacedLine(HttpLine& inner, Pace pace, Surroundings surroundings)
    : m_inner(&inner), m_pace(std::move(pace)), m_around(surroundings), m_bucket(m_pace.perSecond, m_pace.burst),
      m_circuit(m_pace.circuitFailures, m_pace.circuitRest),
      m_slots(std::clamp(m_pace.concurrency, 1, kConnectionsOfQt)) {}

Result<HttpResponse> PacedLine::exchange(const HttpJob& job) {
  for (int count = 1;; ++count) {
    auto outcome = attempt(job);
    const auto wait = waitAfter(job, outcome, count);
    if (!wait)
      return outcome;
    MUNIMENT_TRY(m_around.pause->forMilliseconds(*wait, job.progress));
  }
}

Result<HttpResponse> PacedLine::attempt(const HttpJob& job) {
  MUNIMENT_TRY_LET(place, m_slots.take(job.progress));
  if (const auto wait = m_bucket.reserve(m_around.clock->now()); wait > 0)
    MUNIMENT_TRY(m_around.pause->forMilliseconds(wait, job.progress));
  if (!m_circuit.admit(m_around.clock->now()))
    return Failure(makeRetryable(ErrorKind::Unavailable, "http.resting"_L1, {job.request.url.host()}));
  auto outcome = m_inner->exchange(job);
  // A refusal of ours, a certificate or a cancelled job says nothing about whether the peer is up.
  if (outcome ? outcome->status < 500 : false)
    m_circuit.succeeded();
  else if (outcome || outcome.error().kind == ErrorKind::Unavailable)
    m_circuit.failed(m_around.clock->now());
  else
    m_circuit.abandoned();
  return outcome;
}

bool PacedLine::mayRepeat(const HttpJob& job, const Result<HttpResponse>& outcome) const {
  if (!outcome)
    return outcome.error().retryable && outcome.error().kind == ErrorKind::Unavailable &&
           outcome.error().id != "http.resting"_L1 && (job.mayRepeat() || nothingWasSent(outcome.error()));
  // 429 and 503 say that nothing was done; behind the others a gateway may have passed the request on.
  return m_pace.retryOn.contains(outcome->status) &&
         (job.mayRepeat() || outcome->status == 429 || outcome->status == 503);
}

std::optional<std::int64_t> PacedLine::waitAfter(const HttpJob& job, const Result<HttpResponse>& outcome, int attempt) {
  if (attempt >= m_pace.attempts || job.isCancelled() || !mayRepeat(job, outcome))
    return std::nullopt;
  const std::int64_t backoff = std::min(m_pace.longestWait, m_pace.firstWait << std::min(attempt - 1, 20));
  const std::int64_t own = backoff / 2 + m_around.chance->upTo(backoff - backoff / 2);
  if (!outcome)
    return own;
  const auto asked = retryAfterMilliseconds(headerOf(*outcome, "Retry-After"), m_around.clock->now());
  if (!asked)
    return own;
  if (*asked > m_pace.longestPeerWait)
    return std::nullopt;
  // Never earlier than asked; a little later, so that not all come back at once.
  return *asked + m_around.chance->upTo(m_pace.firstWait);
}

} // namespace muniment::connect
