#pragma once

#include "ui/cases/timeline_entry.h"

#include <QtCore/QRect>

namespace muniment::ui {

/// Where the parts of one entry stand in a row of a width, counted from its start side.
struct TimelineLayout final {
  int height = 0;
  QRect day; ///< the separator of days; empty without one
  QRect box; ///< the bubble, the card or the line
  QRect who;
  QRect title;
  QRect text;
  QRect foot; ///< of marks and time

  [[nodiscard]] static TimelineLayout of(const TimelineEntry& entry, int width, bool startsDay);
};

} // namespace muniment::ui
