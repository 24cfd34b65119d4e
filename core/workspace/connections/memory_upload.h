#pragma once

#include "core/connect/http/upload_source.h"

#include <QtCore/QByteArray>

namespace muniment::workspace {

/// Bytes in memory, from their beginning each time.
class MemoryUpload final : public connect::UploadSource {
 public:
  explicit MemoryUpload(QByteArray bytes) : m_bytes(std::move(bytes)) {}

  [[nodiscard]] qint64 size() const override { return m_bytes.size(); }
  [[nodiscard]] Result<std::unique_ptr<ByteStream>> open() override;

 private:
  QByteArray m_bytes;
};

} // namespace muniment::workspace
