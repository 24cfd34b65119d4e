#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

class QVBoxLayout;

namespace muniment::ui {

class PlainLabel;

/// Adds a sentence that may take several lines, with a sign beside its first one: what follows from an act, or what
/// stands in its way.
PlainLabel* addSentence(QVBoxLayout* column, Icon icon, const QString& sentence, Tone tone = Tone::Neutral);

} // namespace muniment::ui
