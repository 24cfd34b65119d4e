#pragma once

#include "core/base/file_system.h"

namespace muniment::platform {

/// Whether a workspace may lie in a folder: copies made by a synchronising program and locks of a network disk both
/// damage a database that is being written.
enum class FolderKind { Local, Network, CloudSynced };

/// What was seen of a folder, or of the nearest folder above that exists.
struct FolderFinding final {
  FolderKind kind = FolderKind::Local;
  QString service; ///< file system or product, for the message: `nfs4`, `OneDrive`
  bool writable = true;
  qint64 freeBytes = 0;

  friend bool operator==(const FolderFinding&, const FolderFinding&) = default;
};

/// Only looks, changes nothing.
[[nodiscard]] FolderFinding inspectFolder(const FilePath& folder);

/// Refused `platform.network_folder`, `platform.synced_folder` or Failed `platform.folder_read_only`.
[[nodiscard]] Result<void> requireLocalFolder(const FolderFinding& finding);

/// The judgement by the name of a file system, for example `fuse.sshfs`.
[[nodiscard]] bool isNetworkFileSystem(QByteArrayView type);

/// The product that a path or one of the markers in its folders gives away; empty when there is none.
[[nodiscard]] QString syncingProduct(const QString& path);

} // namespace muniment::platform
