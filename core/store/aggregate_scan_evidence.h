#pragma once

#include "core/store/aggregate_scan.h"

namespace muniment::store {

/// Productions with their items, packages, waivers, and every version of redactions.
[[nodiscard]] Result<void> scanEvidence(Connection& connection, const Scope& scope, AggregateSink& sink);

} // namespace muniment::store
