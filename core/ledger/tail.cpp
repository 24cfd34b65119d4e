#include "core/ledger/tail.h"

#include "core/ledger/entry_scan.h"

namespace muniment::ledger {
namespace {

bool hasItems(const LedgerEntry& entry) {
  const auto scanned = scanEntryLine(entry.line);
  return scanned && batchClaim(scanned->payload);
}

Result<void> expand(store::LedgerRepository& repository, const std::shared_ptr<const LedgerEntry>& entry,
                    std::int64_t afterOrdinal, int limit, const Scope& scope, std::vector<TailItem>& items) {
  const int room = limit - static_cast<int>(items.size());
  if (room <= 0 || !hasItems(*entry))
    return {};
  MUNIMENT_TRY_LET(leaves, repository.leaves(entry->seq, afterOrdinal, room, scope));
  for (store::StoredLeaf& stored : leaves)
    items.push_back({entry, stored.ordinal, std::move(stored.leaf)});
  return {};
}

} // namespace

Result<std::vector<TailItem>> itemsOf(store::Connection& connection, std::int64_t seq, std::int64_t afterOrdinal,
                                      int limit, const Scope& scope) {
  store::LedgerRepository repository(connection);
  std::vector<TailItem> items;
  MUNIMENT_TRY_LET(found, repository.entry(seq, scope));
  if (found)
    MUNIMENT_TRY(
        expand(repository, std::make_shared<const LedgerEntry>(std::move(*found)), afterOrdinal, limit, scope, items));
  return items;
}

Result<std::vector<TailItem>> itemsAfter(store::Connection& connection, store::TailCursor cursor, int limit,
                                         const Scope& scope) {
  MUNIMENT_TRY_LET(items, itemsOf(connection, cursor.seq, cursor.ordinal, limit, scope));
  store::LedgerRepository repository(connection);
  const int room = limit - static_cast<int>(items.size());
  if (room <= 0)
    return items;
  MUNIMENT_TRY_LET(entries, repository.after(cursor.seq, room, scope));
  for (LedgerEntry& found : entries) {
    if (static_cast<int>(items.size()) >= limit)
      break;
    const auto entry = std::make_shared<const LedgerEntry>(std::move(found));
    items.push_back({entry, 0, std::nullopt});
    MUNIMENT_TRY(expand(repository, entry, 0, limit, scope, items));
  }
  return items;
}

Result<std::vector<TailItem>> Tail::next(store::Connection& connection, int limit, const Scope& scope) const {
  MUNIMENT_TRY_LET(cursor, store::TailRepository(connection).cursor(m_name));
  return itemsAfter(connection, cursor, limit, scope);
}

Result<void> Tail::advance(store::Connection& connection, const TailItem& done) const {
  return store::TailRepository(connection).save(m_name, done.cursor());
}

Result<void> Tail::skipToEnd(store::Connection& connection) const {
  MUNIMENT_TRY_LET(top, store::LedgerRepository(connection).top());
  return store::TailRepository(connection).save(m_name, {top.seq, Json::kLargestInteger});
}

} // namespace muniment::ledger
