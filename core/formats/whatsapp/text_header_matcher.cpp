#include "core/formats/whatsapp/text_header_matcher.h"

#include "core/formats/whatsapp/text_unicode.h"

namespace muniment::formats::whatsapp {
namespace {

bool isPlain(const HeaderStyle& style) {
  const bool hasPlainSeparators =
      style.dateSeparator < 0x80 && style.timeSeparator < 0x80 && style.timeSeparator != 'h';
  return hasPlainSeparators && style.zero == '0' && style.clock != HeaderClock::PeriodBefore && !style.isTimeFirst &&
         style.era == HeaderEra::Common && style.innerMarks == 0 &&
         (style.glue == HeaderGlue::Space || style.glue == HeaderGlue::Comma) &&
         (style.frame == HeaderFrame::Bracket || style.frame == HeaderFrame::Dash);
}

} // namespace

/// Walks over a line; each step answers whether the line goes on as it should.
class HeaderWalk final {
 public:
  explicit HeaderWalk(std::string_view line) : m_begin(line.data()), m_at(m_begin), m_end(m_begin + line.size()) {}

  bool take(char wanted) {
    if (m_at == m_end || *m_at != wanted)
      return false;
    ++m_at;
    return true;
  }

  /// One or two digits; `padding` tells whether a zero stands before a small number.
  bool takeNumber(int& value, Padding& padding) {
    if (!takeDigit(value))
      return false;
    const int first = value;
    if (!takeDigit(value)) {
      padding = Padding::Bare;
      return true;
    }
    padding = first == 0 ? Padding::Padded : Padding::Unknown;
    return true;
  }

  bool takeAll(std::string_view wanted) {
    if (!std::string_view(m_at, m_end).starts_with(wanted))
      return false;
    m_at += wanted.size();
    return true;
  }

  /// `AM` or `PM` in either case; the other words for them take the long way.
  bool takePeriod(bool& isAfternoon) {
    if (m_end - m_at < 2 || (m_at[1] | 0x20) != 'm' || ((m_at[0] | 0x20) != 'a' && (m_at[0] | 0x20) != 'p'))
      return false;
    isAfternoon = (m_at[0] | 0x20) == 'p';
    m_at += 2;
    return true;
  }

  bool takeDigits(int& value, int count) {
    for (int i = 0; i < count; ++i) {
      if (!takeDigit(value))
        return false;
    }
    return true;
  }

  [[nodiscard]] std::size_t position() const { return static_cast<std::size_t>(m_at - m_begin); }

 private:
  bool takeDigit(int& value) {
    if (m_at == m_end || *m_at < '0' || *m_at > '9')
      return false;
    value = value * 10 + (*m_at++ - '0');
    return true;
  }

  const char* m_begin;
  const char* m_at;
  const char* m_end;
};

TextHeaderMatcher::TextHeaderMatcher(const HeaderStyle& style) : m_style(style), m_isPlain(isPlain(style)) {
  if (style.periodSpace != 0)
    m_periodSpace = utf8Of(style.periodSpace);
}

bool TextHeaderMatcher::matchDate(HeaderWalk& walk, TextHeader& header) const {
  // Above this, a year may be one of another calendar; the long way finds out.
  constexpr int kLastPlainYear = 2500;
  const auto separator = static_cast<char>(m_style.dateSeparator);
  auto& [a, b, c] = header.date;
  auto& paddings = header.style.paddings;
  const int yearDigits = m_style.hasLongYear ? 4 : 2;
  int& year = m_style.isYearFirst ? a : c;
  int& first = m_style.isYearFirst ? b : a;
  int& second = m_style.isYearFirst ? c : b;
  if (m_style.isYearFirst && (!walk.takeDigits(year, yearDigits) || !walk.take(separator)))
    return false;
  if (!walk.takeNumber(first, paddings[0]) || !walk.take(separator) || !walk.takeNumber(second, paddings[1]))
    return false;
  if (!m_style.isYearFirst && (!walk.take(separator) || !walk.takeDigits(year, yearDigits)))
    return false;
  return first <= 31 && year <= kLastPlainYear;
}

bool TextHeaderMatcher::matchTime(HeaderWalk& walk, TextHeader& header) const {
  const auto colon = static_cast<char>(m_style.timeSeparator);
  if (!walk.takeNumber(header.hour, header.style.paddings[2]) || !walk.take(colon) ||
      !walk.takeDigits(header.minute, 2))
    return false;
  if (m_style.hasSeconds && (!walk.take(colon) || !walk.takeDigits(header.second, 2)))
    return false;
  if (header.hour > 23 || header.minute > 59 || header.second > 59)
    return false;
  if (m_style.clock == HeaderClock::Hours24)
    return true;
  bool isAfternoon = false;
  if (header.hour < 1 || header.hour > 12 || !walk.takeAll(m_periodSpace) || !walk.takePeriod(isAfternoon))
    return false;
  header.hour = header.hour % 12 + (isAfternoon ? 12 : 0);
  return true;
}

bool TextHeaderMatcher::matchPlain(std::string_view line, TextHeader& header) const {
  HeaderWalk walk(line);
  if (m_style.frame == HeaderFrame::Bracket) {
    header.isMarked = walk.takeAll("\u200E");
    if (!walk.take('['))
      return false;
  }
  if (!matchDate(walk, header) || (m_style.glue == HeaderGlue::Comma && !walk.take(',')) || !walk.take(' ') ||
      !matchTime(walk, header))
    return false;
  const bool isClosed = m_style.frame == HeaderFrame::Bracket ? walk.take(']') : walk.take(' ') && walk.take('-');
  header.size = walk.position() + 1;
  return isClosed && walk.take(' ');
}

std::optional<TextHeader> TextHeaderMatcher::match(std::string_view line) const {
  if (!mayBeHeader(line))
    return std::nullopt;
  std::optional<TextHeader> header;
  if (m_isPlain) {
    header.emplace().style = m_style;
    if (!matchPlain(line, *header))
      header = parseHeader(line);
  } else
    header = parseHeader(line);
  if (header && !m_style.covers(header->style))
    header.reset();
  return header;
}

} // namespace muniment::formats::whatsapp
