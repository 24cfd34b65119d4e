#include "core/formats/whatsapp/text_stamp_parser.h"

#include <array>
#include <span>

namespace muniment::formats::whatsapp {
namespace {

struct DayPeriod {
  std::string_view word;
  bool isAfternoon;
};

constexpr std::array kDayPeriods{
#include "core/formats/whatsapp/text_day_periods.inc"
};

// Words that some languages put between date and time.
constexpr std::array<std::string_view, 23> kGlueWords{
    "à", "klo", "kl.",   "kl",  "um", "at",   "às",     "alle",  "ore",   "o",    "u", "la",
    "в", "о",   "pukul", "lúc", "ob", "kell", "plkst.", "a las", "a les", "στις", "i"};

// What stands behind the year, and behind the time, in Bulgarian and Kazakh.
constexpr std::array<std::string_view, 4> kUnits{"г.", "ж.", "ч.", "сағ."};

struct EraLetter {
  char letter;
  int yearBefore;
};

// The Japanese calendar counts from the year after this one.
constexpr std::array<EraLetter, 3> kEraLetters{{{'R', 2018}, {'H', 1988}, {'S', 1925}}};
constexpr int kBuddhistYears = 543;
// A year in this span is Buddhist even where no word says so: it would be centuries ahead in the common era.
constexpr int kFirstBuddhistYear = 2540;
constexpr int kLastBuddhistYear = 2700;
constexpr std::array<std::string_view, 3> kBuddhistWords{"be", "b.e.", "พ.ศ."};

char lowerAscii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

Padding paddingOf(int value, int digits) {
  if (digits == 1)
    return Padding::Bare;
  return value < 10 ? Padding::Padded : Padding::Unknown;
}

} // namespace

bool StampParser::skipLeadingMarks() {
  bool isDirection = false;
  for (CodePoint c = peek(); c.size > 1 && isMark(c.value); c = peek()) {
    isDirection = isDirection || c.value == 0x200E || c.value == 0x200F;
    m_at += c.size;
  }
  return isDirection;
}

void StampParser::countMarks() {
  for (CodePoint c = peek(); c.size > 1 && isMark(c.value); c = peek()) {
    if (c.value != 0xFEFF)
      ++m_style->innerMarks;
    m_at += c.size;
  }
}

bool StampParser::skipSpacesAndMarks() {
  bool hasSpace = false;
  for (CodePoint c = peek(); c.size > 0 && (isSpace(c.value) || isMark(c.value)); c = peek()) {
    hasSpace = hasSpace || isSpace(c.value);
    m_at += c.size;
  }
  return hasSpace;
}

bool StampParser::take(char wanted) {
  if (m_at == m_end || *m_at != wanted)
    return false;
  ++m_at;
  return true;
}

bool StampParser::takeSpace() {
  const CodePoint c = peek();
  if (c.size == 0 || !isSpace(c.value))
    return false;
  m_at += c.size;
  return true;
}

bool StampParser::takeDash() {
  const CodePoint c = peek();
  if (c.value != '-' && c.value != 0x2013 && c.value != 0x2014)
    return false;
  m_at += c.size;
  return true;
}

bool StampParser::takeNumber(Number& number, int mostDigits) {
  number = {};
  for (;;) {
    const CodePoint c = peek();
    const bool isPlain = c.value >= '0' && c.value <= '9';
    const char32_t zero = isPlain ? U'0' : c.value < 0x80 ? 0 : zeroOf(c.value);
    if (zero == 0 || (m_style->zero != 0 && zero != m_style->zero))
      return number.digits > 0;
    if (number.digits == mostDigits)
      return false;
    m_style->zero = zero;
    number.value = number.value * 10 + static_cast<int>(c.value - zero);
    ++number.digits;
    m_at += c.size;
  }
}

bool StampParser::takeDateSeparator(bool isFirst) {
  countMarks();
  const CodePoint c = peek();
  const bool isKnown =
      c.value == '/' || c.value == '.' || c.value == '-' || c.value == 0x2010 || c.value == 0x5E74 || c.value == 0x6708;
  if (!isKnown)
    return false;
  m_at += c.size;
  if (isFirst)
    m_style->dateSeparator = c.value;
  else if (c.value != m_style->dateSeparator && c.value != 0x6708)
    return false;
  if (const CodePoint next = peek(); c.value == '.' && next.size > 0 && isSpace(next.value))
    m_at += next.size;
  countMarks();
  return true;
}

bool StampParser::takeEraLetter() {
  if (m_at == m_end)
    return false;
  for (const EraLetter& era : kEraLetters) {
    if (*m_at != era.letter)
      continue;
    ++m_at;
    m_eraOffset = era.yearBefore;
    m_style->era = HeaderEra::Japanese;
    return true;
  }
  return false;
}

void StampParser::takeEra(TextHeader& header, Number& year) {
  const char* const before = m_at;
  skipSpacesAndMarks();
  for (const std::string_view word : mayBeWord() ? std::span(kBuddhistWords) : std::span<const std::string_view>()) {
    if (!takePhrase(word))
      continue;
    header.style.era = HeaderEra::Buddhist;
    year.value -= kBuddhistYears;
    return;
  }
  m_at = before;
}

bool StampParser::parseDate(TextHeader& header) {
  std::array<Number, 3> numbers;
  int eraAt = -1;
  for (int i = 0; i < 3; ++i) {
    if (i > 0 && !takeDateSeparator(i == 1))
      return false;
    if (takeEraLetter())
      eraAt = i;
    if (!takeNumber(numbers[static_cast<std::size_t>(i)], i == 1 ? 2 : 4))
      return false;
  }
  countMarks();
  HeaderStyle& style = header.style;
  if (eraAt == 1 || (eraAt >= 0 && style.era != HeaderEra::Japanese))
    return false;
  style.isYearFirst = eraAt == 0 || numbers[0].digits > 2 || style.dateSeparator == 0x5E74;
  style.hasLongYear = eraAt >= 0 || numbers[0].digits > 2 || numbers[2].digits > 2;
  Number& year = style.isYearFirst ? numbers[0] : numbers[2];
  if (style.dateSeparator == 0x5E74 && peek().value == 0x65E5)
    m_at += 3;
  if (!style.isYearFirst)
    takeEra(header, year);
  if (style.era == HeaderEra::Common && year.value >= kFirstBuddhistYear && year.value <= kLastBuddhistYear) {
    style.era = HeaderEra::Buddhist;
    year.value -= kBuddhistYears;
  }
  if (eraAt >= 0)
    year.value += m_eraOffset;
  const std::size_t small = style.isYearFirst ? 1 : 0;
  if (numbers[small + 1].digits > 2 || year.digits == 3)
    return false;
  if (numbers[small].value > 31 && style.hasLongYear)
    return false;
  for (std::size_t i = 0; i < 3; ++i)
    header.date[i] = numbers[i].value;
  for (std::size_t i = 0; i < 2; ++i)
    style.paddings[i] = paddingOf(numbers[small + i].value, numbers[small + i].digits);
  return true;
}

bool StampParser::mayBeWord() const {
  return m_at != m_end && (static_cast<unsigned char>(*m_at) >= 0x80 || lowerAscii(*m_at) >= 'a');
}

bool StampParser::takeWord() {
  if (!mayBeWord())
    return false;
  const char* const before = m_at;
  for (const std::string_view word : kGlueWords) {
    if (takePhrase(word) && takeSpace())
      return true;
    m_at = before;
  }
  return false;
}

void StampParser::skipUnit() {
  const char* const before = m_at;
  skipSpacesAndMarks();
  for (const std::string_view unit : mayBeWord() ? std::span(kUnits) : std::span<const std::string_view>()) {
    if (takePhrase(unit))
      return;
  }
  m_at = before;
}

bool StampParser::parseGlue() {
  HeaderGlue glue = HeaderGlue::Space;
  skipUnit();
  countMarks();
  if (take(','))
    glue = HeaderGlue::Comma;
  else if (const CodePoint c = peek(); c.value == 0x60C) {
    m_at += c.size;
    glue = HeaderGlue::ArabicComma;
  } else if (take('.'))
    glue = take(',') ? HeaderGlue::Comma : HeaderGlue::Dot;
  else if (take(';'))
    glue = HeaderGlue::Comma;
  if (!takeSpace())
    return false;
  if (takeWord())
    glue = HeaderGlue::Word;
  m_style->glue = glue;
  countMarks();
  return true;
}

bool StampParser::takePhrase(std::string_view phrase) {
  const char* at = m_at;
  for (const char wanted : phrase) {
    if (wanted == ' ') {
      const CodePoint c = decode(at, m_end);
      at += c.size > 0 && isSpace(c.value) ? c.size : 0;
      continue;
    }
    if (at == m_end || (lowerAscii(*at) != wanted && *at != wanted))
      return false;
    ++at;
  }
  m_at = at;
  return true;
}

bool StampParser::takePeriod() {
  if (!mayBeWord())
    return false;
  for (const DayPeriod& period : kDayPeriods) {
    if (!takePhrase(period.word))
      continue;
    m_isAfternoon = period.isAfternoon;
    m_isPeriodKnown = true;
    (void)take('.');
    return true;
  }
  return false;
}

bool StampParser::takeTimeSeparator(bool isFirst) {
  const CodePoint c = peek();
  if (c.value != ':' && c.value != '.' && !(isFirst && c.value == ' '))
    return false;
  if (!isFirst && c.value != m_style->timeSeparator)
    return false;
  const char* const before = m_at;
  if (c.value != ' ') {
    m_at += c.size;
    m_style->timeSeparator = isFirst ? c.value : m_style->timeSeparator;
    return true;
  }
  ++m_at;
  if (take('h') && takeSpace()) {
    m_style->timeSeparator = 'h';
    return true;
  }
  m_at = before;
  return false;
}

bool StampParser::parseTime(TextHeader& header) {
  HeaderStyle& style = header.style;
  if (takePeriod()) {
    style.clock = HeaderClock::PeriodBefore;
    const CodePoint c = peek();
    style.periodSpace = c.size > 0 && isSpace(c.value) ? c.value : 0;
    skipSpacesAndMarks();
  }
  Number hour;
  Number minute;
  if (!takeNumber(hour, 2) || !takeTimeSeparator(true) || !takeNumber(minute, 2) || minute.digits != 2)
    return false;
  const char* const afterMinute = m_at;
  Number second;
  if (takeTimeSeparator(false) && takeNumber(second, 2) && second.digits == 2)
    style.hasSeconds = true;
  else {
    m_at = afterMinute;
    second = {};
  }
  if (hour.value > 24 || minute.value > 59 || second.value > 60)
    return false;
  header.hour = hour.value;
  header.minute = minute.value;
  header.second = second.value;
  style.paddings[2] = paddingOf(hour.value, hour.digits);
  if (style.clock == HeaderClock::PeriodBefore)
    return true;
  const char* const beforePeriod = m_at;
  const CodePoint space = peek();
  skipSpacesAndMarks();
  if (takePeriod()) {
    style.clock = HeaderClock::PeriodAfter;
    style.periodSpace = isSpace(space.value) ? space.value : 0;
  } else
    m_at = beforePeriod;
  return true;
}

void StampParser::applyPeriod(TextHeader& header) const {
  if (header.hour == 24) {
    header.hour = 0;
    header.isImpossible = true;
  }
  if (!m_isPeriodKnown)
    return;
  if (header.hour == 0)
    header.style.paddings[2] = Padding::Unknown;
  header.isImpossible = header.isImpossible || header.hour == 0 || header.hour > 12;
  if (header.hour < 12 && m_isAfternoon)
    header.hour += 12;
  else if (header.hour == 12 && !m_isAfternoon)
    header.hour = 0;
}

bool StampParser::parseParts(TextHeader& header) {
  const char* const start = m_at;
  if (parseDate(header) && parseGlue() && parseTime(header))
    return true;
  m_at = start;
  header.style = {.frame = header.style.frame};
  header.style.isTimeFirst = true;
  m_eraOffset = 0;
  countMarks();
  return parseTime(header) && parseGlue() && parseDate(header);
}

bool StampParser::parseStamp(TextHeader& header) {
  m_style = &header.style;
  countMarks();
  if (!parseParts(header))
    return false;
  skipUnit();
  applyPeriod(header);
  return true;
}

} // namespace muniment::formats::whatsapp
