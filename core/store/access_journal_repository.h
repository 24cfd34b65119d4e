#pragma once

#include "core/model/access_note.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// The journal of who looked at what: a hash chain of its own, whose end the ledger takes up once a day.
class AccessJournalRepository final {
 public:
  explicit AccessJournalRepository(Connection& connection) : m_connection(&connection) {}

  /// Numbers and chains the notes in the order given. Inside a transaction; appends of others wait for its end.
  [[nodiscard]] Result<void> append(std::span<AccessNote> notes);
  /// The last note of the chain, if there is one.
  [[nodiscard]] Result<std::optional<AccessNote>> last();
  [[nodiscard]] Result<std::optional<AccessNote>> at(std::int64_t seq, const Scope& scope);
  /// Newest first, with seq < `before`. Subjects may name what a matter hides, so only a scope over the journal gets an
  /// answer.
  [[nodiscard]] Result<std::vector<AccessNote>> before(std::int64_t before, int limit, const Scope& scope);
  /// Goes through the chain from its start; the number of the first note that does not fit, or nothing.
  [[nodiscard]] Result<std::optional<std::int64_t>> findBreak(const Scope& scope);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
