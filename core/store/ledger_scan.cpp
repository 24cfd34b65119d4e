#include "core/store/ledger_scan.h"

namespace muniment::store {

Result<std::unique_ptr<RawScan>> scanEntries(Connection& connection, std::int64_t first, std::int64_t last) {
  return RawScan::open(connection,
                       "SELECT seq, at, actor, verb, subject, matter, line, hash FROM ledger_entry WHERE seq >= ? AND "
                       "seq <= ? ORDER BY seq",
                       std::array{first, last});
}

Result<std::unique_ptr<RawScan>> scanLeaves(Connection& connection, std::int64_t first, std::int64_t last) {
  return RawScan::open(connection,
                       "SELECT seq, ordinal, aggregate, digest FROM ledger_leaf WHERE seq >= ? AND seq <= ? ORDER BY "
                       "seq, ordinal",
                       std::array{first, last});
}

Result<std::unique_ptr<RawScan>> scanTiles(Connection& connection, int level) {
  return RawScan::open(connection,
                       "SELECT level, position, hash FROM ledger_tile WHERE level >= ? ORDER BY level, position",
                       std::array{std::int64_t{level}});
}

Result<std::unique_ptr<RawScan>> scanTiles(Connection& connection, int level, std::int64_t first, std::int64_t last) {
  return RawScan::open(connection,
                       "SELECT level, position, hash FROM ledger_tile WHERE level = ? AND position >= ? AND position "
                       "<= ? ORDER BY position",
                       std::array{std::int64_t{level}, first, last});
}

Result<LedgerTop> newestEntry(Connection& connection) {
  MUNIMENT_TRY_LET(rows, RawScan::open(connection, "SELECT seq, hash FROM ledger_entry ORDER BY seq DESC LIMIT 1", {}));
  MUNIMENT_TRY_LET(found, rows->next());
  if (!found)
    return LedgerTop();
  return LedgerTop{rows->integer(0), Sha256::fromBytes(rows->bytes(1)).value_or(Sha256())};
}

Result<std::vector<std::int64_t>> headSizes(Connection& connection) {
  MUNIMENT_TRY_LET(rows, RawScan::open(connection, "SELECT size FROM signed_head ORDER BY size", {}));
  std::vector<std::int64_t> sizes;
  for (;;) {
    MUNIMENT_TRY_LET(more, rows->next());
    if (!more)
      return sizes;
    sizes.push_back(rows->integer(0));
  }
}

} // namespace muniment::store
