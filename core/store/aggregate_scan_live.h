#pragma once

#include "core/store/aggregate_scan.h"

namespace muniment::store {

/// The part of scanAggregates that reads what messengers told by webhook.
[[nodiscard]] Result<void> scanLive(Connection& connection, const Scope& scope, AggregateSink& sink,
                                    const SharedProgress& progress);

} // namespace muniment::store
