#pragma once

#include "core/base/byte_source.h"

#include <QtCore/QByteArray>

#include <algorithm>

namespace muniment {
inline namespace base {

/// Bytes in memory as a source.
class HeldBytes final : public ByteSource {
 public:
  explicit HeldBytes(QByteArray bytes) : m_bytes(std::move(bytes)) {}
  [[nodiscard]] Result<std::unique_ptr<ByteStream>> open() override { return std::make_unique<Stream>(m_bytes); }

 private:
  class Stream final : public ByteStream {
   public:
    explicit Stream(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    [[nodiscard]] Result<qint64> read(char* into, qint64 size) override {
      const qint64 taken = std::min<qint64>(size, m_bytes.size() - m_at);
      std::copy_n(m_bytes.constData() + m_at, taken, into);
      m_at += taken;
      return taken;
    }

   private:
    QByteArray m_bytes;
    qint64 m_at = 0;
  };

  QByteArray m_bytes;
};

} // namespace base
} // namespace muniment
