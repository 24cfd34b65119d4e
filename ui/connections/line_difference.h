#pragma once

#include <QtCore/QString>

#include <vector>

namespace muniment::ui {

/// A line of two texts put together: in both, or in one of them only.
struct DifferingLine final {
  enum class In { Both, First, Second };

  In in = In::Both;
  QString text;
};

/// What stands in the second text that is not in the first, and the other way round, with what is between.
[[nodiscard]] std::vector<DifferingLine> lineDifference(const QString& first, const QString& second);

} // namespace muniment::ui
