#include "core/store/sqlite_native.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QProcess>

#include <random>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using store::Connection;
using store::Dialect;

namespace {

constexpr int kRuns = 300;
constexpr int kRunsOfOneDatabase = 25;

qint64 numberOf(Connection& connection, const QByteArray& sql) {
  auto rows = connection.select(sql);
  return rows && rows->next() ? rows->integer(0) : -1;
}

QString differences(Connection& connection, const QStringList& acknowledged) {
  const qint64 commands = numberOf(connection, "SELECT count(*) FROM preference WHERE actor = 'a'");
  if (numberOf(connection, "SELECT count(*) FROM preference a JOIN preference z ON a.name = z.name JOIN ledger_entry e "
                           "ON e.subject = a.name WHERE a.actor = 'a' AND z.actor = 'z'") != commands ||
      numberOf(connection, "SELECT count(*) FROM preference WHERE actor = 'z'") != commands ||
      numberOf(connection, "SELECT count(*) FROM ledger_entry") != commands ||
      numberOf(connection, "SELECT seq FROM ledger_top") != commands)
    return u"a command is half there or doubled"_s;
  for (const QString& id : acknowledged) {
    auto rows = connection.select("SELECT count(*) FROM ledger_entry WHERE subject = ?", {id});
    if (!rows || !rows->next() || rows->integer(0) != 1)
      return u"command %1 was acknowledged and is not there once"_s.arg(id);
  }
  const auto damage = store::findSqliteDamage(connection);
  return damage && damage->isEmpty() ? QString() : u"integrity_check finds damage"_s;
}

} // namespace

class KillTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatWasAcknowledgedOutlivesTheProcess() {
    QElapsedTimer timer;
    timer.start();
    std::mt19937 random(20'260'102);
    std::unique_ptr<TestDatabase> database;
    QStringList acknowledged;
    qsizetype total = 0;
    int silent = 0;
    for (int run = 0; run < kRuns; ++run) {
      if (run % kRunsOfOneDatabase == 0) {
        total += acknowledged.size();
        acknowledged.clear();
        database = std::make_unique<TestDatabase>(Dialect::Sqlite);
      }
      const QStringList told = runAndKill(*database, run, static_cast<int>(random() % 60));
      silent += told.isEmpty();
      acknowledged += told;
      const auto connection = database->open();
      QVERIFY(connection);
      const QString problem = differences(*connection, acknowledged);
      QVERIFY2(problem.isEmpty(), qPrintable(u"run %1: %2"_s.arg(run).arg(problem)));
    }
    total += acknowledged.size();
    qInfo("%d kills in %lld ms, %lld commands acknowledged, %d killed before the first", kRuns, timer.elapsed(),
          static_cast<long long>(total), silent);
    QVERIFY(silent < kRuns / 2);
  }

  void severalProgramsWriteOneFile() {
    const TestDatabase database(Dialect::Sqlite);
    QProcess children[3];
    for (int i = 0; i < 3; ++i)
      children[i].start(child(), {database.address().location, u"%1-"_s.arg(i), u"100"_s});
    QStringList acknowledged;
    for (QProcess& process : children) {
      QVERIFY(process.waitForFinished(60'000));
      QCOMPARE(process.exitCode(), 0);
      acknowledged += QString::fromLatin1(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }
    QVERIFY(acknowledged.size() >= 300);
    const QString problem = differences(*database.open(), acknowledged);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
  }

  void openingAgainKeepsTheLocksOfThisProcess() {
    const TestDatabase database(Dialect::Sqlite);
    const auto first = database.open();
    QVERIFY(succeeded(first->change("INSERT INTO preference (actor, name, value) VALUES ('a', 'b', 'c')")));
    QVERIFY(database.open(store::OpenMode::Read)); // opened and closed while `first` lives
    QCOMPARE(QProcess::execute(child(), {database.address().location, u"x"_s, u"1"_s}), 0);
    // The last program that closes a database removes its log; the other one must have seen that it is not the last.
    QVERIFY(QFile::exists(database.address().location + u"-wal"_s));
    QCOMPARE(numberOf(*first, "SELECT count(*) FROM preference"), 3);
  }

 private:
  static QString child() { return QStringLiteral(MUNIMENT_STORE_CHILD); }

  /// What the child had been told before it died `milliseconds` after its first word, or after its start for some.
  static QStringList runAndKill(const TestDatabase& database, int run, int milliseconds) {
    QProcess process;
    process.start(child(), {database.address().location, u"%1-"_s.arg(run)});
    if (!process.waitForStarted())
      qFatal("the child does not start");
    if (run % 5 != 0)
      process.waitForReadyRead(5000);
    else
      milliseconds += 20;
    process.waitForFinished(milliseconds);
    process.kill();
    process.waitForFinished();
    QString text = QString::fromLatin1(process.readAllStandardOutput());
    // A line without its end was not told.
    text.truncate(text.lastIndexOf(u'\n') + 1);
    return text.split(u'\n', Qt::SkipEmptyParts);
  }
};

MUNIMENT_TEST(KillTest);

} // namespace muniment::tests

#include "kill_test.moc"
