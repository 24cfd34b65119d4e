#pragma once

#include "core/store/aggregate_scan.h"

namespace muniment::store {

/// The part of scanAggregates that reads snapshots, what is in them, and certificates.
[[nodiscard]] Result<void> scanDisposition(Connection& connection, const Scope& scope, AggregateSink& sink);

} // namespace muniment::store
