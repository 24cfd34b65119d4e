#pragma once

#include "core/base/file_system.h"
#include "core/evidence/package_options.h"
#include "core/evidence/package_report.h"
#include "core/model/production.h"

namespace muniment::workspace {

/// A package that somebody wants of a production.
struct PackageWish final {
  ProductionId production;
  evidence::PackageOptions options;
  FilePath folder; ///< that must not be there yet
};

/// A package that was written, read again and noted in the ledger.
struct WrittenPackageReport final {
  FilePath folder;
  evidence::PackageReport report;
};

} // namespace muniment::workspace
