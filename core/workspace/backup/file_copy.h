#pragma once

#include "core/base/file_system.h"
#include "core/base/sha256.h"

namespace muniment::workspace {

/// Copies a file, makes the copy durable and says what was copied.
[[nodiscard]] Result<Sha256> copyFile(FileSystem& files, const FilePath& from, const FilePath& to);
[[nodiscard]] Result<Sha256> hashFile(FileSystem& files, const FilePath& path);
/// Refuses what is larger than `most`.
[[nodiscard]] Result<QByteArray> readSmallFile(FileSystem& files, const FilePath& path, qint64 most = 1 << 20);
/// Replaces a small file in one step.
[[nodiscard]] Result<void> writeSmallFile(FileSystem& files, const FilePath& directory, QStringView name,
                                          QByteArrayView bytes);

} // namespace muniment::workspace
