#pragma once

#include "core/store/aggregate_scan.h"

namespace muniment::store {

/// Connections, deliveries that an entry speaks of, the gates of peers and the keys of the receiver.
[[nodiscard]] Result<void> scanDeliveries(Connection& connection, const Scope& scope, AggregateSink& sink);

} // namespace muniment::store
