#pragma once

#include "core/store/connection.h"
#include "core/workspace/verify/verify_workspace.h"

namespace muniment::workspace {

/// Compares what follows from documents with what their rows say: the numbers they are linked by, direction, partner,
/// duplicates, and both states.
[[nodiscard]] Result<void> verifyDocuments(store::Connection& connection, Verification& verification,
                                           const SharedProgress& progress);

} // namespace muniment::workspace
