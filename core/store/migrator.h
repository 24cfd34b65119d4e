#pragma once

#include "core/base/clock.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Brings a database to the newest schema, one numbered script in one transaction each.
/// A set is a folder pair of resources/migrations: `main` or `keys`.
class Migrator final {
 public:
  Migrator(QString set, const Clock& clock) : m_set(std::move(set)), m_clock(&clock) {}

  /// The number of the newest script that this program knows.
  [[nodiscard]] int newest(Dialect dialect) const;
  [[nodiscard]] Result<int> current(Connection& connection) const;
  /// Refuses a database of a newer program; copies an older SQLite file aside before it is changed, but never keys: the
  /// copy would outlive their destruction. Several programs may do this at once: each script is applied by one of them.
  [[nodiscard]] Result<void> migrate(Connection& connection) const;
  /// What the tables, indexes and triggers of a SQLite file say otherwise than the scripts; empty when all is as made.
  [[nodiscard]] Result<QStringList> differences(Connection& connection) const;
  /// The same as `migrate` up to a version, for a dump that an older program wrote.
  [[nodiscard]] Result<void> migrateTo(Connection& connection, int version) const;

 private:
  [[nodiscard]] QString folder(Dialect dialect) const;
  [[nodiscard]] QStringList scripts(Dialect dialect) const;
  [[nodiscard]] Result<void> keepCopy(Connection& connection, int version) const;
  [[nodiscard]] Result<void> apply(Connection& connection, int version, const QString& script) const;

  QString m_set;
  const Clock* m_clock;
};

} // namespace muniment::store
