#include "core/store/sqlite_native.h"

#include "core/store/bulk_rows.h"
#include "core/store/connection.h"
#include "core/store/raw_scan.h"
#include "core/store/sql_error.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtSql/QSqlError>

#include <sqlite3.h>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPagesAtOnce = 256;
constexpr std::size_t kKeptChanges = 256;

sqlite3* handleOf(const Connection& connection) { return static_cast<sqlite3*>(connection.native()); }

struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

Failure failed(sqlite3* database) {
  const QSqlError error(QString::fromUtf8(sqlite3_errmsg(database)), {}, QSqlError::StatementError,
                        QString::number(sqlite3_extended_errcode(database)));
  return failure(translate(Dialect::Sqlite, error));
}

using StatementPointer = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// The bytes stay where they are until the row is in: SQLite copies what it keeps.
int bindCell(sqlite3_stmt* statement, int place, const BulkRows& rows, const BulkRows::Cell& cell) {
  const QByteArrayView bytes = rows.span(cell);
  switch (cell.type) {
  case BulkRows::Type::Integer:
    return sqlite3_bind_int64(statement, place, cell.number);
  case BulkRows::Type::Text:
    return sqlite3_bind_text64(statement, place, bytes.data(), static_cast<sqlite3_uint64>(bytes.size()), SQLITE_STATIC,
                               SQLITE_UTF8);
  case BulkRows::Type::Bytes:
    return sqlite3_bind_blob64(statement, place, bytes.data(), static_cast<sqlite3_uint64>(bytes.size()),
                               SQLITE_STATIC);
  case BulkRows::Type::Null:
    break;
  }
  return sqlite3_bind_null(statement, place);
}

