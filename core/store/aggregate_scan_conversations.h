#pragma once

#include "core/store/aggregate_scan.h"

namespace muniment::store {

/// The part of scanAggregates that reads conversations, their people, their sources and their messages.
[[nodiscard]] Result<void> scanConversations(Connection& connection, const Scope& scope, AggregateSink& sink,
                                             const SharedProgress& progress);

} // namespace muniment::store
