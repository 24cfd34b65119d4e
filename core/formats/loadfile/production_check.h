#pragma once

#include "core/base/file_system.h"
#include "core/formats/exchange/verdict.h"

namespace muniment::formats::loadfile {

struct ProductionFacts final {
  exchange::Verdict verdict;
  qint64 documents = 0;
  qint64 pages = 0;
  qint64 natives = 0;
};

/// Reads DAT and OPT of a volume again and looks at everything they promise: numbers unique and without a gap, families
/// nested, links there, natives with the digest of their column, pages as counted. `opt` may be empty where there are
/// no images. Paths in the files are from `root` and never leave it.
[[nodiscard]] Result<ProductionFacts> checkProduction(FileSystem& files, const FilePath& root, const FilePath& dat,
                                                      const FilePath& opt);

} // namespace muniment::formats::loadfile
