#include "core/formats/whatsapp/text_unicode.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace muniment::formats::whatsapp {
namespace {

// Unicode 15, general category Nd: each run of ten begins here.
constexpr std::array<char32_t, 66> kZeros{
    0x0030,  0x0660,  0x06F0,  0x07C0,  0x0966,  0x09E6,  0x0A66,  0x0AE6,  0x0B66,  0x0BE6,  0x0C66,
    0x0CE6,  0x0D66,  0x0DE6,  0x0E50,  0x0ED0,  0x0F20,  0x1040,  0x1090,  0x17E0,  0x1810,  0x1946,
    0x19D0,  0x1A80,  0x1A90,  0x1B50,  0x1BB0,  0x1C40,  0x1C50,  0xA620,  0xA8D0,  0xA900,  0xA9D0,
    0xA9F0,  0xAA50,  0xABF0,  0xFF10,  0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0,
    0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x11F50,
    0x16A60, 0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E950};

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kDotBelow = 0x93C;
constexpr char32_t kBengaliDotBelow = 0x9BC;

char32_t lower(char32_t c) {
  if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) ||
      (c >= 0x410 && c <= 0x42F))
    return c + 0x20;
  if (c >= 0x400 && c <= 0x40F)
    return c + 0x50;
  if (c == 0x130)
    return 'i';
  // Letters with a dot below are written as one or as two code points; the dot is dropped.
  constexpr std::array<char32_t, 8> kWithoutDot{0x915, 0x916, 0x917, 0x91C, 0x921, 0x922, 0x92B, 0x92F};
  if (c >= 0x958 && c <= 0x95F)
    return kWithoutDot[c - 0x958];
  if (c == 0x9DC || c == 0x9DD || c == 0x9DF)
    return c == 0x9DF ? 0x9AF : c - 0x3B;
  const bool evenIsUpper = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x1EA0 && c <= 0x1EFF);
  const bool oddIsUpper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if ((evenIsUpper && c % 2 == 0) || (oddIsUpper && c % 2 == 1))
    return c + 1;
  return c;
}

std::size_t encode(char32_t c, char* into) {
  const auto byte = [](char32_t bits) { return static_cast<char>(bits); };
  if (c < 0x80) {
    into[0] = byte(c);
    return 1;
  }
  if (c < 0x800) {
    into[0] = byte(0xC0 | (c >> 6));
    into[1] = byte(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    into[0] = byte(0xE0 | (c >> 12));
    into[1] = byte(0x80 | ((c >> 6) & 0x3F));
    into[2] = byte(0x80 | (c & 0x3F));
    return 3;
  }
  into[0] = byte(0xF0 | (c >> 18));
  into[1] = byte(0x80 | ((c >> 12) & 0x3F));
  into[2] = byte(0x80 | ((c >> 6) & 0x3F));
  into[3] = byte(0x80 | (c & 0x3F));
  return 4;
}

const char* skipAscii(const char* at, const char* end) {
  while (end - at >= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    if (word & 0x8080808080808080U)
      break;
    at += 8;
  }
  while (at != end && static_cast<unsigned char>(*at) < 0x80)
    ++at;
  return at;
}

} // namespace

CodePoint decodeMultiByte(const char* at, const char* end) {
  const auto byte = [&](int i) { return static_cast<unsigned char>(at[i]); };
  const unsigned char lead = byte(0);
  const std::uint8_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || end - at < size)
    return {kReplacement, 1};
  char32_t value = lead & (0xFFU >> (size + 1));
  for (int i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0) != 0x80)
      return {kReplacement, 1};
    value = (value << 6) | (byte(i) & 0x3FU);
  }
  const bool isOverlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
  if (isOverlong || (value >= 0xD800 && value <= 0xDFFF) || value > 0x10FFFF)
    return {kReplacement, 1};
  return {value, size};
}

char32_t zeroOf(char32_t c) {
  if (c < 0x80)
    return c >= '0' && c <= '9' ? U'0' : 0;
  const auto after = std::ranges::upper_bound(kZeros, c);
  const char32_t zero = *std::prev(after);
  return c - zero < 10 ? zero : 0;
}

const char* skipMarks(const char* at, const char* end) {
  for (CodePoint c = decode(at, end); c.size > 1 && isMark(c.value); c = decode(at, end))
    at += c.size;
  return at;
}

