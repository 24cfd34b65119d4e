#pragma once

#include "core/formats/whatsapp/text_header.h"

namespace muniment::formats::whatsapp {

/// Finds the headers of one style. The usual styles, plain digits without words, take a short way with the same
/// outcome.
class TextHeaderMatcher final {
 public:
  explicit TextHeaderMatcher(const HeaderStyle& style);

  /// The header at the beginning of `line` when it is of this style.
  [[nodiscard]] std::optional<TextHeader> match(std::string_view line) const;

 private:
  [[nodiscard]] bool matchPlain(std::string_view line, TextHeader& header) const;

  HeaderStyle m_style;
  bool m_isPlain;
};

} // namespace muniment::formats::whatsapp
