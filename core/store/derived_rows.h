#pragma once

#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// What is derived from rows that the ledger commits to, and does not follow from them: numbers of conversations, tags
/// that messages have now, references by which cases are found, rows of what is not there. Where it stands; each once.
[[nodiscard]] Result<QStringList> findWrongDerived(Connection& connection, const Scope& system);

} // namespace muniment::store
