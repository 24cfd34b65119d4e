#include "core/store/connection.h"

#include "core/base/random.h"
#include "core/store/postgres_native.h"
#include "core/store/script.h"
#include "core/store/sql_error.h"
#include "core/store/sqlite_native.h"

#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kSqliteVariables = 32'000;

std::string keyOf(QByteArrayView sql) { return {sql.data(), static_cast<std::size_t>(sql.size())}; }

} // namespace

Connection::Connection(Address address)
    : m_address(std::move(address)), m_name(QString::fromLatin1(randomBytes(12).toHex())) {}

Connection::~Connection() {
  m_prepared.clear();
  {
    QSqlDatabase handle = database();
    handle.close();
  }
  QSqlDatabase::removeDatabase(m_name);
}

QSqlDatabase Connection::database() const { return QSqlDatabase::database(m_name, false); }

Result<std::unique_ptr<Connection>> Connection::open(const Address& address, OpenMode mode) {
  std::unique_ptr<Connection> connection(new Connection(address));
  MUNIMENT_TRY(connection->connect(mode));
  return connection;
}

Result<void> Connection::connect(OpenMode mode) {
  const bool sqlite = dialect() == Dialect::Sqlite;
  QSqlDatabase handle = QSqlDatabase::addDatabase(sqlite ? u"QSQLITE"_s : u"QPSQL"_s, m_name);
  if (!handle.isValid())
    return failure(ErrorKind::Failed, "store.no_driver"_L1);
  if (sqlite) {
    if (mode != OpenMode::Create)
      MUNIMENT_TRY(checkSqliteHeader(m_address.location));
    handle.setDatabaseName(m_address.location);
    handle.setConnectOptions(mode == OpenMode::Read ? u"QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY"_s
                                                    : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
  } else {
    // The driver passes the options through to libpq, and accepts a whole connection string there.
    handle.setConnectOptions(QString(m_address.location).replace(u' ', u';'));
  }
  if (!handle.open())
    return failure(translate(dialect(), handle.lastError()));
  return sqlite ? configureSqlite(mode) : configurePostgres(mode);
}

Result<void> Connection::configureSqlite(OpenMode mode) {
  {
    MUNIMENT_TRY_LET(rows, select("SELECT sqlite_source_id()"));
    if (!rows.next() || rows.text(0) != linkedSqliteSource())
      return failure(ErrorKind::Failed, "store.two_sqlites"_L1);
  }
  if (mode != OpenMode::Read) {
    MUNIMENT_TRY_LET(rows, select("PRAGMA journal_mode=WAL"));
    if (!rows.next() || rows.text(0) != "wal"_L1) {
      MUNIMENT_TRY(rows.finish());
      return failure(ErrorKind::Failed, "store.no_wal"_L1);
    }
  }
  return script(
      "PRAGMA synchronous=FULL;\nPRAGMA foreign_keys=ON;\nPRAGMA secure_delete=ON;\nPRAGMA temp_store=MEMORY;\n"
      "PRAGMA trusted_schema=OFF;\nPRAGMA cell_size_check=ON;\n");
}

Result<void> Connection::configurePostgres(OpenMode mode) {
  if (mode == OpenMode::Create)
    MUNIMENT_TRY(script(QByteArray("CREATE SCHEMA IF NOT EXISTS ") + m_address.schema.toLatin1() + ";\n"));
  MUNIMENT_TRY(script(QByteArray("SET search_path TO ") + m_address.schema.toLatin1() + ";\n"));
  MUNIMENT_TRY(script("SET client_min_messages TO warning;\nSET lock_timeout TO '5s';\n"));
  if (mode == OpenMode::Read)
    return script("SET default_transaction_read_only TO on;\n");
  return {};
}

Result<QSqlQuery> Connection::execute(QByteArrayView sql, const QVariantList& values) {
  const auto found = m_prepared.find(keyOf(sql));
  QSqlQuery query(database());
  if (found != m_prepared.end()) {
    query = std::move(found->second);
    m_prepared.erase(found);
  } else {
    query.setForwardOnly(true);
    if (!query.prepare(QString::fromUtf8(sql)))
      return failure(translate(dialect(), query.lastError()));
  }
  for (qsizetype i = 0; i < values.size(); ++i)
    query.bindValue(static_cast<int>(i), values.at(i));
  if (!query.exec())
    return failure(translate(dialect(), query.lastError()));
  return query;
}

void Connection::giveBack(QByteArray key, QSqlQuery query) {
  query.finish();
  m_prepared.emplace(key.toStdString(), std::move(query));
}

Result<Rows> Connection::select(QByteArrayView sql, const QVariantList& values) {
  MUNIMENT_TRY_LET(query, execute(sql, values));
  return Rows(*this, sql.toByteArray(), std::move(query));
}

Result<qint64> Connection::change(QByteArrayView sql, const QVariantList& values) {
  MUNIMENT_TRY_LET(query, execute(sql, values));
  const qint64 changed = query.numRowsAffected();
  giveBack(sql.toByteArray(), std::move(query));
  return changed;
}

Result<void> Connection::script(QByteArrayView sql) {
  for (const QByteArray& statement : splitScript(sql)) {
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(QString::fromUtf8(statement)))
      return failure(translate(dialect(), query.lastError()));
  }
  return {};
}

Result<qint64> Connection::insertMany(const BulkRows& rows) {
  if (rows.values.empty())
    return 0;
  if (dialect() == Dialect::Postgres)
    return copyIntoPostgres(*this, rows);
  const auto width = static_cast<std::size_t>(rows.columns.size());
  const std::size_t height = rows.values.size() / width;
  const std::size_t atOnce = static_cast<std::size_t>(kSqliteVariables) / width;
  QByteArray place = "(?";
  for (std::size_t i = 1; i < width; ++i)
    place += ",?";
  place += ')';
  qint64 inserted = 0;
  for (std::size_t start = 0; start < height;) {
    // Powers of two keep the number of different statements, and so of kept preparations, small.
    std::size_t count = 1;
    while (count * 2 <= std::min({height - start, atOnce, std::size_t{256}}))
      count *= 2;
    QByteArray sql = "INSERT INTO " + rows.table + " (" + rows.columns.join(',') + ") VALUES " + place;
    for (std::size_t i = 1; i < count; ++i)
      sql += ',' + place;
    if (rows.skipConflicts)
      sql += " ON CONFLICT DO NOTHING";
    const auto from = rows.values.begin() + static_cast<std::ptrdiff_t>(start * width);
    MUNIMENT_TRY_LET(changed, change(sql, QVariantList(from, from + static_cast<std::ptrdiff_t>(count * width))));
    inserted += changed;
    start += count;
  }
  return inserted;
}

} // namespace muniment::store
