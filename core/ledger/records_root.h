#pragma once

#include "core/base/sha256.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::ledger {

/// The root of a tree over the digests of what a source holds, record by record.
[[nodiscard]] Result<Sha256> recordsRoot(store::Connection& connection, std::int64_t conversation, int source,
                                         const Scope& scope);

} // namespace muniment::ledger
