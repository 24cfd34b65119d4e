#include "core/store/migrator.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <thread>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using store::Connection;
using store::Dialect;
using store::Migrator;
using store::OpenMode;

namespace {

qint64 numberOf(Connection& connection, const QByteArray& sql) {
  auto rows = connection.select(sql);
  return rows && rows->next() ? rows->integer(0) : -1;
}

} // namespace

class MigratorTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aNewDatabaseGetsEveryScriptOnce_data() { TestDatabase::addRows(); }
  void aNewDatabaseGetsEveryScriptOnce() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    const Migrator migrator(u"main"_s, m_clock);
    QVERIFY(migrator.newest(dialect) >= 1);
    QCOMPARE(migrator.current(*connection).value_or(-1), migrator.newest(dialect));
    QVERIFY(succeeded(migrator.migrate(*connection)));
    QCOMPARE(numberOf(*connection, "SELECT count(*) FROM schema_version"), migrator.newest(dialect));
  }

  void theKeysHaveTheirOwnSchema_data() { TestDatabase::addRows(); }
  void theKeysHaveTheirOwnSchema() {
    MUNIMENT_DATABASE(database, false);
    const auto connection = database.open(OpenMode::Create);
    QVERIFY(succeeded(Migrator(u"keys"_s, m_clock).migrate(*connection)));
    QCOMPARE(numberOf(*connection, "SELECT count(*) FROM object_key"), 0);
    QVERIFY(!connection->select("SELECT * FROM item"));
  }

  void aNewerDatabaseIsRefusedUntouched_data() { TestDatabase::addRows(); }
  void aNewerDatabaseIsRefusedUntouched() {
    MUNIMENT_DATABASE(database);
    const auto connection = database.open();
    QVERIFY(
        succeeded(connection->change("INSERT INTO schema_version (version, script, applied_at) VALUES (999, 'x', 0)")));
    const auto refused = Migrator(u"main"_s, m_clock).migrate(*connection);
    QVERIFY(!refused);
    QCOMPARE(refused.error().id, u"store.newer_schema"_s);
    QCOMPARE(refused.error().arguments.first(), u"999"_s);
  }

  void anOlderDatabaseIsCopiedThenChanged_data() { TestDatabase::addRows(); }
  void anOlderDatabaseIsCopiedThenChanged() {
    MUNIMENT_DATABASE(database, false);
    const auto connection = database.open(OpenMode::Create);
    const Migrator migrator(u"growing"_s, m_clock);
    QVERIFY(succeeded(migrator.migrateTo(*connection, 1)));
    QCOMPARE(migrator.current(*connection).value_or(-1), 1);
    QVERIFY(succeeded(migrator.migrate(*connection)));
    QCOMPARE(migrator.current(*connection).value_or(-1), 2);
    QCOMPARE(numberOf(*connection, "SELECT length FROM first"), 4);
    QCOMPARE(numberOf(*connection, "SELECT id FROM second"), 11);
    if (dialect == Dialect::Postgres)
      return;
    const QString copy = database.address().location + u".before-2.bak"_s;
    QVERIFY(QFileInfo(copy).dir().entryList({u"*.new"_s}).isEmpty());
    const auto before = Connection::open(store::Address::sqlite(copy), OpenMode::Read);
    QVERIFY(succeeded(before));
    QCOMPARE(migrator.current(**before).value_or(-1), 1);
    QCOMPARE(numberOf(**before, "SELECT count(*) FROM first"), 1);
  }

  void keysAreNotCopiedAside() {
    const TestDatabase database(Dialect::Sqlite, false);
    const auto connection = database.open(OpenMode::Create);
    const Migrator migrator(u"keys"_s, m_clock);
    QVERIFY(succeeded(migrator.migrateTo(*connection, 1)));
    QVERIFY(succeeded(migrator.migrate(*connection)));
    QVERIFY(migrator.current(*connection).value_or(-1) > 1);
    const QFileInfo file(database.address().location);
    QVERIFY(file.dir().entryList({u"*.bak"_s}).isEmpty());
  }

  void receiptsWithoutASealAreForgotten_data() { TestDatabase::addRows(); }
  void receiptsWithoutASealAreForgotten() {
    MUNIMENT_DATABASE(database, false);
    const auto connection = database.open(OpenMode::Create);
    const Migrator migrator(u"main"_s, m_clock);
    QVERIFY(succeeded(migrator.migrateTo(*connection, 2)));
    QVERIFY(
        succeeded(connection->change("INSERT INTO receipt (command, actor, digest, outcome, at) VALUES (?, ?, ?, ?, "
                                     "?)",
                                     {u"c"_s, u"a"_s, QByteArray(32, 'd'), u"{}"_s, 5})));
    QVERIFY(succeeded(migrator.migrate(*connection)));
    QCOMPARE(numberOf(*connection, "SELECT count(*) FROM receipt"), 0);
  }

  void aFailedMigrationLeavesTheOldVersion_data() { TestDatabase::addRows(); }
  void aFailedMigrationLeavesTheOldVersion() {
    MUNIMENT_DATABASE(database, false);
    {
      const auto connection = database.open(OpenMode::Create);
      const Migrator broken(u"broken"_s, m_clock);
      for (int i = 0; i < 2; ++i) {
        QVERIFY(!broken.migrate(*connection));
        QCOMPARE(broken.current(*connection).value_or(-1), 1);
        QVERIFY(!connection->isInTransaction());
        QVERIFY(!connection->select("SELECT length FROM first"));
        QVERIFY(!connection->select("SELECT id FROM second"));
      }
    }
    const auto connection = database.open();
    QVERIFY(succeeded(Migrator(u"growing"_s, m_clock).migrate(*connection)));
    QCOMPARE(numberOf(*connection, "SELECT id FROM second"), 11);
  }

  void severalProgramsMayMigrateAtOnce_data() { TestDatabase::addRows(); }
  void severalProgramsMayMigrateAtOnce() {
    MUNIMENT_DATABASE(database, false);
    const auto first = database.open(OpenMode::Create);
    QVERIFY(first);
    std::atomic<int> done = 0;
    std::vector<std::thread> programs;
    for (int i = 0; i < 4; ++i)
      programs.emplace_back([&] {
        const auto connection = database.open(OpenMode::Create);
        if (connection && succeeded(Migrator(u"main"_s, m_clock).migrate(*connection)))
          ++done;
      });
    for (std::thread& program : programs)
      program.join();
    QCOMPARE(done.load(), 4);
    QCOMPARE(numberOf(*first, "SELECT count(*) FROM schema_version"), Migrator(u"main"_s, m_clock).newest(dialect));
  }

 private:
  SystemClock m_clock;
};

MUNIMENT_TEST(MigratorTest);

} // namespace muniment::tests

#include "migrator_test.moc"
