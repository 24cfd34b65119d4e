#include "core/formats/edi/charset.h"

#include <array>
#include <cstdint>
#include <cstring>

namespace muniment::formats::edi {
namespace {

struct ByteTable final {
  int part;
  std::array<std::uint16_t, 96> characters;
};

constexpr std::array kTables = {
#include "core/formats/edi/charset_tables.inc"
};

struct Identifier final {
  std::string_view name;
  Charset charset;
};

constexpr std::array kIdentifiers{
    Identifier{"UNOA", Charset::Ascii},  Identifier{"UNOB", Charset::Ascii},    Identifier{"UNOC", Charset::Latin1},
    Identifier{"UNOD", Charset::Latin2}, Identifier{"UNOE", Charset::Cyrillic}, Identifier{"UNOF", Charset::Greek},
    Identifier{"UNOG", Charset::Latin3}, Identifier{"UNOH", Charset::Latin4},   Identifier{"UNOI", Charset::Arabic},
    Identifier{"UNOJ", Charset::Hebrew}, Identifier{"UNOK", Charset::Turkish},  Identifier{"UNOW", Charset::Utf8},
    Identifier{"UNOY", Charset::Utf8},
};

void append(std::string& out, std::uint32_t character) {
  if (character < 0x80) {
    out += static_cast<char>(character);
  } else if (character < 0x800) {
    out += static_cast<char>(0xC0 | (character >> 6));
    out += static_cast<char>(0x80 | (character & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | (character >> 12));
    out += static_cast<char>(0x80 | ((character >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (character & 0x3F));
  }
}

std::string decodeBytes(std::string_view bytes, Charset charset) {
  const ByteTable* table = nullptr;
  for (const ByteTable& one : kTables) {
    if (one.part == static_cast<int>(charset))
      table = &one;
  }
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char byte : bytes) {
    const auto number = static_cast<unsigned char>(byte);
    append(out, table && number >= 0xA0 ? table->characters[number - 0xA0U] : number);
  }
  return out;
}

/// Length of the sequence that begins here, zero where it is none.
std::size_t sequenceAt(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : 0U;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned first = byte(0);
  if (first < 0x80)
    return 1;
  if (first >= 0xC2 && first <= 0xDF)
    return follows(1) ? 2 : 0;
  if (first >= 0xE0 && first <= 0xEF) {
    const bool fits = first == 0xE0 ? byte(1) >= 0xA0 : first == 0xED ? byte(1) < 0xA0 : true;
    return fits && follows(1) && follows(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const bool fits = first == 0xF0 ? byte(1) >= 0x90 : first == 0xF4 ? byte(1) < 0x90 : true;
    return fits && follows(1) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

} // namespace

Charset charsetOfSyntax(std::string_view identifier) {
  for (const Identifier& one : kIdentifiers) {
    if (one.name == identifier)
      return one.charset;
  }
  return Charset::Ascii;
}

bool isAscii(std::string_view bytes) {
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, bytes.data() + at, 8);
    if (eight & 0x8080808080808080U)
      return false;
  }
  for (; at < bytes.size(); ++at) {
    if (static_cast<unsigned char>(bytes[at]) >= 0x80)
      return false;
  }
  return true;
}

bool isValidUtf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = sequenceAt(bytes, at);
    if (length == 0)
      return false;
    at += length;
  }
  return true;
}

std::string TextDecoder::decode(std::string_view bytes) {
  if (isAscii(bytes))
    return std::string(bytes);
  const bool isUtf8 = isValidUtf8(bytes);
  if (m_declared == Charset::Utf8 && isUtf8)
    return std::string(bytes);
  if (isUtf8 && (m_declared == Charset::Ascii || m_declared == Charset::Latin1)) {
    m_departure = "UTF-8";
    return std::string(bytes);
  }
  if (m_declared == Charset::Utf8 || m_declared == Charset::Ascii) {
    m_departure = "ISO 8859-1";
    return decodeBytes(bytes, Charset::Latin1);
  }
  return decodeBytes(bytes, m_declared);
}

bool TextDecoder::takeDeparture(std::string_view& used) {
  used = m_departure;
  m_departure = {};
  return !used.empty();
}

} // namespace muniment::formats::edi
