#include "core/store/read_pool.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using store::Connection;
using store::Dialect;
using store::ReadPool;

namespace {

const QByteArray kInsert = "INSERT INTO preference (actor, name, value) VALUES ('a', ?, 'c')";

Result<qint64> countOf(Connection& connection) {
  MUNIMENT_TRY_LET(rows, connection.select("SELECT count(*) FROM preference"));
  return rows.next() ? rows.integer(0) : -1;
}

/// Takes minutes unless it is stopped.
QByteArray endlessQuery(Dialect dialect) {
  return dialect == Dialect::Postgres
             ? QByteArray("SELECT pg_sleep(60)")
             : QByteArray("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000000000) SELECT "
                          "count(*) FROM n");
}

} // namespace

class ReadPoolTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aQuerySeesOneSnapshot_data() { TestDatabase::addRows(); }
  void aQuerySeesOneSnapshot() {
    MUNIMENT_DATABASE(database);
    ReadPool pool(database.address(), 2);
    const auto pair = pool.run([&](Connection& connection) -> Result<std::pair<qint64, qint64>> {
                            MUNIMENT_TRY_LET(before, countOf(connection));
                            MUNIMENT_TRY(database.open()->change(kInsert, {u"1"_s}));
                            MUNIMENT_TRY_LET(after, countOf(connection));
                            return std::pair(before, after);
                          })
                          .result();
    QVERIFY(succeeded(pair));
    QCOMPARE(pair->first, 0);
    QCOMPARE(pair->second, 0);
    QCOMPARE(pool.run(countOf).result().value_or(-1), 1);
  }

  void aFailedQueryHarmsNoOther_data() { TestDatabase::addRows(); }
  void aFailedQueryHarmsNoOther() {
    MUNIMENT_DATABASE(database);
    ReadPool pool(database.address(), 1);
    for (int i = 0; i < 3; ++i) {
      const auto failed =
          pool.run([](Connection& connection) { return connection.change("SELECT nonsense"); }).result();
      QVERIFY(!failed);
      QCOMPARE(pool.run(countOf).result().value_or(-1), 0);
    }
  }

  void aRunningQueryCanBeStopped_data() { TestDatabase::addRows(); }
  void aRunningQueryCanBeStopped() {
    MUNIMENT_DATABASE(database);
    ReadPool pool(database.address(), 1);
    for (const int delay : {0, 1, 20, 200}) {
      const auto stop = std::make_shared<store::QueryStop>();
      std::atomic<bool> started = false;
      auto stopped = pool.run(
          [&](Connection& connection) -> Result<qint64> {
            started = true;
            MUNIMENT_TRY_LET(rows, connection.select(endlessQuery(dialect)));
            return rows.next() ? rows.integer(0) : 0;
          },
          stop);
      while (delay > 0 && !started)
        std::this_thread::yield();
      std::this_thread::sleep_for(std::chrono::milliseconds(delay));
      stop->request();
      QTRY_VERIFY(stopped.isFinished());
      const auto outcome = stopped.result();
      // Nobody looks at an answer that came a moment before the stop, but the next query must work.
      QVERIFY(!outcome || delay == 0);
      if (!outcome)
        QCOMPARE(outcome.error().id, u"base.cancelled"_s);
      QCOMPARE(pool.run(countOf).result().value_or(-1), 0);
    }
  }

  void aServerThatCutTheLineIsAskedAgain() {
    if (!TestDatabase::hasServer())
      QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
    const TestDatabase database(Dialect::Postgres);
    const auto administrator = database.open();
    ReadPool pool(database.address(), 1);
    const auto process = pool.run([](Connection& connection) -> Result<qint64> {
                               MUNIMENT_TRY_LET(rows, connection.select("SELECT pg_backend_pid()"));
                               return rows.next() ? rows.integer(0) : 0;
                             })
                             .result();
    QVERIFY(succeeded(process));
    QVERIFY(administrator->select("SELECT pg_terminate_backend(?::int, 5000)", {*process}));
    QCOMPARE(pool.run(countOf).result().value_or(-1), 0);
  }

  void aMissingDatabaseFailsEveryQuery() {
    ReadPool pool(store::Address::sqlite(u"/nowhere/none.db"_s), 2);
    for (int i = 0; i < 4; ++i)
      QCOMPARE(pool.run(countOf).result().error().id, u"store.missing"_s);
  }
};

MUNIMENT_TEST(ReadPoolTest);

} // namespace muniment::tests

#include "read_pool_test.moc"
