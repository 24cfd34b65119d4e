#pragma once

#include "core/model/campaign.h"

namespace muniment::outreach {

/// What the placeholders of a campaign stand for in front of one person.
struct PlacedWords final {
  QString name;     ///< of the person
  QString campaign; ///< its name
  QString deadline; ///< as people write it
};

/// Fills `{name}`, `{campaign}` and `{deadline}` in one pass: what was put in is not looked at again, and brings no
/// line breaks or control characters along.
[[nodiscard]] QString filled(const QString& text, const PlacedWords& words);

/// The first thing between braces that is no placeholder; empty where all are.
[[nodiscard]] QString unknownPlaceholder(const QString& text);

} // namespace muniment::outreach
