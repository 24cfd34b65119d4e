#include "core/formats/edi/segment_reader.h"

#include <charconv>
#include <cstring>

namespace muniment::formats::edi {
namespace {

constexpr std::size_t kLongest = std::size_t{1} << 20;
constexpr std::size_t kSample = std::size_t{64} << 10;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool isPadding(char character) {
  return character == '\r' || character == '\n' || character == ' ' || character == '\t' || character == 0x1A ||
         character == 0;
}

} // namespace

SegmentReader::SegmentReader(std::unique_ptr<ByteStream> stream, Dialect dialect)
    : m_window(std::move(stream)), m_dialect(dialect) {
  if (dialect == Dialect::Edifact)
    m_reading.delimiters = edifactDelimiters();
}

void SegmentReader::resume(const Envelope& envelope, std::int64_t offset) {
  m_reading.delimiters = envelope.delimiters;
  m_isWrapped = envelope.isWrapped;
  m_hasUna = envelope.hasServiceAdvice;
  m_shift = offset;
  m_isResumed = true;
}

Result<bool> SegmentReader::skipPadding() {
  for (;;) {
    const std::string_view bytes = m_window.view();
    std::size_t at = 0;
    if (m_window.offset() == 0 && !m_hasMark && bytes.starts_with(kByteOrderMark)) {
      m_hasMark = true;
      at = kByteOrderMark.size();
    }
    while (at < bytes.size() && isPadding(bytes[at]))
      ++at;
    m_window.consume(at);
    if (at < bytes.size())
      return true;
    MUNIMENT_TRY_LET(more, m_window.more());
    if (!more)
      return false;
  }
}

/// Looks whether an interchange begins here, and with which delimiters.
Result<void> SegmentReader::readStart() {
  if (m_window.view().size() < 16)
    MUNIMENT_TRY(m_window.fill(16));
  const std::string_view start = m_window.view();
  const bool isAdvice = start.starts_with("UNA");
  if (m_isResumed || (m_dialect == Dialect::X12 ? !start.starts_with("ISA") : !isAdvice && !start.starts_with("UNB")))
    return {};
  MUNIMENT_TRY(m_window.fill(kSample));
  const std::string_view bytes = m_window.view().substr(0, kSample);
  if (m_dialect == Dialect::X12) {
    if (auto reading = readIsa(bytes))
      m_reading = *reading;
    m_isWrapped = isHardWrapped(bytes, m_reading.delimiters);
    return {};
  }
  if (isAdvice) {
    const auto read = readUna(bytes);
    m_hasUna = read.has_value();
    m_reading.delimiters = read.value_or(edifactDelimiters());
    m_isWrapped = isHardWrapped(bytes, m_reading.delimiters);
  } else {
    if (bytes.size() > 3 && bytes[3] != m_reading.delimiters.element)
      m_reading.delimiters = edifactDelimiters();
    m_isWrapped = m_isWrapped || isHardWrapped(bytes, m_reading.delimiters);
  }
  return {};
}

bool SegmentReader::isReleased(std::string_view bytes, std::size_t at) const {
  const char release = m_reading.delimiters.release;
  std::size_t before = at;
  while (release != 0 && before > 0 && bytes[before - 1] == release)
    --before;
  return (at - before) % 2 == 1;
}

/// How many bytes come before the segment's end; kNone where it is too long, or the file ends before.
Result<std::size_t> SegmentReader::findEnd(Segment& into) {
  const std::string& end = m_reading.delimiters.segment;
  std::size_t from = 0;
  for (;;) {
    const std::string_view bytes = m_window.view();
    std::size_t at = bytes.find(end, from);
    while (at != std::string_view::npos && isReleased(bytes, at))
      at = bytes.find(end, at + 1);
    if (at != std::string_view::npos)
      return at;
    if (bytes.size() > kLongest)
      return kNone;
    from = bytes.size() < end.size() ? 0 : bytes.size() - end.size() + 1;
    MUNIMENT_TRY_LET(more, m_window.more());
    if (!more) {
      into.isUnterminated = true;
      return kNone;
    }
  }
}

/// `BIN*5*a~b*c~`: the length says where the data ends, whatever it holds.
Result<bool> SegmentReader::takeBinary(Segment& into) {
  const std::string_view start = m_window.view().substr(0, 4);
  const char separator = m_reading.delimiters.element;
  const bool isBin = start.starts_with("BIN") && start.ends_with(separator);
  const bool isBds = start.starts_with("BDS") && start.ends_with(separator);
  if (m_dialect != Dialect::X12 || m_isWrapped || (!isBin && !isBds))
    return false;
  MUNIMENT_TRY(m_window.fill(64));
  const std::string_view bytes = m_window.view().substr(0, 64);
  const std::size_t number = isBin ? 4 : bytes.find(separator, 4) + 1;
  const std::size_t data = number == 0 ? std::string_view::npos : bytes.find(separator, number);
  std::int64_t size = 0;
  if (data == std::string_view::npos ||
      std::from_chars(bytes.data() + number, bytes.data() + data, size).ptr != bytes.data() + data || size < 0)
    return false;
  m_own.assign(bytes.substr(0, data + 1));
  std::int64_t left = static_cast<std::int64_t>(data) + 1 + size;
  into.length = left;
  while (left > 0) {
    const auto have = std::min(left, static_cast<std::int64_t>(m_window.view().size()));
    m_window.consume(static_cast<std::size_t>(have));
    left -= have;
    if (left > 0) {
      MUNIMENT_TRY_LET(more, m_window.more());
      if (!more)
        break;
    }
  }
  MUNIMENT_TRY(m_window.fill(m_reading.delimiters.segment.size()));
  into.length -= left;
  into.isUnterminated = !m_window.view().starts_with(m_reading.delimiters.segment);
  if (!into.isUnterminated) {
    m_window.consume(m_reading.delimiters.segment.size());
    into.length += static_cast<std::int64_t>(m_reading.delimiters.segment.size());
  }
  into.raw = m_own;
  return true;
}

/// Keeps the beginning and goes on to the end without holding what is between.
Result<bool> SegmentReader::takeLong(Segment& into) {
  const std::string& end = m_reading.delimiters.segment;
  m_own.assign(m_window.view().substr(0, kLongest));
  into.isTooLong = true;
  std::size_t from = 0;
  for (;;) {
    const std::string_view bytes = m_window.view();
    std::size_t at = bytes.find(end, from);
    while (at != std::string_view::npos && isReleased(bytes, at))
      at = bytes.find(end, at + 1);
    if (at != std::string_view::npos) {
      m_window.consume(at + end.size());
      break;
    }
    // A few bytes stay, so that an end or a run of release characters is never cut in two.
    constexpr std::size_t kStay = 64;
    if (bytes.size() > kStay)
      m_window.consume(bytes.size() - kStay);
    from = m_window.view().size() < end.size() ? 0 : m_window.view().size() - end.size() + 1;
    MUNIMENT_TRY_LET(more, m_window.more());
    if (!more) {
      m_window.consume(m_window.view().size());
      into.isUnterminated = true;
      break;
    }
  }
  into.length = m_window.offset() + m_shift - into.offset;
  into.raw = m_own;
  return true;
}

void SegmentReader::unwrap(Segment& into) {
  if (into.raw.find_first_of("\r\n") == std::string_view::npos)
    return;
  std::string plain;
  for (const char character : into.raw) {
    if (character == '\r' || character == '\n')
      into.breaks.push_back(static_cast<std::uint32_t>(plain.size()));
    else
      plain += character;
  }
  m_own = std::move(plain);
  into.raw = m_own;
}

Result<bool> SegmentReader::next(Segment& into) {
  MUNIMENT_TRY_LET(hasMore, skipPadding());
  if (!hasMore)
    return false;
  MUNIMENT_TRY(readStart());
  into.begin(m_reading.delimiters);
  into.offset = m_window.offset() + m_shift;
  if (m_dialect == Dialect::Edifact && m_hasUna && m_window.view().starts_with("UNA")) {
    into.raw = m_window.view().substr(0, 3);
    into.length = 9;
    m_own.assign(into.raw);
    into.raw = m_own;
    m_window.consume(9);
    return true;
  }
  MUNIMENT_TRY_LET(isBinary, takeBinary(into));
  if (isBinary)
    return true;
  MUNIMENT_TRY_LET(end, findEnd(into));
  if (end == kNone && !into.isUnterminated)
    return takeLong(into);
  const std::string_view bytes = m_window.view();
  into.raw = bytes.substr(0, end == kNone ? bytes.size() : end);
  while (into.isUnterminated && !into.raw.empty() && isPadding(into.raw.back()))
    into.raw.remove_suffix(1);
  const std::size_t all = end == kNone ? into.raw.size() : end + m_reading.delimiters.segment.size();
  into.length = static_cast<std::int64_t>(all);
  // Consuming moves no bytes, so that the view stays.
  m_window.consume(end == kNone ? bytes.size() : all);
  if (into.raw.size() > kLongest) {
    into.isTooLong = true;
    into.raw = into.raw.substr(0, kLongest);
  }
  if (m_isWrapped)
    unwrap(into);
  return true;
}

} // namespace muniment::formats::edi
