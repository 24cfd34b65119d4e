#include "core/base/clock.h"

#include <chrono>

namespace muniment {

Instant SystemClock::now() const {
  const auto sinceEpoch = std::chrono::system_clock::now().time_since_epoch();
  return Instant::fromMilliseconds(std::chrono::duration_cast<std::chrono::milliseconds>(sinceEpoch).count());
}

} // namespace muniment
