#pragma once

#include "core/workspace/verify/verify_workspace.h"

namespace muniment::workspace {

/// Compares every head that lies with the holder with the one that the ledger has of the same size. What cannot be read
/// there is no finding: a disk may be away.
[[nodiscard]] Result<void> verifyHolder(const Services& services, store::Connection& connection,
                                        Verification& verification);

} // namespace muniment::workspace
