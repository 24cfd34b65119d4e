#include "core/formats/edi/delimiters.h"

#include <array>

namespace muniment::formats::edi {
namespace {

constexpr std::array kIsaSeparators{3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103};
constexpr std::size_t kIsaLength = 106;
constexpr std::size_t kLongestIsa = 400;
constexpr std::size_t kLeastWrap = 40;
/// One line break within a segment may be data; the envelope alone has two where lines are cut.
constexpr std::size_t kLeastBreaks = 2;
/// Share of lines, in percent, that must end with the character which would then be the segment end.
constexpr std::size_t kMostLines = 60;

bool isLetterOrDigit(char character) {
  return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z') ||
         (character >= 'a' && character <= 'z');
}

bool isFixed(std::string_view bytes, char separator) {
  if (bytes.size() < kIsaLength)
    return false;
  for (const int at : kIsaSeparators) {
    if (bytes[static_cast<std::size_t>(at)] != separator)
      return false;
  }
  return true;
}

/// Where the sixteenth element begins, counted by separators.
std::size_t lastElementOf(std::string_view bytes, char separator) {
  std::size_t at = 0;
  for (std::size_t found = 0; found < kIsaSeparators.size(); ++found) {
    at = bytes.find(separator, at);
    if (at == std::string_view::npos || at >= kLongestIsa)
      return std::string_view::npos;
    ++at;
  }
  return at;
}

/// The character at `at`, whole where it is UTF-8 of more than one byte.
std::string characterAt(std::string_view bytes, std::size_t at) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1;
  std::size_t have = 1;
  while (have < length && at + have < bytes.size() && (static_cast<unsigned char>(bytes[at + have]) & 0xC0) == 0x80)
    ++have;
  return std::string(bytes.substr(at, have == length ? length : 1));
}

bool mostLinesEndWith(std::string_view bytes, char character) {
  std::size_t lines = 0;
  std::size_t such = 0;
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    const std::size_t end = at > 0 && bytes[at - 1] == '\r' ? at - 1 : at;
    ++lines;
    such += end > 0 && bytes[end - 1] == character ? 1 : 0;
  }
  return lines > 0 && such * 100 > lines * kMostLines;
}

} // namespace

std::optional<DelimiterReading> readIsa(std::string_view bytes) {
  if (bytes.size() < 4 || !bytes.starts_with("ISA") || isLetterOrDigit(bytes[3]))
    return std::nullopt;
  DelimiterReading reading;
  reading.delimiters.element = bytes[3];
  reading.isFixedWidth = isFixed(bytes, bytes[3]);
  const std::size_t last = reading.isFixedWidth ? kIsaLength - 2 : lastElementOf(bytes, bytes[3]);
  if (last == std::string_view::npos || last + 1 >= bytes.size()) {
    const std::string_view start = bytes.substr(0, kLongestIsa);
    if (start.find('~') == std::string_view::npos && start.find('\n') != std::string_view::npos)
      reading.delimiters.segment = "\n";
    return reading;
  }
  reading.delimiters.component = bytes[last];
  reading.delimiters.segment = characterAt(bytes, last + 1);
  const bool endsLine = reading.delimiters.segment == "\n" || reading.delimiters.segment == "\r";
  if ((endsLine && mostLinesEndWith(bytes, bytes[last])) || isLetterOrDigit(bytes[last + 1])) {
    reading.lacksComponent = true;
    reading.delimiters.component = 0;
    reading.delimiters.segment = characterAt(bytes, last);
  } else if (reading.delimiters.segment == "\r" && last + 2 < bytes.size() && bytes[last + 2] == '\n') {
    reading.delimiters.segment = "\n";
  }
  reading.hasForeignEnd = static_cast<unsigned char>(reading.delimiters.segment.front()) >= 0x80;
  return reading;
}

std::optional<Delimiters> readUna(std::string_view bytes) {
  if (bytes.size() < 9 || !bytes.starts_with("UNA"))
    return std::nullopt;
  Delimiters made;
  made.component = bytes[3];
  made.element = bytes[4];
  made.decimal = bytes[5];
  made.release = bytes[6] == ' ' ? '\0' : bytes[6];
  made.repetition = bytes[7] == ' ' ? '\0' : bytes[7];
  made.segment = bytes.substr(8, 1);
  const std::string_view dividing{bytes.data() + 3, 6};
  for (const std::size_t one : {std::size_t{0}, std::size_t{1}, std::size_t{5}}) {
    if (isLetterOrDigit(dividing[one]) || dividing.find(dividing[one]) != one)
      return std::nullopt;
  }
  // A reserved character that is also used otherwise divides nothing.
  if (made.repetition == made.element || made.repetition == made.component || made.repetition == made.release)
    made.repetition = 0;
  return made;
}

Delimiters edifactDelimiters() {
  Delimiters made;
  made.element = '+';
  made.component = ':';
  made.release = '?';
  made.segment = "'";
  return made;
}

bool isHardWrapped(std::string_view bytes, const Delimiters& delimiters) {
  if (delimiters.segment == "\n" || delimiters.segment == "\r")
    return false;
  std::size_t width = 0;
  std::size_t inside = 0;
  std::size_t begin = 0;
  for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', begin)) {
    const std::size_t end = at > begin && bytes[at - 1] == '\r' ? at - 1 : at;
    const std::string_view line = bytes.substr(begin, end - begin);
    begin = at + 1;
    const bool isLast = bytes.find_first_not_of("\r\n \t", begin) == std::string_view::npos;
    if (width == 0)
      width = line.size();
    if (isLast ? line.size() > width : line.size() != width)
      return false;
    inside += line.ends_with(delimiters.segment) ? 0 : 1;
  }
  const bool restFits = bytes.size() - begin <= width;
  return width >= kLeastWrap && inside >= kLeastBreaks && restFits;
}

} // namespace muniment::formats::edi
