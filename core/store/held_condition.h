#pragma once

#include "core/store/holds_in_force.h"
#include "core/store/search_conditions.h"

namespace muniment::store {

/// `is:held` as a condition over `message m`: what the holds in force cover, without what their queries find.
[[nodiscard]] Result<SearchCondition> heldCondition(Dialect dialect, const HoldsInForce& inForce, QDate today);

/// The same over `record r`: what the holds in force cover. What their queries find now is not in it.
[[nodiscard]] Result<SearchCondition> heldRecords(Dialect dialect, const HoldsInForce& inForce, QDate today);

/// The day that a condition is asked on.
[[nodiscard]] QDate dayOf(const search::Condition& condition);

} // namespace muniment::store
