#pragma once

#include "core/base/file_system.h"

namespace muniment::workspace {

/// What the administrator of this computer allows. Without a file everything is allowed.
struct Policy final {
  QString defaultWorkspace; ///< folder; empty where none is set
  bool onlyDefault = false; ///< no other workspace is made or opened here
  bool mayExport = true;    ///< whether people may take content out of a workspace

  friend bool operator==(const Policy&, const Policy&) = default;
};

/// The policy of this computer. Refused where the file is not an administrator's or cannot be understood: then nothing
/// is known to be allowed.
[[nodiscard]] Result<Policy> readPolicy(FileSystem& files);
/// The same of a draft that lies anywhere, for whoever wants to know whether it will be understood.
[[nodiscard]] Result<Policy> readPolicyDraft(FileSystem& files, const FilePath& path);

/// Refused `policy.exports_disabled`, or why the policy cannot be read.
[[nodiscard]] Result<void> requireExports(FileSystem& files);
/// Refused `policy.other_workspace` for a folder that may be neither made nor opened here.
[[nodiscard]] Result<void> requireAllowedWorkspace(FileSystem& files, const FilePath& directory);

} // namespace muniment::workspace
