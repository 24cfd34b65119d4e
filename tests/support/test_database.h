#pragma once

#include "core/store/connection.h"

#include <QtCore/QTemporaryDir>

namespace muniment::tests {

/// An empty database of one dialect with the newest schema: a file in a folder of its own, or a schema of its own on
/// the server that MUNIMENT_TEST_POSTGRES (a libpq connection string) names. Gone at the end.
class TestDatabase final {
 public:
  explicit TestDatabase(store::Dialect dialect, bool migrated = true);
  ~TestDatabase();
  TestDatabase(const TestDatabase&) = delete;
  TestDatabase& operator=(const TestDatabase&) = delete;

  [[nodiscard]] const store::Address& address() const { return m_address; }
  [[nodiscard]] std::unique_ptr<store::Connection> open(store::OpenMode mode = store::OpenMode::Write) const;
  [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

  [[nodiscard]] static bool hasServer();
  /// Test rows "SQLite" and "PostgreSQL" with the column `dialect`.
  static void addRows();

 private:
  QTemporaryDir m_folder;
  store::Address m_address;
};

/// An empty database of this name on the server, made anew; gives the connection string.
[[nodiscard]] QString makeServerDatabase(const QString& name);

/// Runs statements; the test fails with the detail of the error.
[[nodiscard]] bool succeeded(const Result<void>& result);
template <class T>
[[nodiscard]] bool succeeded(const Result<T>& result) {
  return succeeded(result ? Result<void>() : Result<void>(failure(result.error())));
}

} // namespace muniment::tests

/// Declares `name`, a database of the dialect that the test row asks for, or skips loudly. A second argument `false`
/// leaves it without tables.
#define MUNIMENT_DATABASE(name, ...)                                                                                   \
  QFETCH(muniment::store::Dialect, dialect);                                                                           \
  if (dialect == muniment::store::Dialect::Postgres && !muniment::tests::TestDatabase::hasServer())                    \
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");                        \
  const muniment::tests::TestDatabase name(dialect __VA_OPT__(, ) __VA_ARGS__)
