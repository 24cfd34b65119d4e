#pragma once

#include "core/store/aggregate_scan.h"

namespace muniment::store {

/// The part of scanAggregates that reads persons, holds with their targets, and tasks.
[[nodiscard]] Result<void> scanHolds(Connection& connection, const Scope& scope, AggregateSink& sink,
                                     const SharedProgress& progress);

} // namespace muniment::store
