#pragma once

#include "core/base/file_system.h"
#include "core/formats/rsmf/rsmf_contents.h"

namespace muniment::formats::rsmf {

/// Reads a `.rsmf` without unpacking it to a disk. Findings have the codes of the vendor's validator. Fails only where
/// the file cannot be read at all.
[[nodiscard]] Result<RsmfContents> validateMail(FileSystem& files, const FilePath& path);
/// An `rsmf.zip` alone.
[[nodiscard]] Result<RsmfContents> validateZip(FileSystem& files, const FilePath& path);
/// An `rsmf_manifest.json` alone.
[[nodiscard]] RsmfContents validateManifest(QByteArrayView json);

} // namespace muniment::formats::rsmf
