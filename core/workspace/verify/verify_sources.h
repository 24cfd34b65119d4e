#pragma once

#include "core/workspace/verify/verify_workspace.h"

namespace muniment::workspace {

/// Recomputes the root over the sightings of each source that was read to its end, and whether the pieces of originals
/// lie in the vault under the address that follows from their digest.
[[nodiscard]] Result<void> verifySources(Services& services, store::Connection& connection, Verification& verification,
                                         const SharedProgress& progress);

} // namespace muniment::workspace
