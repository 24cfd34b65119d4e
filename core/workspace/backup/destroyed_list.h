#pragma once

#include "core/base/file_system.h"
#include "core/model/ids.h"
#include "core/vault/key_store.h"

namespace muniment::workspace {

/// Writes which objects were ever destroyed: addresses, which tell nothing of the content, and times. A later list
/// brings an older copy of the keys up to date.
[[nodiscard]] Result<void> writeDestroyedList(FileSystem& files, const FilePath& folder, QStringView name,
                                              const QString& workspace,
                                              const std::vector<vault::DestroyedObject>& objects);
/// VerificationFailed `backup.list_damaged`; Refused `backup.list_of_another` for another workspace.
[[nodiscard]] Result<std::vector<vault::DestroyedObject>> readDestroyedList(FileSystem& files, const FilePath& file,
                                                                            const QString& workspace);

} // namespace muniment::workspace
