#pragma once

#include "core/base/byte_source.h"

#include <string_view>
#include <vector>

namespace muniment::formats::edi {

/// The part of a stream that is being looked at. Memory grows with what is not consumed, never with the stream.
class ByteWindow final {
 public:
  explicit ByteWindow(std::unique_ptr<ByteStream> stream) : m_stream(std::move(stream)) {}

  /// Bytes from `offset` on that were read and not consumed; valid until `more`.
  [[nodiscard]] std::string_view view() const { return {m_buffer.data() + m_begin, m_end - m_begin}; }
  [[nodiscard]] std::int64_t offset() const { return m_offset; }
  void consume(std::size_t bytes) {
    m_begin += bytes;
    m_offset += static_cast<std::int64_t>(bytes);
  }
  /// Reads on; false at the end of the stream.
  [[nodiscard]] Result<bool> more();
  /// Reads until the view has so many bytes, or all there are.
  [[nodiscard]] Result<void> fill(std::size_t bytes);

 private:
  std::unique_ptr<ByteStream> m_stream;
  std::vector<char> m_buffer;
  std::size_t m_begin = 0;
  std::size_t m_end = 0;
  std::int64_t m_offset = 0;
  bool m_isAtEnd = false;
};

} // namespace muniment::formats::edi
