#pragma once

#include "core/base/clock.h"
#include "core/connect/http/chance.h"
#include "core/connect/http/circuit.h"
#include "core/connect/http/http_line.h"
#include "core/connect/http/pause.h"
#include "core/connect/http/slots.h"
#include "core/connect/http/token_bucket.h"

#include <set>

namespace muniment::connect {

/// How hard one endpoint may be pressed.
struct Pace final {
  int perSecond = 10; ///< 0: no limit
  int burst = 10;
  int concurrency = 4;
  int attempts = 5;
  std::set<int> retryOn = {429, 502, 503, 504};
  std::int64_t firstWait = 500; ///< milliseconds, doubled by each attempt, then shortened by chance
  std::int64_t longestWait = 30'000;
  std::int64_t longestPeerWait = 120'000; ///< a peer that asks for more gets the job back later, not here
  int circuitFailures = 5;
  std::int64_t circuitRest = 30'000;
};

/// One endpoint: its rate, its circuit, and repetitions of what may be repeated.
class PacedLine final : public HttpLine {
 public:
  /// What time and chance are made of.
  struct Surroundings final {
    const Clock* clock;
    Pause* pause;
    Chance* chance;
  };

  PacedLine(HttpLine& inner, Pace pace, Surroundings surroundings);

  [[nodiscard]] Result<HttpResponse> exchange(const HttpJob& job) override;
  [[nodiscard]] CircuitState circuit() const { return m_circuit.state(m_around.clock->now()); }

 private:
  [[nodiscard]] Result<HttpResponse> attempt(const HttpJob& job);
  /// How long to wait before another attempt; nothing when there shall be none.
  [[nodiscard]] std::optional<std::int64_t> waitAfter(const HttpJob& job, const Result<HttpResponse>& outcome,
                                                      int attempt);
  [[nodiscard]] bool mayRepeat(const HttpJob& job, const Result<HttpResponse>& outcome) const;

  HttpLine* m_inner;
  Pace m_pace;
  Surroundings m_around;
  TokenBucket m_bucket;
  Circuit m_circuit;
  Slots m_slots;
};

} // namespace muniment::connect
