#pragma once

#include "core/base/file_system.h"
#include "core/base/progress.h"
#include "core/formats/bagit/bag_report.h"
#include "core/formats/exchange/verdict.h"

namespace muniment::formats::bagit {

struct BagFacts final {
  exchange::Verdict verdict; ///< codes are listed in docs/formats/bagit.md
  BagReport report;          ///< what was read, whatever it is worth
};

/// Reads a bag and looks at every rule of RFC 8493, hashing each file once. Fails only where the folder cannot be read,
/// or when the person asked to stop.
[[nodiscard]] Result<BagFacts> validateBag(FileSystem& files, const FilePath& root, const SharedProgress& progress);

} // namespace muniment::formats::bagit
