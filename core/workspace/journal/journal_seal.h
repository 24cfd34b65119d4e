#pragma once

#include "core/store/transaction.h"
#include "core/workspace/verify/verify_workspace.h"

namespace muniment::workspace {

/// Takes the end of the access journal up into the ledger, once a day and only when something was added to it.
[[nodiscard]] Result<void> closeJournal(store::Transaction& transaction, const WorkspaceInfo& info);

/// Recomputes the chain of the journal and compares it with the ends that the ledger took up.
[[nodiscard]] Result<void> verifyJournal(store::Connection& connection, Verification& verification);

} // namespace muniment::workspace
