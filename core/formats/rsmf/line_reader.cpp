#include "core/formats/rsmf/line_reader.h"

#include <algorithm>

namespace muniment::formats::rsmf {
namespace {

constexpr qsizetype kPiece = 256 * 1024;

} // namespace

Result<bool> LineReader::next(QByteArrayView& line, qint64& offset) {
  qsizetype end = m_buffer.indexOf('\n', m_at);
  while (end < 0 && !m_isEnd && m_buffer.size() - m_at < kLongest) {
    m_buffer.remove(0, m_at);
    m_offset += std::exchange(m_at, 0);
    const qsizetype held = m_buffer.size();
    m_buffer.resize(held + kPiece);
    MUNIMENT_TRY_LET(count, m_file.read(m_buffer.data() + held, kPiece));
    m_buffer.resize(held + static_cast<qsizetype>(count));
    m_isEnd = count == 0;
    end = m_buffer.indexOf('\n', held);
  }
  const qsizetype left = m_buffer.size() - m_at;
  if (left == 0)
    return false;
  const qsizetype size = std::min(end < 0 ? left : end + 1 - m_at, kLongest);
  line = QByteArrayView(m_buffer).sliced(m_at, size);
  offset = m_offset + m_at;
  m_at += size;
  return true;
}

} // namespace muniment::formats::rsmf
