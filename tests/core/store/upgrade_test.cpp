#include "core/store/migrator.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <map>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using store::Connection;
using store::Dialect;
using store::Migrator;
using store::OpenMode;

namespace {

/// The columns of a table in their order, each with the value that its row gets: what refers to another row refers to
/// the one of that table.
using Columns = std::vector<std::pair<QByteArray, QVariant>>;
using Tables = std::map<QByteArray, Columns>;

QVariant valueOf(const QString& type) {
  if (type.startsWith("int"_L1, Qt::CaseInsensitive) || type == "bigint"_L1)
    return 1;
  if (type.startsWith("real"_L1, Qt::CaseInsensitive) || type == "double precision"_L1)
    return 1.0;
  if (type == "BLOB"_L1 || type == "bytea"_L1)
    return QByteArray(32, 'b');
  return u"t"_s;
}

/// Without those in which SQLite keeps the index of words.
Tables tablesOf(Connection& connection) {
  const QByteArray sql =
      connection.dialect() == Dialect::Sqlite
          ? "SELECT m.name, c.name, c.type FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = "
            "'table' "
            "AND m.sql LIKE 'CREATE TABLE%' AND m.name NOT LIKE '%\\_words%' ESCAPE '\\' AND m.name NOT LIKE 'sqlite%' "
            "ORDER BY m.name, c.cid"
          : "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = "
            "current_schema() ORDER BY table_name, ordinal_position";
  Tables tables;
  auto rows = connection.select(sql);
  while (rows && rows->next()) {
    const QByteArray table = rows->text(0).toUtf8();
    if (table != "schema_version")
      tables[table].emplace_back(rows->text(1).toUtf8(), valueOf(rows->text(2)));
  }
  return tables;
}

QByteArray names(const Columns& columns, const QByteArray& after, const QByteArray& between) {
  QByteArrayList list;
  for (const auto& [name, value] : columns)
    list.append('"' + name + '"' + after);
  return list.join(between);
}

QVariantList values(const Columns& columns) {
  QVariantList list;
  for (const auto& [name, value] : columns)
    list.append(value);
  return list;
}

/// A row in every table; tables that others refer to come first, found by trying.
bool fill(Connection& connection, Tables left) {
  for (std::size_t before = left.size() + 1; !left.empty() && left.size() < before;) {
    before = left.size();
    std::erase_if(left, [&](const auto& entry) {
      const auto& [table, columns] = entry;
      const QByteArrayList marks(columns.size(), "?");
      return connection
          .change("INSERT INTO " + table + " (" + names(columns, {}, ", ") + ") VALUES (" + marks.join(", ") +
                      ") ON CONFLICT DO NOTHING",
                  values(columns))
          .has_value();
    });
  }
  for (const auto& [table, columns] : left)
    qWarning("no row fits into %s", table.constData());
  return left.empty();
}

/// What the server says of tables and indexes of the schema.
QStringList formOf(Connection& connection) {
  QStringList lines;
  auto columns = connection.select("SELECT table_name, column_name, data_type, is_nullable, collation_name FROM "
                                   "information_schema.columns WHERE table_schema = current_schema() ORDER BY 1, 2");
  while (columns && columns->next())
    lines.append(
        QStringList{columns->text(0), columns->text(1), columns->text(2), columns->text(3), columns->text(4)}.join(
            u' '));
  auto indexes = connection.select("SELECT replace(indexdef, current_schema() || '.', '') FROM pg_indexes WHERE "
                                   "schemaname = current_schema() ORDER BY indexname");
  while (indexes && indexes->next())
    lines.append(indexes->text(0));
  return lines;
}

} // namespace

/// A workspace of each earlier version becomes one of the newest, with everything that was in it.
class UpgradeTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyVersionIsBroughtUp_data() {
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<int>("version");
    const SystemClock clock;
    for (const Dialect dialect : {Dialect::Sqlite, Dialect::Postgres}) {
      const int newest = Migrator(u"main"_s, clock).newest(dialect);
      for (int version = 1; version < newest; ++version)
        QTest::addRow("%s %d", dialect == Dialect::Sqlite ? "SQLite" : "PostgreSQL", version) << dialect << version;
    }
  }
  void everyVersionIsBroughtUp() {
    MUNIMENT_DATABASE(database, false);
    QFETCH(const int, version);
    const auto connection = database.open(OpenMode::Create);
    const Migrator migrator(u"main"_s, m_clock);
    QVERIFY(succeeded(migrator.migrateTo(*connection, version)));
    Tables before = tablesOf(*connection);
    QVERIFY(before.size() > 5);
    QVERIFY(fill(*connection, before));
    QVERIFY(succeeded(migrator.migrate(*connection)));
    QCOMPARE(migrator.current(*connection).value_or(-1), migrator.newest(dialect));
    if (version < kSealedReceipts)
      before.erase("receipt"); // those without a seal are forgotten on purpose
    const Tables after = tablesOf(*connection);
    for (const auto& [table, columns] : before) {
      QVERIFY2(after.contains(table), table.constData());
      QVERIFY2(hasRow(*connection, table, columns), table.constData());
    }
    if (dialect == Dialect::Sqlite) {
      QCOMPARE(migrator.differences(*connection).value_or(QStringList{u"unread"_s}), QStringList());
      auto broken = connection->select("PRAGMA foreign_key_check");
      QVERIFY(broken && !broken->next());
      return;
    }
    const TestDatabase fresh(dialect);
    QCOMPARE(formOf(*connection), formOf(*fresh.open()));
  }

  void aRowThatIsLostIsSeen() {
    const TestDatabase database(Dialect::Sqlite);
    const auto connection = database.open();
    const Tables tables = tablesOf(*connection);
    QVERIFY(fill(*connection, tables));
    QVERIFY(hasRow(*connection, "matter", tables.at("matter")));
    QVERIFY(succeeded(connection->change("UPDATE matter SET name = 'other'")));
    QVERIFY(!hasRow(*connection, "matter", tables.at("matter")));
  }

 private:
  static constexpr int kSealedReceipts = 3;

  /// The row of `fill`; where the script made the only row that may be there, that one.
  static bool hasRow(Connection& connection, const QByteArray& table, const Columns& columns) {
    const bool isCounter =
        table == "ledger_top" || table.endsWith("_number") || table.endsWith("_epoch") || table.endsWith("_count");
    auto rows = connection.select("SELECT count(*) FROM " + table +
                                      (isCounter ? QByteArray() : " WHERE " + names(columns, " = ?", " AND ")),
                                  isCounter ? QVariantList() : values(columns));
    return rows && rows->next() && rows->integer(0) == 1;
  }

  SystemClock m_clock;
};

MUNIMENT_TEST(UpgradeTest);

} // namespace muniment::tests

#include "upgrade_test.moc"
