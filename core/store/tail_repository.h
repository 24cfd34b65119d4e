#pragma once

#include "core/store/connection.h"

namespace muniment::store {

/// How far a follower of the ledger has come: the entry, and the item within it (0 is the entry itself).
struct TailCursor final {
  std::int64_t seq = 0;
  std::int64_t ordinal = 0;

  friend auto operator<=>(const TailCursor&, const TailCursor&) = default;
};

/// Durable cursors, each under the name of its follower.
class TailRepository final {
 public:
  explicit TailRepository(Connection& connection) : m_connection(&connection) {}

  /// The beginning for a name that is new.
  [[nodiscard]] Result<TailCursor> cursor(const QString& name);
  [[nodiscard]] Result<void> save(const QString& name, TailCursor cursor);

 private:
  Connection* m_connection;
};

/// A number that changes when another connection has committed something; equal numbers mean that nothing is new.
[[nodiscard]] Result<std::int64_t> changeMark(Connection& connection);

} // namespace muniment::store
