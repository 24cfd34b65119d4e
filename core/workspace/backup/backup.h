#pragma once

#include "core/base/progress.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

/// What a backup holds, as its manifest says.
struct BackupSummary final {
  Instant madeAt;
  std::int64_t entries = 0;
  std::int64_t objects = 0;
  std::int64_t newObjects = 0; ///< copied this time; the others lay there already
};

/// Writes a consistent copy of a workspace that may be in use: databases as snapshots, objects that the folder does not
/// hold yet. The manifest comes last, so that an interrupted backup is never taken for one.
[[nodiscard]] Result<BackupSummary> backUpTo(const Services& services, const store::Address& main,
                                             const store::Address& keys, const FilePath& target,
                                             const SharedProgress& progress);

/// Reads a backup again: digests of the databases, whole ledger, every object there. Needs no key.
[[nodiscard]] Result<BackupSummary> verifyBackup(const Environment& environment, const FilePath& backup,
                                                 const SharedProgress& progress);

/// Verifies a backup and makes a workspace of it in an empty folder. What was destroyed after the backup was made is
/// destroyed again before the copy can be opened.
[[nodiscard]] Result<BackupSummary> restoreFrom(const Environment& environment, const FilePath& backup,
                                                const FilePath& directory, const SharedProgress& progress);

} // namespace muniment::workspace
