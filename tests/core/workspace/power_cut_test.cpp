#include "tests/core/workspace/deeds.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/crash_disk.h"
#include "tests/support/faulty_file_system.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>

namespace muniment::tests {

namespace {

constexpr int kWorkspaces = 30;
constexpr int kCutsInARow = 8;

} // namespace

/// Cuts the power under both databases and the vault of a whole workspace.
class PowerCutTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingAcknowledgedIsLost();

 private:
  /// A folder on disks that forget what was not synced.
  struct Ground final {
    QTemporaryDir folder;
    CrashDisk databases{folder.path()};
    FaultPlan plan;
    FaultyFileSystem files{plan};
    MovableClock clock{*Instant::parse(u"2026-03-02T09:00:00.000Z")};
    MemoryKeychain keychain;

    [[nodiscard]] FilePath directory() const { return {folder.path()}; }
    [[nodiscard]] workspace::Environment environment() {
      return {&clock, &files, &keychain, nullptr, ScryptCost{10, 8, 1}};
    }
    [[nodiscard]] bool make();
    [[nodiscard]] Result<workspace::OpenParts> open();
    void restart(std::uint64_t seed);
  };

  /// Does things until the power fails.
  void workUntilTheCut(Ground& ground, std::mt19937_64& random);

  QStringList m_acknowledged;
  int m_next = 0;
  int m_met = 0;
};

bool PowerCutTest::Ground::make() {
  // SQLite never sees these files; they only say that there are some.
  for (const QString& name : {u"muniment.db"_s, u"keys.db"_s}) {
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(4096, '\0')) != 4096)
      return false;
  }
  databases.load({});
  workspace::NewWorkspace wish;
  wish.name = u"Test"_s;
  wish.timeZone = u"UTC"_s;
  wish.passphrase = passphraseBytes(u"correct horse"_s);
  wish.singlePerson = true;
  return workspace::createWorkspace(environment(), directory(), std::move(wish)) &&
         files.syncDirectory({QFileInfo(folder.path()).path()});
}

Result<workspace::OpenParts> PowerCutTest::Ground::open() {
  workspace::Unlock unlock;
  unlock.passphrase = passphraseBytes(u"correct horse"_s);
  return workspace::openWorkspace(environment(), directory(), std::move(unlock));
}

void PowerCutTest::Ground::restart(std::uint64_t seed) {
  databases.load(databases.survivors());
  plan.arm(FaultPlan::Mode::None, 0, static_cast<unsigned>(seed));
  files.loseUnsynced();
}

void PowerCutTest::workUntilTheCut(Ground& ground, std::mt19937_64& random) {
  const bool files = random() % 3 == 0;
  const int at = 1 + static_cast<int>(random() % 150);
  const std::uint64_t seed = random();
  {
    auto parts = ground.open();
    QVERIFY2(parts, parts ? "" : qPrintable(parts.error().id));
    workspace::Workspace workspace(std::move(*parts));
    if (files)
      ground.plan.arm(FaultPlan::Mode::Crash, at, static_cast<unsigned>(seed));
    else
      ground.databases.plan(CrashDisk::Fault::PowerCut, at, seed);
    for (int i = 0; i < 8 && !ground.databases.metFault() && !ground.plan.isCrashed(); ++i) {
      ground.clock.advance(1000);
      if (const QString done = doSomething(workspace, random, QString::number(m_next++)); !done.isEmpty())
        m_acknowledged.append(done);
    }
    m_met += ground.databases.metFault() || ground.plan.isCrashed();
    if (files) // the computer is off: nothing of the closing reaches the databases
      ground.databases.plan(CrashDisk::Fault::PowerCut, 1, seed);
  }
  ground.restart(seed);
}

void PowerCutTest::nothingAcknowledgedIsLost() {
  QElapsedTimer timer;
  timer.start();
  qsizetype total = 0;
  for (int run = 0; run < kWorkspaces; ++run) {
    Ground ground;
    QVERIFY(ground.make());
    m_acknowledged.clear();
    std::mt19937_64 random(static_cast<std::uint64_t>(run) + 1);
    for (int cut = 0; cut < kCutsInARow; ++cut) {
      workUntilTheCut(ground, random);
      auto parts = ground.open();
      QVERIFY2(parts, parts ? "" : qPrintable(u"%1/%2: %3"_s.arg(run).arg(cut).arg(parts.error().id)));
      workspace::Workspace workspace(std::move(*parts));
      const QString problem = whatIsLost(workspace, m_acknowledged);
      QVERIFY2(problem.isEmpty(), qPrintable(u"workspace %1, cut %2: %3"_s.arg(run).arg(cut).arg(problem)));
    }
    total += m_acknowledged.size();
  }
  qInfo("%d power cuts, %d of them amid work, %lld acts acknowledged, %lld ms", kWorkspaces * kCutsInARow, m_met,
        static_cast<long long>(total), timer.elapsed());
  QVERIFY(m_met * 2 > kWorkspaces * kCutsInARow);
}

MUNIMENT_TEST(PowerCutTest);

} // namespace muniment::tests

#include "power_cut_test.moc"
