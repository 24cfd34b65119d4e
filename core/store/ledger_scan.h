#pragma once

#include "core/store/ledger_repository.h"
#include "core/store/raw_scan.h"

namespace muniment::store {

/// Columns of `scanEntries`, `scanLeaves` and `scanTiles`.
enum EntryColumn { kSeq, kAt, kActor, kVerb, kSubject, kMatter, kLine, kHash };
enum LeafColumn { kLeafSeq, kOrdinal, kAggregate, kDigest };
enum TileColumn { kLevel, kPosition, kTileHash };

/// The rows with first ≤ seq ≤ last as they lie in the tables, in order, for verification. Unscoped: what is read this
/// way is compared, never shown.
[[nodiscard]] Result<std::unique_ptr<RawScan>> scanEntries(Connection& connection, std::int64_t first,
                                                           std::int64_t last);
[[nodiscard]] Result<std::unique_ptr<RawScan>> scanLeaves(Connection& connection, std::int64_t first,
                                                          std::int64_t last);
/// All tiles of `level` and higher, by level and position.
[[nodiscard]] Result<std::unique_ptr<RawScan>> scanTiles(Connection& connection, int level);
/// The tiles of one level with first ≤ position ≤ last.
[[nodiscard]] Result<std::unique_ptr<RawScan>> scanTiles(Connection& connection, int level, std::int64_t first,
                                                         std::int64_t last);

/// The entry with the highest number, whatever the top row says.
[[nodiscard]] Result<LedgerTop> newestEntry(Connection& connection);
/// The sizes that signed heads speak of, ascending.
[[nodiscard]] Result<std::vector<std::int64_t>> headSizes(Connection& connection);

} // namespace muniment::store
