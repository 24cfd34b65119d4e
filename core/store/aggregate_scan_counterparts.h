#pragma once

#include "core/model/scope.h"
#include "core/store/aggregate_scan.h"

namespace muniment::store {

/// What stands for something here in connected records systems, and what both sides do not agree on.
[[nodiscard]] Result<void> scanCounterparts(Connection& connection, const Scope& scope, AggregateSink& sink);

} // namespace muniment::store
