#pragma once

#include "core/formats/edi/document.h"

#include <QtCore/QString>

namespace muniment::ui {

/// One thing in which a document departs from an earlier one, mostly the order it belongs to.
struct LineChange final {
  QString line; ///< number of the line; empty for the whole document
  QString item;
  QString what;   ///< `Quantity`, `Price`, `Added`
  QString before; ///< in the earlier document
  QString after;
  formats::edi::Place place; ///< in the later document
};

/// Line by line: quantities, units, prices, days, lines that were added or removed.
[[nodiscard]] std::vector<LineChange> lineChanges(const formats::edi::Document& earlier,
                                                  const formats::edi::Document& later);

} // namespace muniment::ui
