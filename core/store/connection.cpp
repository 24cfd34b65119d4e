#include "core/store/connection.h"

#include "core/base/random.h"
#include "core/store/postgres_native.h"
#include "core/store/schema_name.h"
#include "core/store/script.h"
#include "core/store/sql_error.h"
#include "core/store/sqlite_native.h"

#include <QtCore/QUrl>
#include <QtSql/QSqlDriver>
#include <QtSql/QSqlError>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kKeptStatements = 256;

std::string keyOf(QByteArrayView sql) { return {sql.data(), static_cast<std::size_t>(sql.size())}; }

/// The drivers write a null string as NULL; here only an invalid value means that.
std::optional<QVariant> bindable(const QVariant& value) {
  if (value.typeId() == QMetaType::QString) {
    const QString text = value.toString();
    if (text.contains(QChar(u'\0')))
      return std::nullopt;
    return text.isNull() ? QVariant(u""_s) : value;
  }
  if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
    return QVariant(QByteArray(""));
  return value;
}

void* nativeOf(const QSqlDatabase& handle) {
  const QVariant native = handle.driver()->handle();
  return native.isValid() ? *static_cast<void* const*>(native.constData()) : nullptr;
}

/// The driver creates a missing file whatever the mode; a URI can forbid it.
QString uriOf(const QString& file, OpenMode mode) {
  const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(file, "/:"));
  const QString access = mode == OpenMode::Read ? u"ro"_s : mode == OpenMode::Write ? u"rw"_s : u"rwc"_s;
  return u"file:"_s + encoded + u"?mode="_s + access;
}

} // namespace

Connection::Connection(Address address)
    : m_address(std::move(address)), m_name(QString::fromLatin1(randomBytes(12).toHex())) {}

Connection::~Connection() {
  if (m_stop)
    m_stop->work(nullptr);
  m_prepared.clear();
  m_changes.reset();
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
  MUNIMENT_TRY(sqlite ? openFile(handle, mode) : openServer(handle));
  m_native = nativeOf(handle);
  if (sqlite)
    m_changes = std::make_unique<SqliteChanges>(*this);
  return sqlite ? configureSqlite(mode) : configurePostgres(mode);
}

Result<void> Connection::openFile(QSqlDatabase& handle, OpenMode mode) {
  if (mode != OpenMode::Create)
    MUNIMENT_TRY(checkSqliteFile(m_address.location));
  handle.setDatabaseName(uriOf(m_address.location, mode));
  handle.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1%2"_s.arg(
      QString::number(m_address.busyMilliseconds), mode == OpenMode::Read ? u";QSQLITE_OPEN_READONLY"_s : QString()));
  if (!handle.open())
    return failure(translate(dialect(), handle.lastError()));
  return {};
}

Result<void> Connection::openServer(QSqlDatabase& handle) {
  if (!isSchemaName(m_address.schema))
    return failure(ErrorKind::Usage, "store.address_malformed"_L1, {}, m_address.schema);
  MUNIMENT_TRY_LET(server, parseServerAddress(m_address.location));
  handle.setHostName(server.host);
  handle.setDatabaseName(server.database);
  handle.setUserName(server.user);
  handle.setPassword(server.password);
  handle.setConnectOptions(server.options);
  if (!handle.open())
    return failure(diagnoseServer(m_address.location));
  return {};
}

Result<void> Connection::configureSqlite(OpenMode mode) {
  {
    MUNIMENT_TRY_LET(rows, select("SELECT sqlite_source_id()"));
    if (!rows.next() || rows.text(0) != linkedSqliteSource())
      return failure(ErrorKind::Failed, "store.two_sqlites"_L1);
  }
  if (mode != OpenMode::Read) {
    if (isSqliteReadOnly(*this))
      return failure(ErrorKind::Failed, "store.read_only"_L1, {}, m_address.location);
    MUNIMENT_TRY_LET(rows, select("PRAGMA journal_mode=WAL"));
    if (!rows.next() || rows.text(0) != "wal"_L1) {
      MUNIMENT_TRY(rows.finish());
      return failure(ErrorKind::Failed, "store.no_wal"_L1);
    }
  }
  MUNIMENT_TRY(
      script("PRAGMA synchronous=FULL;\nPRAGMA foreign_keys=ON;\nPRAGMA secure_delete=ON;\nPRAGMA temp_store=MEMORY;\n"
             "PRAGMA trusted_schema=OFF;\nPRAGMA cell_size_check=ON;\n"));
  // A batch of an import must fit, or its pages go to the log twice; and a log that is copied back after each batch
  // writes the pages that many batches change again and again.
  if (mode != OpenMode::Read)
    MUNIMENT_TRY(script("PRAGMA cache_size=-24576;\nPRAGMA wal_autocheckpoint=4096;\n"));
  // A damaged or foreign file shows itself at the first read, not at opening.
  MUNIMENT_TRY_LET(rows, select("SELECT count(*) FROM sqlite_master"));
  if (!rows.next())
    return rows.finish();
  return {};
}

