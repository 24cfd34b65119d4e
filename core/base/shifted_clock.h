#pragma once

#include "core/base/clock.h"

namespace muniment {
inline namespace base {

/// The clock of a rehearsal workspace: it runs as another one does, and stands as far ahead of it as it was moved.
class ShiftedClock final : public Clock {
 public:
  explicit ShiftedClock(const Clock& real) : m_real(&real) {}
  [[nodiscard]] Instant now() const override { return m_real->now().plusMilliseconds(ahead()); }
  [[nodiscard]] std::int64_t ahead() const { return m_ahead.load(); } ///< milliseconds
  /// Never back: whoever read an older state must not undo what a newer one says.
  void advanceTo(std::int64_t ahead) {
    std::int64_t known = m_ahead.load();
    while (known < ahead && !m_ahead.compare_exchange_weak(known, ahead)) {
    }
  }

 private:
  const Clock* m_real;
  std::atomic<std::int64_t> m_ahead = 0;
};

} // namespace base
} // namespace muniment
