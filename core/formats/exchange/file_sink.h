#pragma once

#include "core/base/byte_sink.h"
#include "core/base/file_system.h"

namespace muniment::formats::exchange {

/// Writes to a file, in large pieces; `finish` returns once the bytes would survive a power cut.
class FileSink final : public ByteSink {
 public:
  explicit FileSink(std::unique_ptr<File> file) : m_file(std::move(file)) {}
  [[nodiscard]] Result<void> take(QByteArrayView piece) override;
  [[nodiscard]] Result<void> finish();

 private:
  std::unique_ptr<File> m_file;
  QByteArray m_waiting;
};

} // namespace muniment::formats::exchange
