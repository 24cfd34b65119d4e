#pragma once

#include "core/formats/edi/document.h"

#include <span>

namespace muniment::formats::edi {

/// Where a later document departs from the order it belongs to: quantities, prices, lines that were not ordered, the
/// currency. Lines meet by their number, else by an item that both name alike. Where not all
/// lines of the order were kept, a line that none of them meets tells nothing.
[[nodiscard]] std::vector<Finding> compareWithOrder(const Document& order, const Document& later);

/// Whether ship notices together name less of some line than was ordered; not where they name no lines at all. A line
/// that one of them counts in another unit than the order tells nothing, nor do notices of which not all lines were
/// kept.
[[nodiscard]] bool isShort(const Document& order, std::span<const Document> notices);
/// Whether a ship notice arrives, or else was sent off, after the day for which the order asks for that. `known` is the
/// day on which the notice came, where it says none itself.
[[nodiscard]] bool isLate(const Document& order, const Document& notice, QDate known);

} // namespace muniment::formats::edi
