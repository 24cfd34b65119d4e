#pragma once

#include "core/workspace/verify/verify_workspace.h"

namespace muniment::workspace {

/// Compares the messages, items and objects that the tables give to each record with its manifest, which the ledger
/// speaks of: names records that have one too many, one too few or another one.
[[nodiscard]] Result<void> verifyRecords(Services& services, store::Connection& connection, Verification& verification,
                                         const SharedProgress& progress);

} // namespace muniment::workspace
