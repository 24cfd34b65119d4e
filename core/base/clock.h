#pragma once

#include "core/base/instant.h"

#include <atomic>

namespace muniment {
inline namespace base {

/// Where the program gets the time from. Handed to whoever needs it; nobody asks the system directly.
class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override;
};

/// The clock of a rehearsal workspace and of tests: it stands still until it is moved.
class MovableClock final : public Clock {
 public:
  explicit MovableClock(Instant start) : m_milliseconds(start.milliseconds()) {}
  [[nodiscard]] Instant now() const override { return Instant::fromMilliseconds(m_milliseconds.load()); }
  void moveTo(Instant instant) { m_milliseconds.store(instant.milliseconds()); }
  void advance(std::int64_t milliseconds) { m_milliseconds.fetch_add(milliseconds); }

 private:
  std::atomic<std::int64_t> m_milliseconds;
};

} // namespace base
} // namespace muniment
