#pragma once

#include <string>
#include <string_view>

namespace muniment::formats::edi {

/// How bytes of 80 and above are read. Numbers are the part of ISO/IEC 8859.
enum class Charset : unsigned char {
  Ascii = 0, ///< nothing else is declared: UTF-8 where it is valid, else ISO/IEC 8859-1
  Latin1 = 1,
  Latin2 = 2,
  Latin3 = 3,
  Latin4 = 4,
  Cyrillic = 5,
  Arabic = 6,
  Greek = 7,
  Hebrew = 8,
  Turkish = 9,
  Utf8 = 32,
};

/// What `UNOC` and its like declare; ASCII for those of private agreements.
[[nodiscard]] Charset charsetOfSyntax(std::string_view identifier);

[[nodiscard]] bool isValidUtf8(std::string_view bytes);
[[nodiscard]] bool isAscii(std::string_view bytes);

/// Turns bytes into UTF-8. What is declared holds unless the bytes show that it cannot be.
class TextDecoder final {
 public:
  void declare(Charset charset) { m_declared = charset; }
  [[nodiscard]] std::string decode(std::string_view bytes);

  /// Whether another charset than declared had to be used since the last call, and which.
  [[nodiscard]] bool takeDeparture(std::string_view& used);

 private:
  Charset m_declared = Charset::Ascii;
  std::string_view m_departure;
};

} // namespace muniment::formats::edi
