#pragma once

#include "core/store/ledger_repository.h"
#include "core/store/tail_repository.h"

#include <memory>

namespace muniment::ledger {

/// What a follower gets: an entry (ordinal 0), or one item of a bulk entry (1, 2, …) after its entry.
struct TailItem final {
  std::shared_ptr<const LedgerEntry> entry;
  std::int64_t ordinal = 0;
  std::optional<EntryLeaf> leaf;

  [[nodiscard]] store::TailCursor cursor() const { return {entry->seq, ordinal}; }
};

/// Up to `limit` items after the cursor that the scope may see, in order; bulk entries are expanded.
[[nodiscard]] Result<std::vector<TailItem>> itemsAfter(store::Connection& connection, store::TailCursor cursor,
                                                       int limit, const Scope& scope);

/// The items of one bulk entry after an ordinal.
[[nodiscard]] Result<std::vector<TailItem>> itemsOf(store::Connection& connection, std::int64_t seq,
                                                    std::int64_t afterOrdinal, int limit, const Scope& scope);

/// Follows the ledger under a name. The cursor is kept in the database.
class Tail final {
 public:
  explicit Tail(QString name) : m_name(std::move(name)) {}

  [[nodiscard]] Result<std::vector<TailItem>> next(store::Connection& connection, int limit, const Scope& scope) const;
  /// Inside the transaction of what was done with the item: both are kept, or neither.
  [[nodiscard]] Result<void> advance(store::Connection& connection, const TailItem& done) const;
  /// Starts behind everything that is there now.
  [[nodiscard]] Result<void> skipToEnd(store::Connection& connection) const;

 private:
  QString m_name;
};

} // namespace muniment::ledger
