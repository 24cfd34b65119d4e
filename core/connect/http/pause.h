#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <condition_variable>
#include <mutex>

namespace muniment::connect {

/// How a worker lets time pass, so that tests do not have to.
class Pause {
 public:
  virtual ~Pause() = default;
  /// Returns after that long, or earlier with an error when the job was cancelled or the line closed.
  [[nodiscard]] virtual Result<void> forMilliseconds(std::int64_t milliseconds, const SharedProgress& progress) = 0;
};

/// Blocks the thread; `close` ends every pause at once and for good.
class ThreadPause final : public Pause {
 public:
  [[nodiscard]] Result<void> forMilliseconds(std::int64_t milliseconds, const SharedProgress& progress) override;
  void close();

 private:
  std::mutex m_mutex;
  std::condition_variable m_wake;
  bool m_closed = false;
};

} // namespace muniment::connect
