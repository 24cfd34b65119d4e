#pragma once

#include "core/store/aggregate_scan.h"

namespace muniment::store {

/// Sets of tags and every act of choosing among them; sets of messages under review, their batches and samples.
[[nodiscard]] Result<void> scanReview(Connection& connection, const Scope& scope, AggregateSink& sink);

} // namespace muniment::store
