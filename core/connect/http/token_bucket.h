#pragma once

#include "core/base/instant.h"

#include <algorithm>
#include <mutex>
#include <optional>

namespace muniment::connect {

/// A limit on requests per second that lets short bursts pass.
class TokenBucket final {
 public:
  /// No limit where `perSecond` is 0.
  TokenBucket(int perSecond, int burst)
      : m_perSecond(perSecond), m_burst(std::max(burst, 1)), m_milliTokens(m_burst * 1000LL) {}

  /// Takes a place in the row: how long to wait before the request may go.
  [[nodiscard]] std::int64_t reserve(Instant now);

 private:
  int m_perSecond;
  int m_burst;
  std::mutex m_mutex;
  std::int64_t m_milliTokens; ///< thousandths; below zero when requests wait already
  std::optional<Instant> m_last;
};

} // namespace muniment::connect
