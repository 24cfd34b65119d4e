#pragma once

#include <QtCore/QString>

namespace muniment::store {

enum class Dialect { Sqlite, Postgres };

/// Where a database is: a file, or a libpq connection string with the schema to use.
struct Address final {
  Dialect dialect = Dialect::Sqlite;
  QString location;
  QString schema;              ///< PostgreSQL only
  int busyMilliseconds = 5000; ///< how long to wait for a lock before giving up

  [[nodiscard]] static Address sqlite(QString file) { return {Dialect::Sqlite, std::move(file), {}}; }
  [[nodiscard]] static Address postgres(QString connection, QString schema) {
    return {Dialect::Postgres, std::move(connection), std::move(schema)};
  }
};

} // namespace muniment::store
