#pragma once

#include "core/formats/whatsapp/text_header.h"

#include <string>

namespace muniment::formats::whatsapp {

class HeaderWalk;

/// Finds the headers of one style. The usual styles, plain digits without words, take a short way with the same
/// outcome.
class TextHeaderMatcher final {
 public:
  explicit TextHeaderMatcher(const HeaderStyle& style);

  /// The header at the beginning of `line` when it is of this style.
  [[nodiscard]] std::optional<TextHeader> match(std::string_view line) const;

 private:
  [[nodiscard]] bool matchPlain(std::string_view line, TextHeader& header) const;
  [[nodiscard]] bool matchDate(HeaderWalk& walk, TextHeader& header) const;
  [[nodiscard]] bool matchTime(HeaderWalk& walk, TextHeader& header) const;

  HeaderStyle m_style;
  std::string m_periodSpace; ///< as it stands before the day period
  bool m_isPlain;
};

} // namespace muniment::formats::whatsapp
