#pragma once

#include "core/workspace/finding/find_things.h"
#include "ui/kit/icon_set.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// Something that was found by its name or number, in words.
class ThingWords final {
  Q_DECLARE_TR_FUNCTIONS(ThingWords)

 public:
  using Line = workspace::FindThings::Line;

  [[nodiscard]] static Icon icon(workspace::FindThings::Kind kind);
  [[nodiscard]] static QString title(const Line& line);
  /// What kind of thing it is, with its number.
  [[nodiscard]] static QString name(const Line& line);
};

} // namespace muniment::ui
