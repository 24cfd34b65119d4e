#pragma once

#include "core/workspace/backup/backup.h"

namespace muniment::workspace {

/// What has to happen to a restored copy before it is a workspace; where it fails there is none.
class RestoreStep {
 public:
  virtual ~RestoreStep() = default;
  [[nodiscard]] virtual Result<void> finish(const Layout& layout) = 0;
};

[[nodiscard]] Result<BackupSummary> restoreFrom(const Environment& environment, const FilePath& backup,
                                                const FilePath& directory, const RestoreWish& wish, RestoreStep* step,
                                                const SharedProgress& progress);

} // namespace muniment::workspace
