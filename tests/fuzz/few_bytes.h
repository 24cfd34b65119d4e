#pragma once

#include "core/base/byte_source.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace muniment::tests {

/// Bytes that come a few at a time.
class FewBytes final : public ByteSource {
 public:
  FewBytes(std::string_view bytes, std::size_t piece) : m_bytes(bytes), m_piece(piece) {}

  Result<std::unique_ptr<ByteStream>> open() override {
    class Stream final : public ByteStream {
     public:
      Stream(std::string_view bytes, std::size_t piece) : m_left(bytes), m_piece(piece) {}
      Result<qint64> read(char* into, qint64 size) override {
        const std::size_t part = std::min({m_piece, static_cast<std::size_t>(size), m_left.size()});
        std::memcpy(into, m_left.data(), part);
        m_left.remove_prefix(part);
        return static_cast<qint64>(part);
      }

     private:
      std::string_view m_left;
      std::size_t m_piece;
    };
    return std::make_unique<Stream>(m_bytes, m_piece);
  }

 private:
  std::string_view m_bytes;
  std::size_t m_piece;
};

} // namespace muniment::tests
