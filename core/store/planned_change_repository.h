#pragma once

#include "core/model/planned_change.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Changes of the file plan that wait for their day, and what became of them. The plan belongs to no matter.
class PlannedChangeRepository final {
 public:
  explicit PlannedChangeRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const PlannedChange& change);
  /// Nobody else changes it until the end of the transaction.
  [[nodiscard]] Result<void> lock(const PlannedChangeId& id);
  [[nodiscard]] Result<std::optional<PlannedChange>> byId(const PlannedChangeId& id);
  /// Those that wait, in the order in which they take effect.
  [[nodiscard]] Result<std::vector<PlannedChange>> waiting();
  /// Those of them whose day has come, unread.
  [[nodiscard]] Result<std::vector<PlannedChangeId>> due(QDate today);
  /// Whether something waits for a class or schedule, as the ledger names it.
  [[nodiscard]] Result<bool> waitsFor(const QString& subject);
  /// Those that ended in one way or another, the newest first.
  [[nodiscard]] Result<std::vector<PlannedChange>> ended(const std::optional<PlannedChangeId>& before, int limit);
  /// Every one in the order of ids, for verification.
  [[nodiscard]] Result<std::vector<PlannedChange>> scan(const std::optional<PlannedChangeId>& after, int limit);

 private:
  [[nodiscard]] Result<std::vector<PlannedChange>> read(const QByteArray& rest, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