int bindValue(sqlite3_stmt* statement, int place, const QVariant& value) {
  switch (value.typeId()) {
  case QMetaType::UnknownType:
    return sqlite3_bind_null(statement, place);
  case QMetaType::QByteArray: {
    const QByteArray bytes = value.toByteArray();
    // A null pointer would be NULL, and an empty value is not.
    return sqlite3_bind_blob64(statement, place, bytes.isEmpty() ? "" : bytes.constData(),
                               static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
  }
  case QMetaType::QString: {
    const QByteArray text = value.toString().toUtf8();
    return sqlite3_bind_text64(statement, place, text.isEmpty() ? "" : text.constData(),
                               static_cast<sqlite3_uint64>(text.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
  }
  default:
    return sqlite3_bind_int64(statement, place, value.toLongLong());
  }
}

int stepToEnd(sqlite3_stmt* statement) {
  int code = SQLITE_ROW;
  while (code == SQLITE_ROW)
    code = sqlite3_step(statement);
  return code;
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
  StatementPointer m_statement;
};

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};

Failure notBackedUp(int code) {
  if ((code & 0xff) == SQLITE_FULL)
    return failure(ErrorKind::Failed, "store.disk_full"_L1);
  return failure(ErrorKind::Failed, "store.backup_failed"_L1, {}, QString::fromUtf8(sqlite3_errstr(code)));
}

Result<void> copyPages(Connection& source, const QString& file, const SharedProgress& progress) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(QFile::encodeName(file).constData(), &opened,
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
  const std::unique_ptr<sqlite3, CloseDatabase> target(opened);
  if (code != SQLITE_OK)
    return notBackedUp(code);
  sqlite3_exec(target.get(), "PRAGMA synchronous=FULL", nullptr, nullptr, nullptr);
  sqlite3_backup* backup = sqlite3_backup_init(target.get(), "main", handleOf(source), "main");
  if (!backup)
    return notBackedUp(sqlite3_errcode(target.get()));
  int step = SQLITE_OK;
  int done = 0;
  while (step == SQLITE_OK && !(progress && progress->isCancelled())) {
    step = sqlite3_backup_step(backup, kPagesAtOnce);
    if (!progress)
      continue;
    const int total = sqlite3_backup_pagecount(backup);
    const int now = total - sqlite3_backup_remaining(backup);
    progress->setTotal(total);
    progress->advance(now - std::exchange(done, now));
  }
  sqlite3_backup_finish(backup);
  if (step == SQLITE_OK)
    return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
  if (step != SQLITE_DONE)
    return notBackedUp(step);
  // The pages say WAL; a copy is one file, and reading it must not make others beside it.
  const int plain = sqlite3_exec(target.get(), "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr);
  if (plain != SQLITE_OK)
    return notBackedUp(plain);
  return {};
}

} // namespace

QString linkedSqliteSource() { return QString::fromLatin1(sqlite3_sourceid()); }

Result<void> checkSqliteFile(const QString& file) {
  constexpr qint64 kSmallestPage = 512;
  const QFileInfo candidate(file);
  if (!candidate.exists())
    return failure(ErrorKind::NotFound, "store.missing"_L1, {}, file);
  if (!candidate.isFile())
    return failure(ErrorKind::Failed, "store.cannot_open"_L1, {}, file);
  if (candidate.size() < kSmallestPage)
    return failure(ErrorKind::VerificationFailed, "store.damaged"_L1, {}, u"too short"_s);
  return {};
}

bool hasSqliteTransaction(const Connection& connection) { return sqlite3_get_autocommit(handleOf(connection)) == 0; }

bool isSqliteReadOnly(const Connection& connection) { return sqlite3_db_readonly(handleOf(connection), "main") == 1; }

void watchSqliteStop(const Connection& connection, QueryStop* stop) {
  constexpr int kOperations = 4000;
  const auto ask = [](void* context) { return static_cast<QueryStop*>(context)->isRequested() ? 1 : 0; };
  if (stop)
    sqlite3_progress_handler(handleOf(connection), kOperations, ask, stop);
  else
    sqlite3_progress_handler(handleOf(connection), 0, nullptr, nullptr);
}

void interruptSqlite(const Connection& connection) { sqlite3_interrupt(handleOf(connection)); }

Result<void> backUpSqlite(Connection& source, const QString& file, const SharedProgress& progress) {
  if (QFileInfo::exists(file))
    return failure(ErrorKind::Failed, "store.backup_failed"_L1, {}, u"the file exists"_s);
  // While this connection reads, a copy never starts anew because somebody else writes.
  const bool ownSnapshot = !source.isInTransaction();
  if (ownSnapshot)
    MUNIMENT_TRY(source.begin(TransactionKind::Read));
  Result<void> done = [&]() -> Result<void> {
    MUNIMENT_TRY(source.select("SELECT count(*) FROM sqlite_master")); // BEGIN alone does not take the snapshot
    return copyPages(source, file, progress);
  }();
  if (ownSnapshot) {
    const Result<void> ended = source.rollback();
    if (done)
      done = ended;
  }
  if (!done) {
    QFile::remove(file);
    QFile::remove(file + u"-journal"_s);
  }
  return done;
}

Result<QStringList> findSqliteDamage(Connection& connection) {
  QStringList damage;
  MUNIMENT_TRY_LET(rows, connection.select("PRAGMA integrity_check(100)"));
  while (rows.next()) {
    if (const QString line = rows.text(0); line != "ok"_L1)
      damage.append(line);
  }
  MUNIMENT_TRY(rows.finish());
  MUNIMENT_TRY_LET(orphans, connection.select("SELECT \"table\", parent FROM pragma_foreign_key_check LIMIT 100"));
  while (orphans.next())
    damage.append(orphans.text(0) + QStringLiteral(" without ") + orphans.text(1));
  MUNIMENT_TRY(orphans.finish());
  return damage;
}

struct SqliteChanges::Statements final {
  std::unordered_map<std::string, StatementPointer> kept;
  sqlite3_stmt* current = nullptr;
};

SqliteChanges::SqliteChanges(const Connection& connection)
    : m_connection(&connection), m_statements(std::make_unique<Statements>()) {}

SqliteChanges::~SqliteChanges() = default;

Result<void> SqliteChanges::prepare(QByteArrayView sql) {
  std::string key(sql.data(), static_cast<std::size_t>(sql.size()));
  auto place = m_statements->kept.find(key);
  if (place == m_statements->kept.end()) {
    sqlite3* database = handleOf(*m_connection);
    sqlite3_stmt* fresh = nullptr;
    if (sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &fresh,
                           nullptr) != SQLITE_OK)
      return failed(database);
    if (m_statements->kept.size() >= kKeptChanges)
      m_statements->kept.clear();
    place = m_statements->kept.emplace(std::move(key), StatementPointer(fresh)).first;
  }
  m_statements->current = place->second.get();
  return {};
}

Result<qint64> SqliteChanges::run(QByteArrayView sql, const QVariantList& values) {
  MUNIMENT_TRY(prepare(sql));
  sqlite3* database = handleOf(*m_connection);
  sqlite3_stmt* statement = m_statements->current;
  int code = SQLITE_OK;
  for (qsizetype i = 0; i < values.size() && code == SQLITE_OK; ++i)
    code = bindValue(statement, static_cast<int>(i) + 1, values.at(i));
  if (code == SQLITE_OK)
    code = stepToEnd(statement);
  std::optional<Failure> problem;
  if (code != SQLITE_DONE)
    problem = failed(database);
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  if (problem)
    return std::move(*problem);
  return sqlite3_changes(database);
}

Result<qint64> SqliteChanges::insert(const BulkRows& rows) {
  MUNIMENT_TRY(prepare(rows.insertion()));
  sqlite3* database = handleOf(*m_connection);
  sqlite3_stmt* statement = m_statements->current;
  const int before = sqlite3_total_changes(database);
  const auto width = static_cast<std::size_t>(rows.columns().size());
  const std::vector<BulkRows::Cell>& cells = rows.cells();
  for (std::size_t start = 0; start < cells.size(); start += width) {
    int code = SQLITE_OK;
    for (std::size_t column = 0; column < width && code == SQLITE_OK; ++column)
      code = bindCell(statement, static_cast<int>(column) + 1, rows, cells[start + column]);
    if (code == SQLITE_OK)
      code = sqlite3_step(statement);
    if (code != SQLITE_DONE) {
      Failure problem = failed(database);
      sqlite3_reset(statement);
      return problem;
    }
    sqlite3_reset(statement);
  }
  sqlite3_clear_bindings(statement);
  return sqlite3_total_changes(database) - before;
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
