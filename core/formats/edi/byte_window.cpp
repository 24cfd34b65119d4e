#include "core/formats/edi/byte_window.h"

#include <cstring>

namespace muniment::formats::edi {
namespace {

constexpr std::size_t kChunk = std::size_t{128} << 10;

} // namespace

Result<bool> ByteWindow::more() {
  if (m_isAtEnd)
    return false;
  if (m_begin > 0) {
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_end - m_begin);
    m_end -= m_begin;
    m_begin = 0;
  }
  if (m_buffer.size() < m_end + kChunk)
    m_buffer.resize(std::max(m_end + kChunk, 2 * m_end));
  MUNIMENT_TRY_LET(got, m_stream->read(m_buffer.data() + m_end, static_cast<qint64>(kChunk)));
  m_end += static_cast<std::size_t>(got);
  m_isAtEnd = got == 0;
  return !m_isAtEnd;
}

Result<void> ByteWindow::fill(std::size_t bytes) {
  while (m_end - m_begin < bytes) {
    MUNIMENT_TRY_LET(grew, more());
    if (!grew)
      break;
  }
  return {};
}

} // namespace muniment::formats::edi
