#include "core/connect/http/token_bucket.h"

#include <algorithm>

namespace muniment::connect {

std::int64_t TokenBucket::reserve(Instant now) {
  if (m_perSecond <= 0)
    return 0;
  const std::scoped_lock lock(m_mutex);
  if (m_last) {
    // A clock that was set back gives nothing and takes nothing.
    const std::int64_t passed = std::clamp<std::int64_t>(now.milliseconds() - m_last->milliseconds(), 0, 3'600'000);
    m_milliTokens = std::min<std::int64_t>(m_burst * 1000LL, m_milliTokens + passed * m_perSecond);
  }
  m_last = now;
  m_milliTokens -= 1000;
  return m_milliTokens >= 0 ? 0 : (-m_milliTokens + m_perSecond - 1) / m_perSecond;
}

} // namespace muniment::connect
