#pragma once

#include "core/base/instant.h"
#include "core/model/entry.h"
#include "core/store/connection.h"

namespace muniment::store {

/// An entry that waits for the end of its transaction, where it gets its number.
struct StagedEntry final {
  EntryDraft draft;
  std::int64_t seq = 0;
};

/// What a piece of work sees of the transaction it runs in.
class Transaction final {
 public:
  Transaction(Connection& connection, Instant now) : m_connection(&connection), m_now(now) {}

  [[nodiscard]] Connection& connection() const { return *m_connection; }
  /// One moment for everything that the work writes.
  [[nodiscard]] Instant now() const { return m_now; }
  /// Every change of state is recorded: the entry is written with it, or neither is.
  void record(EntryDraft draft) { m_staged.push_back({std::move(draft), 0}); }
  [[nodiscard]] std::vector<StagedEntry>& staged() { return m_staged; }

 private:
  Connection* m_connection;
  Instant m_now;
  std::vector<StagedEntry> m_staged;
};

/// The last thing that happens before COMMIT.
class CommitHook {
 public:
  virtual ~CommitHook() = default;
  /// Numbers, chains and writes the entries, in the order given.
  [[nodiscard]] virtual Result<void> seal(Connection& connection, Instant now,
                                          std::span<StagedEntry* const> entries) = 0;
};

} // namespace muniment::store
