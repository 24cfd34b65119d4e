#include "core/store/migrator.h"

#include "core/store/sqlite_native.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kCreateTable = "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, script TEXT NOT "
                              "NULL, applied_at BIGINT NOT NULL)";

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
  MUNIMENT_TRY_LET(version, current(connection));
  const QStringList known = scripts(connection.dialect());
  if (version > known.size())
    return failure(ErrorKind::Refused, "store.newer_schema"_L1,
                   {QString::number(version), QString::number(known.size())});
  if (version == known.size())
    return {};
  if (version > 0 && connection.dialect() == Dialect::Sqlite) {
    const QString copy = connection.address().location + u".before-%1.bak"_s.arg(known.size());
    if (!QFile::exists(copy))
      MUNIMENT_TRY(backUpSqlite(connection, copy, nullptr));
  }
  for (int next = version + 1; next <= known.size(); ++next)
    MUNIMENT_TRY(apply(connection, next, known.at(next - 1)));
  return {};
}

Result<void> Migrator::apply(Connection& connection, int version, const QString& script) const {
  QFile file(folder(connection.dialect()) + u'/' + script);
  if (!file.open(QIODevice::ReadOnly))
    return failure(ErrorKind::Failed, "store.migration_failed"_L1, {script});
  MUNIMENT_TRY(connection.script(connection.dialect() == Dialect::Sqlite ? "BEGIN IMMEDIATE;\n" : "BEGIN;\n"));
  const auto run = [&]() -> Result<void> {
    MUNIMENT_TRY(connection.script(QByteArray(kCreateTable) + ";\n"));
    MUNIMENT_TRY(connection.script(file.readAll()));
    MUNIMENT_TRY(connection.change("INSERT INTO schema_version (version, script, applied_at) VALUES (?, ?, ?)",
                                   {version, script, qlonglong(m_clock->now().milliseconds())}));
    return connection.script("COMMIT;\n");
  };
  Result<void> done = run();
  if (!done) {
    const Result<void> undone = connection.script("ROLLBACK;\n");
    Q_UNUSED(undone) // the reason that matters is the first one
  }
  return done;
}

} // namespace muniment::store
