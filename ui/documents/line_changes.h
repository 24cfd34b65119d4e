#pragma once

#include "core/formats/edi/document.h"

#include <QtCore/QString>

namespace muniment::ui {

/// One thing in which a later document departs from the order it belongs to.
struct LineChange final {
  QString line; ///< number of the line; empty for the whole document
  QString item;
  QString what;   ///< `Quantity`, `Price`, `Added`
  QString before; ///< in the order
  QString after;
  formats::edi::Place place; ///< in the later document
};

/// Line by line: quantities, prices, days, lines that were added or removed.
[[nodiscard]] std::vector<LineChange> lineChanges(const formats::edi::Document& order,
                                                  const formats::edi::Document& later);

} // namespace muniment::ui
