#pragma once

#include "core/store/connection.h"
#include "core/workspace/verify/verify_workspace.h"

namespace muniment::workspace {

/// Whether the ledger once said what is kept of messages as productions froze them.
[[nodiscard]] Result<void> verifyFrozen(store::Connection& connection, Verification& verification);

} // namespace muniment::workspace
