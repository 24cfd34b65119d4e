#include "core/store/sqlite_native.h"

#include "core/store/connection.h"
#include "core/store/raw_scan.h"
#include "core/store/sql_error.h"

#include <QtCore/QFile>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>

#include <sqlite3.h>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPagesAtOnce = 256;

sqlite3* handleOf(const Connection& connection) {
  const QVariant handle = connection.database().driver()->handle();
  return handle.isValid() ? *static_cast<sqlite3* const*>(handle.data()) : nullptr;
}

struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

Failure failed(sqlite3* database) {
  const QSqlError error(QString::fromUtf8(sqlite3_errmsg(database)), {}, QSqlError::StatementError,
                        QString::number(sqlite3_extended_errcode(database)));
  return failure(translate(Dialect::Sqlite, error));
}

class SqliteScan final : public RawScan {
 public:
  SqliteScan(sqlite3* database, sqlite3_stmt* statement) : m_database(database), m_statement(statement) {}

  Result<bool> next() override {
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
      return true;
    if (code == SQLITE_DONE)
      return false;
    return failed(m_database);
  }
  std::int64_t integer(int column) const override { return sqlite3_column_int64(m_statement.get(), column); }
  QByteArrayView bytes(int column) const override {
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    return {static_cast<const char*>(data), sqlite3_column_bytes(m_statement.get(), column)};
  }
  bool isNull(int column) const override { return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL; }

 private:
  sqlite3* m_database;
  std::unique_ptr<sqlite3_stmt, FinalizeStatement> m_statement;
};

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};

} // namespace

QString linkedSqliteSource() { return QString::fromLatin1(sqlite3_sourceid()); }

Result<void> checkSqliteHeader(const QString& file) {
  QFile candidate(file);
  if (!candidate.exists())
    return failure(ErrorKind::NotFound, "store.missing"_L1, {}, file);
  if (!candidate.open(QIODevice::ReadOnly))
    return failure(ErrorKind::Failed, "store.cannot_open"_L1, {}, candidate.errorString());
  if (candidate.read(16) != QByteArray("SQLite format 3\0", 16))
    return failure(ErrorKind::VerificationFailed, "store.damaged"_L1, {}, u"no SQLite header"_s);
  return {};
}

Result<void> backUpSqlite(Connection& source, const QString& file, const SharedProgress& progress) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(QFile::encodeName(file).constData(), &opened,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXCLUSIVE, nullptr);
  const std::unique_ptr<sqlite3, CloseDatabase> target(opened);
  if (code != SQLITE_OK)
    return failure(ErrorKind::Failed, "store.backup_failed"_L1, {}, QString::fromUtf8(sqlite3_errstr(code)));
  sqlite3_exec(target.get(), "PRAGMA synchronous=FULL", nullptr, nullptr, nullptr);
  sqlite3_backup* backup = sqlite3_backup_init(target.get(), "main", handleOf(source), "main");
  if (!backup)
    return failure(ErrorKind::Failed, "store.backup_failed"_L1, {}, QString::fromUtf8(sqlite3_errmsg(target.get())));
  int step = SQLITE_OK;
  while (step == SQLITE_OK || step == SQLITE_BUSY || step == SQLITE_LOCKED) {
    step = sqlite3_backup_step(backup, kPagesAtOnce);
    if (progress) {
      progress->setTotal(sqlite3_backup_pagecount(backup));
      progress->advance(kPagesAtOnce);
      if (progress->isCancelled())
        break;
    }
  }
  sqlite3_backup_finish(backup);
  if (progress && progress->isCancelled())
    return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
  if (step != SQLITE_DONE)
    return failure(ErrorKind::Failed, "store.backup_failed"_L1, {}, QString::fromUtf8(sqlite3_errstr(step)));
  return {};
}

Result<QStringList> findSqliteDamage(Connection& connection) {
  QStringList damage;
  MUNIMENT_TRY_LET(rows, connection.select("PRAGMA integrity_check(100)"));
  while (rows.next()) {
    if (const QString line = rows.text(0); line != "ok"_L1)
      damage.append(line);
  }
  MUNIMENT_TRY(rows.finish());
  return damage;
}

Result<std::unique_ptr<RawScan>> scanSqlite(Connection& connection, QByteArrayView sql,
                                            std::span<const std::int64_t> values) {
  sqlite3* database = handleOf(connection);
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr) != SQLITE_OK)
    return failed(database);
  auto scan = std::make_unique<SqliteScan>(database, statement);
  for (std::size_t i = 0; i < values.size(); ++i)
    sqlite3_bind_int64(statement, static_cast<int>(i) + 1, values[i]);
  return scan;
}

} // namespace muniment::store
