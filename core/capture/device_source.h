#pragma once

#include "core/capture/text_source.h"

namespace muniment::capture {

/// A database from a phone, lying there in clear; null where the file is none.
[[nodiscard]] Result<std::unique_ptr<SourceFile>> openDevice(SourceIdentity identity, FileSystem& files,
                                                             const FilePath& path, const ReadingOptions& options);

/// An encrypted Android backup and the key to it. It is opened in memory; nothing of it is written to a disk.
[[nodiscard]] Result<std::unique_ptr<SourceFile>> openEncrypted(SourceIdentity identity, FileSystem& files,
                                                                std::unique_ptr<ByteSource> bytes,
                                                                const ReadingOptions& options);

} // namespace muniment::capture
