#pragma once

#include "core/base/secret.h"
#include "core/workspace/backup/backup.h"

namespace muniment::workspace {

struct RehearsalWish final {
  Secret passphrase; ///< that unlocks the workspace of the backup, or its recovery key
  Secret fresh;      ///< that unlocks the rehearsal
  Instant until;
};

/// Makes a rehearsal of a backup: a workspace that reaches nobody, expires, and opens with its own passphrase only. No
/// way to unlock the workspace of the backup is left in it, and no secret of a connection. Whoever makes it must be
/// allowed to back up in that workspace; their own key is sealed under the new passphrase.
[[nodiscard]] Result<BackupSummary> makeRehearsal(const Environment& environment, const FilePath& backup,
                                                  const FilePath& directory, const RehearsalWish& wish,
                                                  const SharedProgress& progress);

} // namespace muniment::workspace
