#pragma once

#include "core/base/file_system.h"
#include "core/base/progress.h"
#include "core/evidence/package_report.h"

namespace muniment::evidence {

/// Reads a package again, without the workspace it came from: every file against its digest, the digests against their
/// signature, every item against the signed head. What it finds wrong is in the report; an error is that there is no
/// package. The progress counts bytes.
[[nodiscard]] Result<PackageReport> checkPackage(FileSystem& files, const FilePath& package,
                                                 const SharedProgress& progress);

} // namespace muniment::evidence
