#pragma once

#include "core/formats/edi/document.h"

namespace muniment::formats::edi {

/// Where a later document departs from the order it belongs to: quantities, prices, lines that were not ordered, the
/// currency. Lines meet by their number, else by an item that both name alike.
[[nodiscard]] std::vector<Finding> compareWithOrder(const Document& order, const Document& later);

/// Whether a ship notice names less of some line than was ordered; not where it names no lines at all.
[[nodiscard]] bool isShort(const Document& order, const Document& notice);
/// Whether a ship notice arrives, or else was sent off, after the day for which the order asks for that. `known` is the
/// day on which the notice came, where it says none itself.
[[nodiscard]] bool isLate(const Document& order, const Document& notice, QDate known);

} // namespace muniment::formats::edi
