#pragma once

#include "core/base/file_system.h"
#include "core/base/progress.h"
#include "core/store/migrator.h"

namespace muniment::store {

/// What a dump holds.
struct DumpSummary final {
  int version = 0; ///< of the schema
  std::int64_t tables = 0;
  std::int64_t rows = 0;

  friend bool operator==(const DumpSummary&, const DumpSummary&) = default;
};

/// Writes every table of the connection's schema into a folder, as one snapshot while others go on writing: one file in
/// the text format of COPY for each table, and `dump.json`, which is written last and makes the dump complete.
[[nodiscard]] Result<DumpSummary> dumpServer(Connection& source, const Migrator& migrator, FileSystem& files,
                                             const FilePath& folder, const SharedProgress& progress);

/// Reads a dump again and compares every file with the list.
[[nodiscard]] Result<DumpSummary> verifyDump(FileSystem& files, const FilePath& folder, const SharedProgress& progress);

/// Fills an empty schema from a dump, all or nothing, and brings it to the newest version.
[[nodiscard]] Result<DumpSummary> restoreServer(Connection& target, const Migrator& migrator, FileSystem& files,
                                                const FilePath& folder, const SharedProgress& progress);

/// Undoes a restoration: the schema as it was before, there and empty.
[[nodiscard]] Result<void> emptySchema(Connection& target);
/// The schema of the connection goes, with everything in it.
[[nodiscard]] Result<void> dropSchema(Connection& target);

} // namespace muniment::store
