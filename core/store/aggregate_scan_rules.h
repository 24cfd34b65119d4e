#pragma once

#include "core/model/scope.h"
#include "core/store/aggregate_scan.h"

namespace muniment::store {

/// Rules, their versions, what they met, and the switch that stops what goes out.
[[nodiscard]] Result<void> scanRules(Connection& connection, const Scope& scope, AggregateSink& sink);

} // namespace muniment::store
