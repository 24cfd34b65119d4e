#include "core/store/migrator.h"
#include "tests/core/store/crash_story.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

using namespace Qt::StringLiterals;
using store::Connection;
using store::Migrator;
using store::OpenMode;

namespace {

constexpr int kCutsInARow = 8;

int runsWanted(int usual) {
  bool given = false;
  const int wanted = qEnvironmentVariableIntValue("MUNIMENT_CRASH_RUNS", &given);
  return given ? wanted : usual;
}

} // namespace

class CrashTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    // SQLite never sees this file; it only says that there is one.
    QFile file(m_address.location);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, '\0'));
    file.close();
    m_disk.load({});
    {
      const auto connection = Connection::open(m_address, OpenMode::Create);
      QVERIFY(succeeded(connection));
      QVERIFY(succeeded(Migrator(u"main"_s, m_clock).migrate(**connection)));
    }
    m_beginning = m_disk.survivors();
    QVERIFY(m_beginning.contains("muniment.db"));
  }

  void aPowerCutLosesNothingAcknowledged_data() {
    QTest::addColumn<Pen>("pen");
    QTest::addColumn<int>("runs");
    QTest::newRow("the writer") << Pen::Writer << runsWanted(10'000);
    QTest::newRow("one connection") << Pen::Connection << runsWanted(1'000);
  }
  void aPowerCutLosesNothingAcknowledged() {
    QFETCH(Pen, pen);
    QFETCH(int, runs);
    QElapsedTimer timer;
    timer.start();
    const Finding first = firstFailure(pen, runs, false);
    QVERIFY2(first.problem.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(first.seed).arg(first.problem)));
    qInfo("%d power cuts in %lld ms, %d of them while something was written", runs, timer.elapsed(), m_met);
    QVERIFY(m_met * 2 > runs); // a story that is over before the power fails shows little
  }

  void theTestCanFail_data() {
    QTest::addColumn<Pen>("pen");
    QTest::addColumn<bool>("lyingDisk");
    QTest::newRow("synchronous=OFF") << Pen::ConnectionNoSync << false;
    QTest::newRow("a disk that only says that it synced") << Pen::Writer << true;
  }
  void theTestCanFail() {
    QFETCH(Pen, pen);
    QFETCH(bool, lyingDisk);
    const Finding first = firstFailure(pen, 500, lyingDisk);
    qInfo("found: %ls", qUtf16Printable(first.problem));
    QVERIFY2(!first.problem.isEmpty(), "unsynced writes were dropped and nobody noticed");
  }

  void everyOperationMayFailOnce_data() {
    QTest::addColumn<int>("fault");
    QTest::newRow("device error") << static_cast<int>(CrashDisk::Fault::FailOnce);
    QTest::newRow("disk full") << static_cast<int>(CrashDisk::Fault::DiskFullOnce);
  }
  void everyOperationMayFailOnce() {
    QFETCH(int, fault);
    CrashStory story(m_disk, m_address.location, m_beginning);
    int failed = 0;
    for (std::uint64_t seed = 1; seed <= 8; ++seed)
      for (int at = 1;; ++at) {
        story.begin();
        std::mt19937_64 random(seed);
        m_disk.plan(static_cast<CrashDisk::Fault>(fault), at, seed);
        story.write(random, Pen::Writer);
        if (!m_disk.metFault())
          break; // the story had fewer operations: every one of them has failed once
        ++failed;
        const QString problem = story.check();
        QVERIFY2(problem.isEmpty(), qPrintable(u"seed %1, operation %2: %3"_s.arg(seed).arg(at).arg(problem)));
      }
    qInfo("%d operations failed", failed);
    QVERIFY(failed > 50);
  }

  void aMigrationIsWholeOrNotThere() {
    // The copy of an older file is renamed past SQLite, where this disk sees nothing; one that is there is not made
    // again.
    const int newest = Migrator(u"main"_s, m_clock).newest(store::Dialect::Sqlite);
    QFile copy(m_address.location + u".before-%1.bak"_s.arg(newest));
    QVERIFY(copy.open(QIODevice::WriteOnly));
    for (int at = 1;; ++at)
      for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        m_disk.load({});
        m_disk.plan(CrashDisk::Fault::PowerCut, at, seed);
        if (const auto connection = Connection::open(m_address, OpenMode::Create))
          (void)Migrator(u"main"_s, m_clock).migrate(**connection);
        const bool over = !m_disk.metFault();
        m_disk.load(m_disk.survivors());
        const auto again = Connection::open(m_address, OpenMode::Create);
        QVERIFY2(succeeded(again), qPrintable(u"operation %1, seed %2"_s.arg(at).arg(seed)));
        QVERIFY(succeeded(Migrator(u"main"_s, m_clock).migrate(**again)));
        if (over) {
          qInfo("%d operations", at - 1);
          return;
        }
      }
  }

 private:
  struct Finding final {
    int seed = 0;
    QString problem;
  };

  /// Several power cuts in a row on one workspace, then a new one. A failure names the first of its row: the same
  /// numbers make the same story.
  Finding firstFailure(Pen pen, int runs, bool lyingDisk) {
    m_met = 0;
    CrashStory story(m_disk, m_address.location, m_beginning);
    for (int run = 0; run < runs; ++run) {
      if (run % kCutsInARow == 0)
        story.begin();
      std::mt19937_64 random(0x9e3779b97f4a7c15ULL + static_cast<std::uint64_t>(run));
      const std::uint64_t longest = std::array{20U, 60U, 150U, 300U}[random() % 4];
      m_disk.lieAboutSyncs(lyingDisk);
      m_disk.plan(CrashDisk::Fault::PowerCut, 1 + static_cast<int>(random() % longest), random());
      story.write(random, pen);
      m_met += m_disk.metFault();
      m_disk.lieAboutSyncs(false);
      if (const QString problem = story.check(); !problem.isEmpty())
        return {run / kCutsInARow * kCutsInARow, u"cut %1: %2"_s.arg(run).arg(problem)};
    }
    return {};
  }

  QTemporaryDir m_folder;
  SystemClock m_clock;
  CrashDisk m_disk{m_folder.path()};
  store::Address m_address = store::Address::sqlite(m_folder.filePath(u"muniment.db"_s));
  CrashDisk::Image m_beginning;
  int m_met = 0;
};

MUNIMENT_TEST(CrashTest);

} // namespace muniment::tests

#include "crash_test.moc"
