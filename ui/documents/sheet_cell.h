#pragma once

#include "core/formats/edi/value.h"
#include "ui/kit/theme.h"

#include <QtCore/QString>

namespace muniment::ui {

/// One text on a sheet, and where it stands in the original.
struct SheetCell final {
  enum class Style : std::uint8_t { Title, Total, Strong, Text, Label, Small };

  QString text; ///< from outside: painted, never read as markup
  Style style = Style::Text;
  formats::edi::Place place; ///< unknown for words of our own
  bool atEnd = false;        ///< at the end side of its column
  bool wraps = false;
  Tone tone = Tone::Neutral;
};

} // namespace muniment::ui
