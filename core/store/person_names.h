#pragma once

#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Persons whose names as they are looked up are not those that the ledger commits to, and names of nobody: holds
/// follow them into conversations. Aggregates; each once.
[[nodiscard]] Result<QStringList> findWrongNames(Connection& connection, const Scope& system);

} // namespace muniment::store
