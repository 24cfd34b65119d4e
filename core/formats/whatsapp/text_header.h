#pragma once

#include "core/formats/whatsapp/text_style.h"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace muniment::formats::whatsapp {

/// The beginning of a line that is written like the header of a record, with its numbers as they stand.
struct TextHeader final {
  HeaderStyle style;
  std::array<int, 3> date{}; ///< in the order of the line; an era year already counted from the common era
  int hour = 0;              ///< 0 to 23
  int minute = 0;
  int second = 0;
  bool isImpossible = false; ///< an hour that the day period rules out
  bool isMarked = false;     ///< a direction mark stands before it: WhatsApp wrote what follows
  std::size_t size = 0;      ///< bytes up to the sender or the text
};

/// No header is longer than this, in bytes.
constexpr std::size_t kLongestHeader = 160;

/// Reads the header at the beginning of `line`; nothing when it does not begin with one. Only its first
/// `kLongestHeader` bytes count.
[[nodiscard]] std::optional<TextHeader> parseHeader(std::string_view line);

/// Cheap, and never false for a line that has a header.
[[nodiscard]] inline bool mayBeHeader(std::string_view line) {
  if (line.empty())
    return false;
  const auto first = static_cast<unsigned char>(line.front());
  return first == '[' || (first >= '0' && first <= '9') || first >= 0x80;
}

} // namespace muniment::formats::whatsapp
