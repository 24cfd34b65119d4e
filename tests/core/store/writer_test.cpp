#include "core/store/ledger_repository.h"
#include "core/store/writer.h"
#include "tests/support/fake_hook.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using store::Committed;
using store::Connection;
using store::Dialect;
using store::Transaction;
using store::Writer;

namespace {

const QByteArray kInsert = "INSERT INTO preference (actor, name, value) VALUES ('a', ?, 'c')";

Result<qint64> insert(Transaction& transaction, const QString& name) {
  MUNIMENT_TRY_LET(changed, transaction.connection().change(kInsert, {name}));
  transaction.record(draftAbout(name));
  return changed;
}

qint64 numberOf(Connection& connection, const QByteArray& sql) {
  auto rows = connection.select(sql);
  return rows && rows->next() ? rows->integer(0) : -1;
}

/// Every row has its entry and every entry its row, in one unbroken sequence.
bool isConsistent(Connection& connection, qint64 rows) {
  return numberOf(connection, "SELECT count(*) FROM preference") == rows &&
         numberOf(connection, "SELECT count(*) FROM ledger_entry e JOIN preference p ON p.name = e.subject") == rows &&
         numberOf(connection, "SELECT coalesce(max(seq), 0) FROM ledger_entry") == rows &&
         numberOf(connection, "SELECT seq FROM ledger_top") == rows;
}

void cutTheLine(const TestDatabase& database, qint64 process) {
  const auto administrator = database.open();
  QVERIFY(administrator->select("SELECT pg_terminate_backend(?::int, 5000)", {process}));
}

/// Refuses an entry about one subject, as a ledger does with what cannot be written canonically.
class PickyHook final : public store::CommitHook {
 public:
  Result<void> seal(Connection& connection, Instant now, std::span<store::StagedEntry* const> entries) override {
    for (const store::StagedEntry* entry : entries)
      if (entry->draft.subject == u"bad"_s)
        return failure(ErrorKind::Failed, "json.not_canonical"_L1);
    return m_hook.seal(connection, now, entries);
  }

 private:
  FakeHook m_hook;
};

} // namespace

class WriterTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyJobIsAnsweredWithItsEntries_data() { TestDatabase::addRows(); }
  void everyJobIsAnsweredWithItsEntries() {
    MUNIMENT_DATABASE(database);
    FakeHook hook;
    Writer writer(database.address(), hook, m_clock);
    std::vector<QFuture<Result<Committed<qint64>>>> answers;
    for (int i = 0; i < 500; ++i)
      answers.push_back(writer.run([i](Transaction& transaction) { return insert(transaction, QString::number(i)); }));
    std::set<std::int64_t> numbers;
    for (const auto& answer : answers) {
      const auto result = answer.result();
      QVERIFY(succeeded(result));
      QCOMPARE(result->value, 1);
      QCOMPARE(result->entries.first, result->entries.last);
      numbers.insert(result->entries.first);
    }
    QCOMPARE(numbers.size(), 500U);
    QCOMPARE(*numbers.rbegin(), 500);
    QVERIFY(isConsistent(*database.open(), 500));
  }

  void aRefusedJobLeavesNothingAndHarmsNoOther_data() { TestDatabase::addRows(); }
  void aRefusedJobLeavesNothingAndHarmsNoOther() {
    MUNIMENT_DATABASE(database);
    FakeHook hook;
    Writer writer(database.address(), hook, m_clock);
    std::vector<QFuture<Result<Committed<qint64>>>> answers;
    for (int i = 0; i < 60; ++i)
      answers.push_back(writer.run([i](Transaction& transaction) -> Result<qint64> {
        MUNIMENT_TRY_LET(changed, insert(transaction, QString::number(i)));
        if (i % 3 == 1)
          return failure(ErrorKind::Refused, "matter.unknown"_L1);
        if (i % 3 == 2)
          MUNIMENT_TRY(transaction.connection().change(kInsert, {QString::number(i)}));
        return changed;
      }));
    for (std::size_t i = 0; i < answers.size(); ++i) {
      const auto result = answers[i].result();
      QCOMPARE(result.has_value(), i % 3 == 0);
      if (!result)
        QCOMPARE(result.error().id, i % 3 == 1 ? u"matter.unknown"_s : u"store.conflict"_s);
    }
    QVERIFY(isConsistent(*database.open(), 20));
  }

  void anEntryThatCannotBeSealedTakesOnlyItsJobAlong_data() { TestDatabase::addRows(); }
  void anEntryThatCannotBeSealedTakesOnlyItsJobAlong() {
    MUNIMENT_DATABASE(database);
    PickyHook hook;
    Writer writer(database.address(), hook, m_clock);
    std::vector<QFuture<Result<Committed<qint64>>>> answers;
    for (const QString& name : {u"1"_s, u"bad"_s, u"2"_s, u"1"_s, u"3"_s})
      answers.push_back(writer.run([name](Transaction& transaction) { return insert(transaction, name); }));
    QVERIFY(succeeded(answers[0].result()));
    QCOMPARE(answers[1].result().error().id, u"json.not_canonical"_s);
    QVERIFY(succeeded(answers[2].result()));
    QCOMPARE(answers[3].result().error().id, u"store.conflict"_s);
    QVERIFY(succeeded(answers[4].result()));
    QVERIFY(isConsistent(*database.open(), 3));
  }

  void anErrorNobodyLookedAtIsNotCommitted_data() { TestDatabase::addRows(); }
  void anErrorNobodyLookedAtIsNotCommitted() {
    MUNIMENT_DATABASE(database);
    FakeHook hook;
    Writer writer(database.address(), hook, m_clock);
    const auto careless = writer
                              .run([dialect](Transaction& transaction) -> Result<qint64> {
                                MUNIMENT_TRY(insert(transaction, u"1"_s));
                                if (dialect == Dialect::Postgres)
                                  (void)transaction.connection().change(kInsert, {u"1"_s});
                                else
                                  QSqlQuery(transaction.connection().database()).exec(u"ROLLBACK"_s);
                                return 1;
                              })
                              .result();
    QVERIFY(!careless);
    QVERIFY(isConsistent(*database.open(), 0));
    QVERIFY(succeeded(writer.run([](Transaction& transaction) { return insert(transaction, u"2"_s); }).result()));
    QVERIFY(isConsistent(*database.open(), 1));
  }

  void workThatMayBeRepeatedIsRepeated_data() { TestDatabase::addRows(); }
  void workThatMayBeRepeatedIsRepeated() {
    MUNIMENT_DATABASE(database);
    FakeHook hook;
    Writer writer(database.address(), hook, m_clock);
    int patient = 0;
    int hopeless = 0;
    const auto before = writer.run([](Transaction& transaction) { return insert(transaction, u"1"_s); });
    const auto third = writer.run([&](Transaction& transaction) -> Result<qint64> {
      MUNIMENT_TRY(insert(transaction, u"2"_s));
      if (++patient < 3)
        return failure(makeRetryable(ErrorKind::Unavailable, "store.busy"_L1));
      return patient;
    });
    const auto never = writer.run([&](Transaction& transaction) -> Result<qint64> {
      MUNIMENT_TRY(insert(transaction, u"3"_s));
      ++hopeless;
      return failure(makeRetryable(ErrorKind::Unavailable, "store.busy"_L1));
    });
    const auto after = writer.run([](Transaction& transaction) { return insert(transaction, u"4"_s); });
    QVERIFY(succeeded(before.result()));
    QCOMPARE(third.result()->value, patient);
    QVERIFY(never.result().error().retryable);
    QVERIFY(hopeless >= 5);
    QVERIFY(succeeded(after.result()));
    QVERIFY(isConsistent(*database.open(), 3));
  }

  void anExceptionStaysInItsJob_data() { TestDatabase::addRows(); }
  void anExceptionStaysInItsJob() {
    MUNIMENT_DATABASE(database);
    FakeHook hook;
    Writer writer(database.address(), hook, m_clock);
    const auto thrown = writer.run([](Transaction& transaction) -> Result<qint64> {
      MUNIMENT_TRY(insert(transaction, u"1"_s));
      throw std::runtime_error("no memory");
    });
    const auto fine = writer.run([](Transaction& transaction) { return insert(transaction, u"2"_s); });
    QCOMPARE(thrown.result().error().id, u"store.work_failed"_s);
    QVERIFY(succeeded(fine.result()));
    QVERIFY(isConsistent(*database.open(), 1));
  }

  void aBusyDatabaseIsReportedOnceForTheWholeQueue() {
    const TestDatabase database(Dialect::Sqlite);
    store::Address impatient = database.address();
    impatient.busyMilliseconds = 300;
    const auto other = database.open();
    QVERIFY(succeeded(other->begin(store::TransactionKind::Write)));
    FakeHook hook;
    Writer writer(impatient, hook, m_clock);
    QElapsedTimer timer;
    timer.start();
    std::vector<QFuture<Result<Committed<qint64>>>> answers;
    for (int i = 0; i < 50; ++i)
      answers.push_back(writer.run([i](Transaction& transaction) { return insert(transaction, QString::number(i)); }));
    for (const auto& answer : answers) {
      const auto result = answer.result();
      QCOMPARE(result.error().id, u"store.busy"_s);
      QVERIFY(result.error().retryable);
    }
    QVERIFY2(timer.elapsed() < 2000, "each job waited for itself");
    QVERIFY(succeeded(other->rollback()));
    QVERIFY(succeeded(writer.run([](Transaction& transaction) { return insert(transaction, u"1"_s); }).result()));
  }

  void aServerThatGoesAwayLosesNothing_data() {
    QTest::addColumn<bool>("beforeWork");
    QTest::newRow("between transactions") << true;
    QTest::newRow("within one") << false;
  }
  void aServerThatGoesAwayLosesNothing() {
    QFETCH(bool, beforeWork);
    if (!TestDatabase::hasServer())
      QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
    const TestDatabase database(Dialect::Postgres);
    FakeHook hook;
    Writer writer(database.address(), hook, m_clock);
    qint64 process = 0;
    int runs = 0;
    const auto work = [&](Transaction& transaction) -> Result<qint64> {
      process = numberOf(transaction.connection(), "SELECT pg_backend_pid()");
      MUNIMENT_TRY(insert(transaction, u"first"_s + QString::number(runs++)));
      return process;
    };
    QVERIFY(succeeded(writer.run(work).result()));
    if (beforeWork)
      cutTheLine(database, process);
    const auto again = writer
                           .run([&](Transaction& transaction) -> Result<qint64> {
                             MUNIMENT_TRY_LET(own, work(transaction));
                             if (!beforeWork && runs == 2)
                               cutTheLine(database, own);
                             return own;
                           })
                           .result();
    QVERIFY(succeeded(again));
    QVERIFY(isConsistent(*database.open(), 2));
  }

  void aCommitWithoutAnswerIsLookedUp() {
    if (!TestDatabase::hasServer())
      QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
    const TestDatabase database(Dialect::Postgres);
    // A deferred trigger cuts the line of its own session while COMMIT runs.
    const auto administrator = database.open();
    QVERIFY(succeeded(administrator->script(
        "CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM "
        "pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); RETURN NULL; END $$;\n"
        "CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON preference DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN "
        "(NEW.name = 'cut') EXECUTE FUNCTION cut();\n")));
    FakeHook hook;
    Writer writer(database.address(), hook, m_clock);
    int runs = 0;
    const auto done =
        writer.run([&](Transaction& transaction) { return insert(transaction, runs++ == 0 ? u"cut"_s : u"fine"_s); })
            .result();
    QVERIFY(succeeded(done));
    QCOMPARE(runs, 2);
    QVERIFY(isConsistent(*database.open(), 1));
  }

  void writersOfSeveralProgramsShareOneLedger_data() { TestDatabase::addRows(); }
  void writersOfSeveralProgramsShareOneLedger() {
    MUNIMENT_DATABASE(database);
    FakeHook hooks[3];
    {
      std::vector<std::unique_ptr<Writer>> writers;
      for (FakeHook& hook : hooks)
        writers.push_back(std::make_unique<Writer>(database.address(), hook, m_clock));
      std::vector<QFuture<Result<Committed<qint64>>>> answers;
      for (int i = 0; i < 150; ++i)
        answers.push_back(writers[static_cast<std::size_t>(i) % 3]->run(
            [i](Transaction& transaction) { return insert(transaction, QString::number(i)); }));
      for (const auto& answer : answers)
        QVERIFY(succeeded(answer.result()));
    }
    QVERIFY(isConsistent(*database.open(), 150));
  }

 private:
  SystemClock m_clock;
};

MUNIMENT_TEST(WriterTest);

} // namespace muniment::tests

#include "writer_test.moc"
