#pragma once

#include "core/evidence/package_standing.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

/// How the ledger stands at this moment, as the papers of a package say it.
[[nodiscard]] Result<evidence::PackageStanding> packageStanding(store::Connection& connection,
                                                                const Services& services);

} // namespace muniment::workspace
