#pragma once

#include "core/model/scope.h"
#include "core/store/aggregate_scan.h"

namespace muniment::store {

/// Cases with all that belongs to them, and contacts at trading partners.
[[nodiscard]] Result<void> scanCases(Connection& connection, const Scope& scope, AggregateSink& sink);

} // namespace muniment::store
