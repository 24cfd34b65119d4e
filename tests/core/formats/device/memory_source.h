#pragma once

#include "core/base/byte_source.h"

#include <QtCore/QByteArray>

#include <algorithm>
#include <cstring>

namespace muniment::formats::whatsapp::tests {

/// Bytes in memory that are given out in pieces of any size.
class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(QByteArray bytes, qint64 piece = 1 << 20) : m_bytes(std::move(bytes)), m_piece(piece) {}
  [[nodiscard]] Result<std::unique_ptr<ByteStream>> open() override {
    return std::make_unique<Stream>(m_bytes, m_piece);
  }
  void replace(QByteArray bytes) { m_bytes = std::move(bytes); }

 private:
  class Stream final : public ByteStream {
   public:
    Stream(QByteArray bytes, qint64 piece) : m_bytes(std::move(bytes)), m_piece(piece) {}
    [[nodiscard]] Result<qint64> read(char* into, qint64 size) override {
      const qint64 count = std::min({size, m_piece, m_bytes.size() - m_at});
      std::memcpy(into, m_bytes.constData() + m_at, static_cast<std::size_t>(count));
      m_at += count;
      return count;
    }

   private:
    QByteArray m_bytes;
    qint64 m_piece;
    qint64 m_at = 0;
  };

  QByteArray m_bytes;
  qint64 m_piece;
};

[[nodiscard]] inline Result<QByteArray> contentOf(ByteSource& source) {
  MUNIMENT_TRY_LET(stream, source.open());
  QByteArray all;
  QByteArray piece(100'000, '\0');
  for (;;) {
    MUNIMENT_TRY_LET(count, stream->read(piece.data(), piece.size()));
    if (count == 0)
      return all;
    all += piece.first(count);
  }
}

} // namespace muniment::formats::whatsapp::tests
