#pragma once

#include "core/model/scope.h"
#include "core/store/aggregate_scan.h"

namespace muniment::store {

/// Questions to people, one by one and in campaigns, the links by which they answer, their devices and PINs; to
/// whom tasks go when nobody reacts.
[[nodiscard]] Result<void> scanOutreach(Connection& connection, const Scope& scope, AggregateSink& sink);

} // namespace muniment::store
