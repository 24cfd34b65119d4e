#pragma once

#include "core/base/file_system.h"

namespace muniment::platform {

/// One process at a time may hold the lock that a file stands for. The operating system lets go of it when the process
/// ends, however it ends; the file stays and says who holds it.
class ProcessLock final {
 public:
  /// Unavailable `platform.locked` with program, process number and computer of the holder.
  [[nodiscard]] static Result<ProcessLock> acquire(const FilePath& file, const QString& program);
  ~ProcessLock();
  ProcessLock(ProcessLock&& other) noexcept;
  ProcessLock& operator=(ProcessLock&& other) noexcept;

 private:
  explicit ProcessLock(int descriptor) : m_descriptor(descriptor) {}
  int m_descriptor;
};

} // namespace muniment::platform
