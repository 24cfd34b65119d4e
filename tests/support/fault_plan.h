#pragma once

#include "core/base/result.h"

#include <mutex>
#include <random>

namespace muniment::tests {

/// Counts the operations of everything it is given to and makes one of them go wrong.
class FaultPlan final {
 public:
  enum class Mode {
    None,
    Fail, ///< the N-th operation reports an error, the next ones work
    Crash ///< from the N-th operation on nothing happens any more
  };

  /// Starts to count from nought.
  void arm(Mode mode, int at, unsigned seed = 1) {
    const std::lock_guard lock(m_mutex);
    m_mode = mode;
    m_at = at;
    m_count = 0;
    m_crashed = false;
    m_random.seed(seed);
  }
  void disarm() { arm(Mode::None, 0); }

  /// False: the operation must fail without effect.
  [[nodiscard]] bool step() {
    const std::lock_guard lock(m_mutex);
    ++m_count;
    if (m_mode == Mode::Crash && m_count >= m_at)
      m_crashed = true;
    return !m_crashed && !(m_mode == Mode::Fail && m_count == m_at);
  }
  [[nodiscard]] bool isCrashed() const { return m_crashed; }
  /// Whether the chosen operation was reached at all.
  [[nodiscard]] bool wasReached() const { return m_mode != Mode::None && m_count >= m_at; }
  [[nodiscard]] int count() const { return m_count; }
  [[nodiscard]] unsigned random(unsigned below) {
    const std::lock_guard lock(m_mutex);
    return static_cast<unsigned>(m_random() % below);
  }
  [[nodiscard]] static Error error() {
    return makeError(ErrorKind::Failed, QLatin1StringView("file.device_error"), {}, QStringLiteral("planned"));
  }

 private:
  std::mutex m_mutex;
  std::mt19937 m_random;
  Mode m_mode = Mode::None;
  int m_at = 0;
  int m_count = 0;
  bool m_crashed = false;
};

} // namespace muniment::tests
