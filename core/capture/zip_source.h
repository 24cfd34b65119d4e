#pragma once

#include "core/capture/text_source.h"

namespace muniment::capture {

/// An exported chat in a zip, with the files that came with it; null where the archive holds no such text.
[[nodiscard]] Result<std::unique_ptr<SourceFile>> openZip(SourceIdentity identity, FileSystem& files,
                                                          const FilePath& path, const ReadingOptions& options);

} // namespace muniment::capture
