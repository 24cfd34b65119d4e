#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QString>

namespace muniment::ui {

/// A state in a word, with its icon and its colour.
struct CaseMark final {
  QString word;
  Tone tone = Tone::Neutral;
  Icon icon = Icon::Info;
};

} // namespace muniment::ui
