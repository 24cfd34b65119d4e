#pragma once

#include "core/store/aggregate_scan.h"

namespace muniment::store {

/// The part of scanAggregates that reads snapshots, what is in them, certificates, and decisions of triage.
[[nodiscard]] Result<void> scanDisposition(Connection& connection, const Scope& scope, AggregateSink& sink);

} // namespace muniment::store
