#include "core/formats/whatsapp/text_records.h"

#include "core/formats/whatsapp/text_unicode.h"

#include <cstring>

namespace muniment::formats::whatsapp {
namespace {

constexpr std::size_t kChunk = std::size_t{256} << 10;

} // namespace

bool TextRecord::endsUnlike(RecordEnd usual) const {
  if (usual == RecordEnd::Mixed || !header || !raw.ends_with('\n'))
    return false;
  return raw.ends_with("\r\n") != (usual == RecordEnd::Crlf);
}

TextRecords::TextRecords(std::unique_ptr<ByteStream> stream, const HeaderStyle& style, bool isCrlfFramed)
    : m_stream(std::move(stream)), m_matcher(style), m_isCrlfFramed(isCrlfFramed) {}

Result<bool> TextRecords::fill() {
  if (m_isAtEnd)
    return false;
  if (m_buffer.size() - m_filled < kChunk && m_begin > 0) {
    std::memmove(m_buffer.data(), m_buffer.data() + m_begin, m_filled - m_begin);
    m_filled -= m_begin;
    m_begin = 0;
  }
  if (m_buffer.size() - m_filled < kChunk)
    m_buffer.resize(std::max(m_buffer.size() * 2, 2 * kChunk));
  MUNIMENT_TRY_LET(got, m_stream->read(m_buffer.data() + m_filled, static_cast<qint64>(kChunk)));
  m_filled += static_cast<std::size_t>(got);
  m_isAtEnd = got == 0;
  return got > 0;
}

Result<void> TextRecords::fillTo(std::size_t length) {
  while (m_filled - m_begin < length && !m_isAtEnd)
    MUNIMENT_TRY(fill());
  return {};
}

/// Moves `end` (from the record's beginning) from inside a line to behind its LF; false where the bytes or the longest
/// record end before.
Result<bool> TextRecords::findLineEnd(std::size_t& end) {
  for (;;) {
    const std::size_t known = std::min(m_filled - m_begin, kLongestRecord);
    const char* const from = m_buffer.data() + m_begin + end;
    if (end < known) {
      if (const void* found = std::memchr(from, '\n', known - end)) {
        end += static_cast<std::size_t>(static_cast<const char*>(found) - from) + 1;
        return true;
      }
    }
    end = known;
    if (known == kLongestRecord)
      return false;
    MUNIMENT_TRY_LET(more, fill());
    if (!more)
      return false;
  }
}

std::optional<TextHeader> TextRecords::headerAt(std::size_t at) const {
  const char* const start = m_buffer.data() + m_begin + at;
  const std::size_t size = std::min(m_filled - m_begin - at, kLongestHeader);
  if (!mayBeHeader({start, size}))
    return std::nullopt;
  const void* const lineEnd = std::memchr(start, '\n', size);
  return m_matcher.match({start, lineEnd ? static_cast<std::size_t>(static_cast<const char*>(lineEnd) - start) : size});
}

bool TextRecords::followsCrlf(std::size_t at) const {
  if (at == 0)
    return m_byteBeforeLast == '\r' && m_lastByte == '\n';
  const char before = at == 1 ? m_lastByte : m_buffer[m_begin + at - 2];
  return before == '\r';
}

void TextRecords::noteStray(std::size_t at, TextRecord& into) {
  if (into.strayLength == 0)
    into.strayOffset = m_offset + static_cast<std::int64_t>(at);
  m_strayStart = at;
}

bool TextRecords::isBorder(std::size_t at, TextRecord& into) {
  const auto closeStray = [&] {
    if (m_strayStart > 0)
      into.strayLength = m_offset + static_cast<std::int64_t>(at) - into.strayOffset;
    m_strayStart = 0;
  };
  closeStray();
  auto header = headerAt(at);
  if (!m_isCrlfFramed) {
    m_following = header;
    return header.has_value();
  }
  const bool isFramed = followsCrlf(at);
  if (header && isFramed) {
    m_following = header;
    return true;
  }
  if (header)
    noteStray(at, into);
  else if (isFramed && into.breakOffset < 0 && m_filled - m_begin > at) {
    const std::string_view line(m_buffer.data() + m_begin + at, m_filled - m_begin - at);
    if (!startsWithDirectionMark(line))
      into.breakOffset = m_offset + static_cast<std::int64_t>(at);
  }
  return false;
}

void TextRecords::finish(std::size_t end, TextRecord& into) {
  if (m_strayStart > 0)
    into.strayLength = m_offset + static_cast<std::int64_t>(end) - into.strayOffset;
  m_strayStart = 0;
  into.raw = {m_buffer.data() + m_begin, end};
  if (m_header && isLooseEnd(into.raw) && into.strayLength == 0) {
    into.strayOffset = m_offset;
    into.strayLength = static_cast<std::int64_t>(end);
  }
  into.offset = m_offset;
  into.header = m_header;
  into.isPiece = m_isPiece;
  into.following = m_following ? &*m_following : nullptr;
  into.followingLine = {into.raw.data() + end, std::min(m_filled - m_begin - end, kLongestHeader)};
  m_isPiece = false;
  m_byteBeforeLast = end > 1 ? into.raw[end - 2] : m_lastByte;
  m_lastByte = into.raw[end - 1];
  m_begin += end;
  m_offset += static_cast<std::int64_t>(end);
}

/// The last record ends with CRLF like the others, or was cut off; a bare LF shows another hand.
bool TextRecords::isLooseEnd(std::string_view raw) const {
  const bool isLast = m_isAtEnd && !m_following && m_begin + raw.size() == m_filled;
  return m_isCrlfFramed && isLast && raw.ends_with('\n') && !raw.ends_with("\r\n");
}

void TextRecords::cut(TextRecord& into) {
  std::size_t end = kLongestRecord;
  for (int i = 0; i < 3 && (static_cast<unsigned char>(m_buffer[m_begin + end]) & 0xC0) == 0x80; ++i)
    --end;
  m_following.reset();
  finish(end, into);
  m_isPiece = true;
}

Result<bool> TextRecords::next(TextRecord& into) {
  into.strayOffset = into.strayLength = 0;
  into.breakOffset = -1;
  MUNIMENT_TRY(fillTo(kLongestHeader));
  if (m_filled == m_begin)
    return false;
  if (!m_isStarted)
    m_header = headerAt(0);
  else
    m_header = m_following;
  m_isStarted = true;
  m_following.reset();
  for (std::size_t end = 0;;) {
    MUNIMENT_TRY_LET(hasLine, findLineEnd(end));
    if (!hasLine && end == kLongestRecord) {
      MUNIMENT_TRY(fillTo(kLongestRecord + 1));
      if (m_filled - m_begin > kLongestRecord) {
        cut(into);
        return true;
      }
    }
    if (hasLine)
      MUNIMENT_TRY(fillTo(end + kLongestHeader));
    if (!hasLine || m_filled - m_begin == end || isBorder(end, into)) {
      finish(end, into);
      return true;
    }
  }
}

} // namespace muniment::formats::whatsapp
