#pragma once

#include "core/base/progress.h"
#include "core/workspace/services.h"
#include "core/workspace/verify/verify_workspace.h"

namespace muniment::workspace {

/// What is due follows from the plan, and certificates of disposition are signed by a key of the workspace.
[[nodiscard]] Result<void> verifyPlan(const Services& services, store::Connection& connection,
                                      const std::vector<SigningKeyInfo>& keys, Verification& verification,
                                      const SharedProgress& progress);

} // namespace muniment::workspace
