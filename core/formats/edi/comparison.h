#pragma once

#include "core/formats/edi/document.h"

namespace muniment::formats::edi {

/// Where a later document departs from the order it belongs to: quantities, prices, lines that were not ordered, the
/// currency. Lines meet by their number, else by an item that both name alike.
[[nodiscard]] std::vector<Finding> compareWithOrder(const Document& order, const Document& later);

} // namespace muniment::formats::edi