Result<void> Connection::configurePostgres(OpenMode mode) {
  const QByteArray schema = '"' + m_address.schema.toLatin1() + '"';
  MUNIMENT_TRY(script("SET client_min_messages TO warning;\nSET search_path TO " + schema + ";\nSET lock_timeout TO " +
                      QByteArray::number(m_address.busyMilliseconds) + ";\n"));
  if (mode == OpenMode::Read)
    return script("SET default_transaction_read_only TO on;\n");
  // What was acknowledged must be durable, whatever this server does by default.
  MUNIMENT_TRY(script("SELECT set_config('synchronous_commit', 'on', false) WHERE "
                      "current_setting('synchronous_commit') = 'off';\n"));
  MUNIMENT_TRY(mustBeDurable());
  if (mode == OpenMode::Write)
    return {};
  // Two programs may create the schema at once; IF NOT EXISTS alone does not make that safe.
  return script("BEGIN;\nSELECT pg_advisory_xact_lock(hashtext('" + m_address.schema.toLatin1() +
                "'));\nCREATE SCHEMA IF NOT EXISTS " + schema + ";\nCOMMIT;\n");
}

Result<void> Connection::mustBeDurable() {
  MUNIMENT_TRY_LET(rows,
                   select("SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes') ORDER "
                          "BY name"));
  while (rows.next())
    MUNIMENT_TRY(checkServerSetting(rows.text(0), rows.text(1)));
  return rows.finish();
}

Failure Connection::failed(const QSqlError& error) const {
  if (dialect() == Dialect::Postgres && error.nativeErrorCode().isEmpty() && isServerReachable(*this))
    return failure(ErrorKind::Failed, "store.statement_failed"_L1, {}, error.text());
  return failure(translate(dialect(), error));
}

Result<void> Connection::mayExecute() const {
  // After a full disk or a device error SQLite rolls back by itself, and the next statement would commit alone.
  if (dialect() == Dialect::Sqlite && m_begun && !isInTransaction())
    return failure(ErrorKind::Failed, "store.transaction_lost"_L1);
  if (m_stop && m_stop->isRequested())
    return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
  return {};
}

Result<QSqlQuery> Connection::execute(QByteArrayView sql, const QVariantList& values) {
  MUNIMENT_TRY(mayExecute());
  std::string key = keyOf(sql);
  auto kept = m_prepared.extract(key);
  QSqlQuery query = kept ? std::move(kept.mapped()) : QSqlQuery(database());
  if (!kept) {
    // On PostgreSQL a forward-only answer dies with the next statement of its connection; streams use RawScan there.
    query.setForwardOnly(dialect() == Dialect::Sqlite);
    if (!query.prepare(QString::fromUtf8(sql)))
      return failed(query.lastError());
  }
  for (qsizetype i = 0; i < values.size(); ++i) {
    const auto value = bindable(values.at(i));
    if (!value)
      return failure(ErrorKind::Usage, "store.text_with_nul"_L1);
    query.bindValue(static_cast<int>(i), *value);
  }
  if (!query.exec()) {
    Failure problem = failed(query.lastError());
    giveBack(sql.toByteArray(), std::move(query));
    return problem;
  }
  return query;
}

void Connection::giveBack(const QByteArray& key, QSqlQuery query) {
  query.finish();
  if (m_prepared.size() >= kKeptStatements)
    m_prepared.clear();
  m_prepared.emplace(key.toStdString(), std::move(query));
}

Result<Rows> Connection::select(QByteArrayView sql, const QVariantList& values) {
  MUNIMENT_TRY_LET(query, execute(sql, values));
  return Rows(*this, sql.toByteArray(), std::move(query));
}

Result<qint64> Connection::changeFile(QByteArrayView sql, const QVariantList& values) {
  MUNIMENT_TRY(mayExecute());
  for (const QVariant& value : values) {
    if (value.typeId() == QMetaType::QString && value.toString().contains(QChar(u'\0')))
      return failure(ErrorKind::Usage, "store.text_with_nul"_L1);
  }
  return m_changes->run(sql, values);
}

Result<qint64> Connection::change(QByteArrayView sql, const QVariantList& values) {
  if (dialect() == Dialect::Sqlite)
    return changeFile(sql, values);
  MUNIMENT_TRY_LET(query, execute(sql, values));
  const qint64 changed = query.numRowsAffected();
  giveBack(sql.toByteArray(), std::move(query));
  return changed;
}

Result<void> Connection::script(QByteArrayView sql) {
  for (const QByteArray& statement : splitScript(sql)) {
    if (dialect() == Dialect::Sqlite && m_begun && !isInTransaction())
      return failure(ErrorKind::Failed, "store.transaction_lost"_L1);
    QSqlQuery query(database());
    query.setForwardOnly(dialect() == Dialect::Sqlite);
    if (!query.exec(QString::fromUtf8(statement)))
      return failed(query.lastError());
  }
  return {};
}

Result<qint64> Connection::insertMany(const BulkRows& rows) {
  if (rows.isEmpty())
    return 0;
  if (rows.hasNul())
    return failure(ErrorKind::Usage, "store.text_with_nul"_L1);
  if (dialect() == Dialect::Postgres)
    return copyIntoPostgres(*this, rows);
  MUNIMENT_TRY(mayExecute());
  return m_changes->insert(rows);
}

} // namespace muniment::store
