#include "core/store/migrator.h"

#include "core/base/random.h"
#include "core/store/sqlite_native.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <set>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kCreateTable = "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, script TEXT NOT "
                              "NULL, applied_at BIGINT NOT NULL)";

Result<std::set<QString>> definitionsOf(Connection& connection) {
  std::set<QString> definitions;
  MUNIMENT_TRY_LET(rows, connection.select("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master"));
  while (rows.next())
    definitions.insert(QStringList{rows.text(0), rows.text(1), rows.text(2), rows.text(3)}.join(u' '));
  MUNIMENT_TRY(rows.finish());
  return definitions;
}

} // namespace

QString Migrator::folder(Dialect dialect) const {
  const QString name = dialect == Dialect::Sqlite ? u"sqlite"_s : u"postgres"_s;
  return u":/migrations/"_s + m_set + u'/' + name;
}

QStringList Migrator::scripts(Dialect dialect) const {
  return QDir(folder(dialect)).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

int Migrator::newest(Dialect dialect) const { return static_cast<int>(scripts(dialect).size()); }

Result<int> Migrator::current(Connection& connection) const {
  const bool sqlite = connection.dialect() == Dialect::Sqlite;
  {
    MUNIMENT_TRY_LET(rows, connection.select(sqlite ? "SELECT count(*) FROM sqlite_master WHERE name='schema_version'"
                                                    : "SELECT count(*) FROM information_schema.tables WHERE "
                                                      "table_schema=current_schema() AND table_name='schema_version'"));
    if (!rows.next())
      return failure(ErrorKind::VerificationFailed, "store.damaged"_L1);
    if (rows.integer(0) == 0)
      return 0;
  }
  MUNIMENT_TRY_LET(rows, connection.select("SELECT coalesce(max(version), 0) FROM schema_version"));
  if (!rows.next())
    return failure(ErrorKind::VerificationFailed, "store.damaged"_L1);
  return static_cast<int>(rows.integer(0));
}

Result<void> Migrator::migrate(Connection& connection) const {
  return migrateTo(connection, newest(connection.dialect()));
}

Result<void> Migrator::migrateTo(Connection& connection, int version) const {
  MUNIMENT_TRY_LET(found, current(connection));
  const QStringList known = scripts(connection.dialect());
  if (found > known.size())
    return failure(ErrorKind::Refused, "store.newer_schema"_L1,
                   {QString::number(found), QString::number(known.size())});
  if (found >= version)
    return {};
  if (found > 0 && connection.dialect() == Dialect::Sqlite && m_set != "keys"_L1)
    MUNIMENT_TRY(keepCopy(connection, version));
  for (int next = found + 1; next <= version; ++next)
    MUNIMENT_TRY(apply(connection, next, known.at(next - 1)));
  return {};
}

Result<QStringList> Migrator::differences(Connection& connection) const {
  const QTemporaryDir folder;
  MUNIMENT_TRY_LET(model, Connection::open(Address::sqlite(folder.filePath(u"model.db"_s)), OpenMode::Create));
  MUNIMENT_TRY(migrate(*model));
  MUNIMENT_TRY_LET(made, definitionsOf(*model));
  MUNIMENT_TRY_LET(found, definitionsOf(connection));
  QStringList different;
  std::ranges::set_symmetric_difference(made, found, std::back_inserter(different));
  return different;
}

/// The copy gets its name only when it is whole, so that one with that name can be trusted.
Result<void> Migrator::keepCopy(Connection& connection, int version) const {
  const QString copy = connection.address().location + u".before-%1.bak"_s.arg(version);
  if (QFile::exists(copy))
    return {};
  // Several programs may be at this at once, each with a draft of its own; the first one to finish gives it its name.
  const QString draft = copy + u".%1.new"_s.arg(QString::fromLatin1(randomBytes(8).toHex()));
  MUNIMENT_TRY(backUpSqlite(connection, draft, nullptr));
  if (QFile::rename(draft, copy))
    return {};
  QFile::remove(draft);
  return QFile::exists(copy) ? Result<void>() : failure(ErrorKind::Failed, "store.backup_failed"_L1);
}

Result<void> Migrator::apply(Connection& connection, int version, const QString& script) const {
  QFile file(folder(connection.dialect()) + u'/' + script);
  if (!file.open(QIODevice::ReadOnly))
    return failure(ErrorKind::Failed, "store.migration_failed"_L1, {script});
  MUNIMENT_TRY(connection.begin(TransactionKind::Write));
  const auto run = [&]() -> Result<void> {
    if (connection.dialect() == Dialect::Postgres)
      MUNIMENT_TRY(connection.script("SELECT pg_advisory_xact_lock(hashtext(current_schema()));\n"));
    MUNIMENT_TRY_LET(found, current(connection));
    if (found >= version)
      return connection.rollback(); // another program was faster
    MUNIMENT_TRY(connection.script(QByteArray(kCreateTable) + ";\n"));
    MUNIMENT_TRY(connection.script(file.readAll()));
    MUNIMENT_TRY(connection.change("INSERT INTO schema_version (version, script, applied_at) VALUES (?, ?, ?)",
                                   {version, script, qlonglong(m_clock->now().milliseconds())}));
    return connection.commit();
  };
  Result<void> done = run();
  if (!done) {
    const Result<void> undone = connection.rollback();
    Q_UNUSED(undone) // the reason that matters is the first one
  }
  return done;
}

} // namespace muniment::store
