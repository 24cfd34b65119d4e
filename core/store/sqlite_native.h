#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QtCore/QVariant>

#include <memory>

namespace muniment::store {

class BulkRows;
class Connection;
class QueryStop;

/// `sqlite3_sourceid()` of the library this program is linked with; must be the one of the Qt driver.
[[nodiscard]] QString linkedSqliteSource();

/// Refuses what is missing, no file, or too short to be a database. Asks for names and sizes only: opening and closing
/// the file here would drop the locks of every other connection of this process.
[[nodiscard]] Result<void> checkSqliteFile(const QString& file);

[[nodiscard]] bool hasSqliteTransaction(const Connection& connection);
[[nodiscard]] bool isSqliteReadOnly(const Connection& connection);
/// Asks `stop` now and then while a statement runs; null ends that.
void watchSqliteStop(const Connection& connection, QueryStop* stop);
/// From any thread, while the connection is open.
void interruptSqlite(const Connection& connection);

/// Statements that change something, kept prepared for the life of the connection and bound without the driver of Qt,
/// which costs a single commit more than SQLite itself does.
class SqliteChanges final {
 public:
  explicit SqliteChanges(const Connection& connection);
  ~SqliteChanges();
  /// How many rows changed. Values are null, integers, texts or bytes.
  [[nodiscard]] Result<qint64> run(QByteArrayView sql, const QVariantList& values);
  /// How many rows were inserted; on an error those before it stay, for the transaction to undo.
  [[nodiscard]] Result<qint64> insert(const BulkRows& rows);

 private:
  struct Statements;
  [[nodiscard]] Result<void> prepare(QByteArrayView sql);

  const Connection* m_connection;
  std::unique_ptr<Statements> m_statements;
};

/// Copies one snapshot of an open database into a new file that needs no other beside it, and makes it durable. Others
/// may go on writing. What a failure leaves behind is removed.
[[nodiscard]] Result<void> backUpSqlite(Connection& source, const QString& file, const SharedProgress& progress);

/// `PRAGMA integrity_check`: the places that are damaged, empty when the file is whole.
[[nodiscard]] Result<QStringList> findSqliteDamage(Connection& connection);

} // namespace muniment::store
