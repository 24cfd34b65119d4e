#pragma once

#include "core/store/aggregate_scan.h"

namespace muniment::store {

/// The part of scanAggregates that reads documents of trading partners, their files and the partners.
[[nodiscard]] Result<void> scanDocuments(Connection& connection, const Scope& scope, AggregateSink& sink,
                                         const SharedProgress& progress);

} // namespace muniment::store
