#include "core/formats/whatsapp/device_sqlite.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUrl>

#include <sqlite3.h>

namespace muniment::formats::whatsapp {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLargestCell = 64 << 20;
constexpr int kOperationsAtOnce = 100'000;
// A row has a place on its page and a cell. Pages that point back at each other repeat their rows without end.
constexpr std::int64_t kSmallestRow = 6;
// Answers about the file itself, such as its settings, are not rows of it.
constexpr std::int64_t kOtherRows = 1000;
constexpr int kMostTurns = 20'000; ///< of so many operations for one step: about half a minute

/// Counts what one step costs.
struct Budget final {
  int turns = 0;
};

int countTurn(void* budget) { return ++static_cast<Budget*>(budget)->turns > kMostTurns ? 1 : 0; }

Failure failed(sqlite3* database) {
  const QString detail = QString::fromUtf8(sqlite3_errmsg(database));
  const int code = sqlite3_errcode(database);
  if (code == SQLITE_INTERRUPT)
    return failure(ErrorKind::Refused, "device.too_slow"_L1, {}, detail);
  if (code == SQLITE_CANTOPEN)
    return failure(ErrorKind::NotFound, "device.cannot_open"_L1, {}, detail);
  return failure(ErrorKind::VerificationFailed,
                 code == SQLITE_NOTADB ? "device.not_a_database"_L1 : "device.damaged"_L1, {}, detail);
}

Result<std::shared_ptr<sqlite3>> connect(const char* uri, QByteArray bytes) {
  sqlite3* raw = nullptr;
  const int code = sqlite3_open_v2(uri, &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
  auto held = std::make_shared<QByteArray>(std::move(bytes));
  // The bytes of a database in memory live as long as the last statement on it.
  std::shared_ptr<sqlite3> database(raw, [held](sqlite3* closing) { sqlite3_close_v2(closing); });
  if (code != SQLITE_OK)
    return failed(raw);
  if (!held->isEmpty()) {
    auto* data = reinterpret_cast<unsigned char*>(held->data());
    if (sqlite3_deserialize(raw, "main", data, held->size(), held->size(), SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
      return failed(raw);
  }
  return database;
}

} // namespace

DeviceStatement::DeviceStatement(std::shared_ptr<sqlite3> database, sqlite3_stmt* statement, std::int64_t mostRows)
    : m_database(std::move(database)), m_statement(statement), m_mostRows(mostRows) {}

DeviceStatement::~DeviceStatement() { sqlite3_finalize(m_statement); }

DeviceStatement::DeviceStatement(DeviceStatement&& other) noexcept
    : m_database(std::move(other.m_database)), m_statement(std::exchange(other.m_statement, nullptr)),
      m_mostRows(other.m_mostRows), m_rows(other.m_rows) {}

void DeviceStatement::start(std::int64_t value) {
  sqlite3_reset(m_statement);
  m_rows = 0;
  sqlite3_bind_int64(m_statement, 1, value);
}

void DeviceStatement::start(QByteArrayView text) {
  sqlite3_reset(m_statement);
  m_rows = 0;
  sqlite3_bind_text(m_statement, 1, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

Result<bool> DeviceStatement::step() {
  Budget budget;
  sqlite3_progress_handler(m_database.get(), kOperationsAtOnce, &countTurn, &budget);
  const int code = sqlite3_step(m_statement);
  sqlite3_progress_handler(m_database.get(), 0, nullptr, nullptr);
  if (code == SQLITE_ROW && ++m_rows > m_mostRows)
    return failure(ErrorKind::VerificationFailed, "device.damaged"_L1, {}, u"more rows than the file has room for"_s);
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return code == SQLITE_ROW;
  return failed(m_database.get());
}

CellType DeviceStatement::type(int column) const {
  switch (sqlite3_column_type(m_statement, column)) {
  case SQLITE_INTEGER:
    return CellType::Integer;
  case SQLITE_FLOAT:
    return CellType::Real;
  case SQLITE_TEXT:
    return CellType::Text;
  case SQLITE_BLOB:
    return CellType::Blob;
  default:
    return CellType::Null;
  }
}

std::int64_t DeviceStatement::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

double DeviceStatement::real(int column) const { return sqlite3_column_double(m_statement, column); }

QByteArrayView DeviceStatement::bytes(int column) const {
  const void* data = sqlite3_column_blob(m_statement, column);
  return {static_cast<const char*>(data), data ? sqlite3_column_bytes(m_statement, column) : 0};
}

Result<std::shared_ptr<DeviceSqlite>> DeviceSqlite::open(const FilePath& path) {
  const QByteArray uri = "file:" + QUrl::toPercentEncoding(path.value, "/:") + "?mode=ro&immutable=1";
  std::shared_ptr<DeviceSqlite> made(new DeviceSqlite);
  MUNIMENT_TRY_LET(database, connect(uri.constData(), {}));
  made->m_database = std::move(database);
  made->m_size = QFileInfo(path.value).size();
  if (QFileInfo(path.value + "-wal"_L1).size() > 0)
    made->m_findings.push_back({.code = "log-ignored", .detail = {}});
  MUNIMENT_TRY(made->harden());
  return made;
}

Result<std::shared_ptr<DeviceSqlite>> DeviceSqlite::open(QByteArray bytes) {
  if (bytes.size() < 100)
    return failure(ErrorKind::VerificationFailed, "device.not_a_database"_L1);
  // A header that asks for a write-ahead log cannot be met in memory; the log is not there either way.
  bytes[18] = bytes[19] = 1;
  std::shared_ptr<DeviceSqlite> made(new DeviceSqlite);
  made->m_size = bytes.size();
  MUNIMENT_TRY_LET(database, connect(":memory:", std::move(bytes)));
  made->m_database = std::move(database);
  MUNIMENT_TRY(made->harden());
  return made;
}

Result<void> DeviceSqlite::harden() {
  auto* database = m_database.get();
  sqlite3_limit(database, SQLITE_LIMIT_LENGTH, kLargestCell);
  sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(database, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
  for (const auto& [option, value] :
       {std::pair(SQLITE_DBCONFIG_DEFENSIVE, 1), std::pair(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
        std::pair(SQLITE_DBCONFIG_ENABLE_VIEW, 0), std::pair(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
        std::pair(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0)})
    sqlite3_db_config(database, option, value, nullptr);
  for (const char* sql :
       {"PRAGMA trusted_schema=OFF", "PRAGMA cell_size_check=ON", "PRAGMA query_only=ON", "PRAGMA temp_store=MEMORY"})
    MUNIMENT_TRY(run(sql));
  // This reads the file already, so it comes behind the look.
  constexpr auto kCache = "PRAGMA cache_size=-32768";
  constexpr auto kLook = "SELECT count(*) FROM sqlite_master";
  if (run(kLook))
    return run(kCache);
  // A file that was cut short promises pages that it does not have. Only with this setting are the others read; nothing
  // is written either way.
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
  MUNIMENT_TRY(run("PRAGMA writable_schema=ON"));
  MUNIMENT_TRY(run(kLook));
  m_findings.push_back({.code = "database-damaged", .detail = {}});
  return run(kCache);
}

Result<void> DeviceSqlite::run(const char* sql) {
  MUNIMENT_TRY_LET(statement, prepare(sql));
  MUNIMENT_TRY(statement.step());
  return {};
}

Result<DeviceStatement> DeviceSqlite::prepare(const QByteArray& sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(m_database.get(), sql.constData(), static_cast<int>(sql.size()), &statement, nullptr) !=
      SQLITE_OK)
    return failed(m_database.get());
  return DeviceStatement(m_database, statement, m_size / kSmallestRow + kOtherRows);
}

bool DeviceSqlite::hasTable(QByteArrayView name) {
  auto statement =
      prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ? AND sql LIKE 'CREATE TABLE %'");
  if (!statement)
    return false;
  statement->start(name);
  return statement->step().value_or(false);
}

bool DeviceSqlite::hasRows(const QByteArray& table) {
  if (!hasTable(table))
    return false;
  auto statement = prepare("SELECT 1 FROM " + table + " LIMIT 1");
  return statement && statement->step().value_or(false);
}

bool DeviceSqlite::hasColumn(const QByteArray& table, const QByteArray& column) {
  auto statement = prepare("SELECT 1 FROM pragma_table_info('" + table + "') WHERE name = ? COLLATE NOCASE");
  if (!statement)
    return false;
  statement->start(QByteArrayView(column));
  return statement->step().value_or(false);
}

Result<DeviceStatement> DeviceSqlite::select(const QByteArray& table, const std::vector<QByteArray>& columns,
                                             const QByteArray& rest) {
  const bool isThere = hasTable(table);
  QByteArray list;
  for (const QByteArray& column : columns) {
    if (!list.isEmpty())
      list += ", ";
    list += isThere && hasColumn(table, column) ? column : "NULL";
  }
  if (!isThere)
    return prepare("SELECT " + list + " WHERE ? IS NULL AND 0");
  return prepare("SELECT " + list + " FROM " + table + ' ' + rest);
}

} // namespace muniment::formats::whatsapp
