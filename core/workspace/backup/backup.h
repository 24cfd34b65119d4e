#pragma once

#include "core/base/progress.h"
#include "core/vault/key_store.h"
#include "core/workspace/layout.h"
#include "core/workspace/services.h"

#include <optional>

namespace muniment::workspace {

/// What a backup holds, as its manifest says.
struct BackupSummary final {
  Instant madeAt;
  std::int64_t entries = 0;
  std::int64_t objects = 0;
  std::int64_t newObjects = 0; ///< copied this time; the others lay there already
  std::int64_t destroyed = 0;  ///< destroyed again in a restored copy

  /// What is destroyed later is gone for good once this copy of the keys may not be restored any more.
  [[nodiscard]] Instant keysExpireAt() const;
};

/// How a backup is to be restored.
struct RestoreWish final {
  std::optional<FilePath> destroyed; ///< the list in a newer backup, or of the workspace that was lost
  QString postgres;                  ///< libpq connection string; empty takes the server where the workspace was
};

/// Writes a consistent copy of a workspace that may be in use: its databases, and objects that the folder does not hold
/// yet. The manifest comes last, so that an interrupted backup is never taken for one.
[[nodiscard]] Result<BackupSummary> backUpTo(const Services& services, const Layout& layout, vault::KeyStore& keys,
                                             const FilePath& target, const SharedProgress& progress);

/// Reads a backup again: every digest, the whole ledger, every object there. Needs no key and no server; the ledger in
/// a dump of a server was proved when it was written.
[[nodiscard]] Result<BackupSummary> verifyBackup(const Environment& environment, const FilePath& backup,
                                                 const SharedProgress& progress);

/// Verifies a backup and makes a workspace of it in an empty folder. What the list says was destroyed since is
/// destroyed again before the copy can be opened; without a list a backup whose keys have expired is refused.
[[nodiscard]] Result<BackupSummary> restoreFrom(const Environment& environment, const FilePath& backup,
                                                const FilePath& directory, const RestoreWish& wish,
                                                const SharedProgress& progress);

} // namespace muniment::workspace
