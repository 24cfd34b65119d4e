#pragma once

#include "core/base/file_system.h"
#include "core/base/page_drawer.h"
#include "core/evidence/package_options.h"
#include "core/evidence/package_report.h"
#include "core/model/production.h"

namespace muniment::workspace {

/// A package that somebody wants of a production.
struct PackageWish final {
  ProductionId production;
  evidence::PackageOptions options;
  FilePath folder;                    ///< that must not be there yet
  std::shared_ptr<PageDrawer> drawer; ///< needed where pages are redacted
};

/// A package that was written, read again and noted in the ledger.
struct WrittenPackageReport final {
  FilePath folder;
  evidence::PackageReport report;
};

} // namespace muniment::workspace
