#pragma once

#include "core/evidence/package_standing.h"
#include "core/model/production.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

/// What others can confirm of the entries up to the one that fixed a production, as the papers of a package say it.
[[nodiscard]] Result<evidence::PackageStanding> packageStanding(store::Connection& connection, const Services& services,
                                                                const ProductionId& production);

} // namespace muniment::workspace
