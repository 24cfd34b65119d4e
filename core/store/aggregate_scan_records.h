#pragma once

#include "core/store/aggregate_scan.h"

namespace muniment::store {

/// The part of scanAggregates that reads the file plan, schedules, and records with what belongs to them.
[[nodiscard]] Result<void> scanRecords(Connection& connection, const Scope& scope, AggregateSink& sink,
                                       const SharedProgress& progress);

} // namespace muniment::store
