#pragma once

#include "core/base/file_system.h"
#include "core/formats/rsmf/manifest_facts.h"

namespace muniment::formats::rsmf {

/// Reads every member of an `rsmf.zip` once, its manifest among them. What is wrong with the zip is a finding; only a
/// file that cannot be read is a failure.
[[nodiscard]] Result<ManifestFacts> checkZip(FileSystem& files, const FilePath& path);

} // namespace muniment::formats::rsmf
