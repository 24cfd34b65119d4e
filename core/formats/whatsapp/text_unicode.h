#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace muniment::formats::whatsapp {

/// One code point read from UTF-8; `size` is the bytes it took, 0 at the end, and `value` U+FFFD where the bytes are
/// not UTF-8.
struct CodePoint final {
  char32_t value = 0;
  std::uint8_t size = 0;
};

[[nodiscard]] CodePoint decodeMultiByte(const char* at, const char* end);

[[nodiscard]] inline CodePoint decode(const char* at, const char* end) {
  if (at == end)
    return {};
  if (static_cast<unsigned char>(*at) < 0x80)
    return {static_cast<unsigned char>(*at), 1};
  return decodeMultiByte(at, end);
}

/// Direction marks and U+FEFF: they have no width and no meaning for the grammar of a header.
[[nodiscard]] constexpr bool isMark(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0xFEFF || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

[[nodiscard]] constexpr bool isSpace(char32_t c) {
  return c == ' ' || c == '\t' || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x3000;
}

/// The zero of the decimal digits (Unicode category Nd) that `c` belongs to, or 0 when it is no digit.
[[nodiscard]] char32_t zeroOf(char32_t c);

/// Where the text begins after marks.
[[nodiscard]] const char* skipMarks(const char* at, const char* end);
[[nodiscard]] std::string_view withoutMarksAround(std::string_view text);
/// Without marks, spaces and line ends on both sides.
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] bool startsWithDirectionMark(std::string_view text);

[[nodiscard]] bool isUtf8(std::string_view bytes);
/// Appends `bytes`, with U+FFFD for each byte that is not part of valid UTF-8.
void appendAsUtf8(std::string_view bytes, std::string& to);

/// How phrases are compared: without marks, in lower case, each run of spaces as one, without `<`, `>` and a full stop
/// at the end. Answers the length, or 0 when `text` does not fit into `capacity` bytes.
[[nodiscard]] std::size_t foldPhrase(std::string_view text, char* into, std::size_t capacity);
/// The first four bytes of the folded phrase, which is enough to rule most texts out.
[[nodiscard]] std::uint32_t foldedBeginning(std::string_view text);
[[nodiscard]] std::string utf8Of(char32_t c);
[[nodiscard]] std::string foldedPhrase(std::string_view text);

} // namespace muniment::formats::whatsapp