bool startsWithDirectionMark(std::string_view text) {
  const CodePoint c = decode(text.data(), text.data() + text.size());
  return c.size > 1 && (c.value == 0x200E || c.value == 0x200F);
}

namespace {

template <class Drop>
std::string_view stripped(std::string_view text, Drop drop) {
  const char* begin = text.data();
  const char* end = begin + text.size();
  for (CodePoint c = decode(begin, end); c.size > 0 && drop(c.value); c = decode(begin, end))
    begin += c.size;
  while (end != begin) {
    const char* last = end - 1;
    while (last != begin && (static_cast<unsigned char>(*last) & 0xC0) == 0x80)
      --last;
    if (!drop(decode(last, end).value))
      break;
    end = last;
  }
  return {begin, static_cast<std::size_t>(end - begin)};
}

} // namespace

std::string_view withoutMarksAround(std::string_view text) { return stripped(text, isMark); }

std::string_view trimmed(std::string_view text) {
  return stripped(text, [](char32_t c) { return isMark(c) || isSpace(c) || c == '\n' || c == '\r'; });
}

bool isUtf8(std::string_view bytes) {
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  for (at = skipAscii(at, end); at != end; at = skipAscii(at, end)) {
    const CodePoint c = decodeMultiByte(at, end);
    if (c.size == 1)
      return false;
    at += c.size;
  }
  return true;
}

void appendAsUtf8(std::string_view bytes, std::string& to) {
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  while (at != end) {
    const CodePoint c = decode(at, end);
    if (c.value == kReplacement && c.size == 1)
      to += "\xEF\xBF\xBD";
    else
      to.append(at, c.size);
    at += c.size;
  }
}

namespace {

/// The folded form of an ASCII character, or 0 where it takes more than a look.
constexpr auto kPlainFold = [] {
  std::array<char, 128> fold{};
  for (char c = '!'; c < 0x7F; ++c)
    fold[static_cast<std::size_t>(c)] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
  fold['<'] = fold['>'] = 0;
  return fold;
}();

bool isDropped(char32_t c) { return isMark(c) || c == '<' || c == '>' || c == kDotBelow || c == kBengaliDotBelow; }

/// Folds until `enough` bytes are written; nothing when they do not fit.
std::optional<std::size_t> foldInto(std::string_view text, char* into, std::size_t capacity, std::size_t enough) {
  const char* at = text.data();
  const char* const end = at + text.size();
  std::size_t length = 0;
  bool isSpacePending = false;
  while (at != end && length < enough) {
    if (length + 5 > capacity)
      return std::nullopt;
    const auto byte = static_cast<unsigned char>(*at);
    if (byte < 0x80 && kPlainFold[byte] != 0) {
      if (isSpacePending)
        into[length++] = ' ';
      isSpacePending = false;
      into[length++] = kPlainFold[byte];
      ++at;
      continue;
    }
    const CodePoint c = decode(at, end);
    at += c.size;
    if (isDropped(c.value))
      continue;
    if (isSpace(c.value) || c.value == '\n' || c.value == '\r') {
      isSpacePending = length > 0;
      continue;
    }
    if (isSpacePending)
      into[length++] = ' ';
    isSpacePending = false;
    length += encode(lower(c.value), into + length);
  }
  return length;
}

} // namespace

std::size_t foldPhrase(std::string_view text, char* into, std::size_t capacity) {
  std::size_t length = foldInto(text, into, capacity, capacity).value_or(0);
  while (length > 0 && (into[length - 1] == '.' || into[length - 1] == ' '))
    --length;
  return length;
}

std::uint32_t foldedBeginning(std::string_view text) {
  std::array<char, 16> folded{};
  (void)foldInto(text, folded.data(), folded.size(), 4);
  std::uint32_t beginning = 0;
  std::memcpy(&beginning, folded.data(), sizeof beginning);
  return beginning;
}

std::string utf8Of(char32_t c) {
  std::array<char, 4> bytes{};
  return {bytes.data(), encode(c, bytes.data())};
}

std::string foldedPhrase(std::string_view text) {
  std::string folded(text.size() * 2 + 8, '\0');
  folded.resize(foldPhrase(text, folded.data(), folded.size()));
  return folded;
}

} // namespace muniment::formats::whatsapp
