#pragma once

#include "core/base/commitment.h"
#include "core/base/progress.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Takes what a scan finds: an aggregate's name in the ledger and the commitment of what its rows say now.
class AggregateSink {
 public:
  virtual ~AggregateSink() = default;
  [[nodiscard]] virtual Result<void> take(const QString& aggregate, const Sha256& commitment) = 0;
};

/// Recomputes the commitment of every aggregate of every table that the ledger binds. The one list of them.
[[nodiscard]] Result<void> scanAggregates(Connection& connection, const Scope& scope, AggregateSink& sink,
                                          const SharedProgress& progress);

} // namespace muniment::store
