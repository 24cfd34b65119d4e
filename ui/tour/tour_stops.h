#pragma once

#include <QtCore/QString>

#include <vector>

namespace muniment::ui {

/// A screen, and what somebody should know who sees it for the first time.
struct TourStop final {
  QString screen;
  QString title;
  QString text;
};

[[nodiscard]] std::vector<TourStop> tourStops();

} // namespace muniment::ui
