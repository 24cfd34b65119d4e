#pragma once

#include "core/base/file_system.h"
#include "core/model/workspace_info.h"
#include "core/store/address.h"

namespace muniment::workspace {

/// Where the two databases of a workspace are.
struct Layout final {
  store::Address main;
  store::Address keys;

  [[nodiscard]] static Layout embedded(const FilePath& directory);
  [[nodiscard]] static Layout shared(const QString& connection);
};

/// What the file of a workspace's folder says.
struct Description final {
  QString id;       ///< of the workspace
  QString postgres; ///< libpq connection string; empty where the databases lie in the folder

  [[nodiscard]] Layout layoutIn(const FilePath& directory) const;
};

[[nodiscard]] FilePath vaultFolder(const FilePath& directory);
/// The file that says that a folder is a workspace, and of which kind. Written last, so that half a workspace is none.
[[nodiscard]] FilePath describedIn(const FilePath& directory);
/// The entry of the keychain that opens the person's own key.
[[nodiscard]] QString personEntry(const WorkspaceId& id);

[[nodiscard]] Result<void> describeWorkspace(FileSystem& files, const FilePath& directory,
                                             const Description& description);
[[nodiscard]] Result<Description> readDescription(FileSystem& files, const FilePath& directory);

} // namespace muniment::workspace
