#include "core/base/sealed_box.h"
#include "core/model/record.h"
#include "core/platform/local_file_system.h"
#include "core/workspace/disposition/execute_snapshot.h"
#include "tests/core/workspace/planted_record.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QProcess>

#include <random>

namespace muniment::tests {

/// One process destroys and is killed, another puts holds on the same records and is killed: nothing that was held
/// before its turn is destroyed, and everything else is in the end. MUNIMENT_HOLD_KILLS says how many times.
class HoldKillTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void inFiles();
  void onAServer();

 private:
  void race(const QString& postgres);
};

namespace {

constexpr int kRuns = 6;
constexpr int kRunsOfOneWorkspace = 15;
constexpr int kRecords = 10;

template <class T>
T need(Result<T> result) {
  if (!result)
    qFatal("%s %s", qUtf8Printable(result.error().id), qUtf8Printable(result.error().detail));
  return std::move(*result);
}

/// Records that were destroyed although a hold was on them before, by the order of the ledger.
struct HeldAndDestroyed final {
  static constexpr Permission kPermission = Permission::Verify;
  [[nodiscard]] Result<QStringList> answer(workspace::QueryContext& context) const {
    MUNIMENT_TRY_LET(
        rows, context.connection.select(
                  "SELECT t.target FROM hold_target t JOIN hold h ON h.id = t.hold JOIN record r ON r.id = t.target "
                  "WHERE r.state = 8 AND h.state > 0 AND (SELECT min(e.seq) FROM ledger_entry e WHERE e.verb = "
                  "'hold.applied' AND e.subject = 'hold:' || h.id) < (SELECT max(l.seq) FROM ledger_leaf l WHERE "
                  "l.aggregate = 'record:' || r.id)"));
    QStringList wrong;
    while (rows.next())
      wrong.append(rows.text(0));
    MUNIMENT_TRY(rows.finish());
    return wrong;
  }
};

/// Records that are due, not held and not destroyed, and objects that wait for destruction.
struct Stuck final {
  static constexpr Permission kPermission = Permission::Verify;
  [[nodiscard]] Result<std::int64_t> answer(workspace::QueryContext& context) const {
    MUNIMENT_TRY_LET(rows,
                     context.connection.select(
                         "SELECT (SELECT count(*) FROM doomed_object) + (SELECT count(*) FROM record r WHERE r.state "
                         "<> 8 AND r.id NOT IN (SELECT target FROM hold_target))"));
    const std::int64_t count = rows.next() ? rows.integer(0) : -1;
    MUNIMENT_TRY(rows.finish());
    return count;
  }
};

/// A workspace that processes come to and leave.
class Arena final {
 public:
  explicit Arena(const QString& postgres) {
    workspace::NewWorkspace wish;
    wish.name = u"Arena"_s;
    wish.timeZone = u"UTC"_s;
    wish.personName = u"Ines Roth"_s;
    wish.passphrase = passphraseBytes(u"correct horse"_s);
    wish.singlePerson = true;
    wish.rehearsalUntil = m_clock.now().plusMilliseconds(1'000'000'000);
    wish.postgres = postgres;
    (void)need(workspace::createWorkspace(m_environment, directory(), std::move(wish)));
  }

  [[nodiscard]] FilePath directory() const { return FilePath{m_folder.filePath(u"ws"_s)}; }
  [[nodiscard]] std::unique_ptr<workspace::Workspace> open() const {
    workspace::Unlock unlock;
    unlock.passphrase = passphraseBytes(u"correct horse"_s);
    return std::make_unique<workspace::Workspace>(
        need(workspace::openWorkspace(m_environment, directory(), std::move(unlock))));
  }
  /// Records of one item each, and a list of all that is due.
  [[nodiscard]] SnapshotId prepare(QStringList& records) {
    const auto opened = open();
    std::vector<workspace::FileToCapture> files;
    for (int i = 0; i < kRecords; ++i, ++m_number)
      files.push_back({u"file"_s, {}, "content " + QByteArray::number(m_number)});
    const auto captured = need(opened->run(workspace::CaptureFiles(std::move(files), u"test"_s)).result());
    for (const Json& item : *captured.outcome.at(u"items").array()) {
      PlantRecord plant;
      plant.title = u"Order"_s;
      plant.selection.items = {*ItemId::parse(item.text(u"id"))};
      records.append(need(opened->run(plant).result()).outcome.text(u"record"));
    }
    WorkspaceFixture fixture;
    return need(approve(fixture, *opened));
  }

 private:
  QTemporaryDir m_folder;
  SystemClock m_clock;
  mutable platform::LocalFileSystem m_files;
  mutable MemoryKeychain m_keychain;
  workspace::Environment m_environment{&m_clock, &m_files, &m_keychain, nullptr, ScryptCost{10, 8, 1}};
  int m_number = 0;
};

void start(QProcess& process, const QStringList& arguments) {
  process.start(QStringLiteral(MUNIMENT_HOLD_CHILD), arguments);
  if (!process.waitForStarted() || !process.waitForReadyRead(60'000))
    qFatal("a child does not start: %s", process.readAllStandardError().constData());
}

/// Executes and is killed, again and again, while another holds; false when it came to its end by itself.
bool killWhileHolding(const Arena& arena, const SnapshotId& snapshot, const QStringList& records,
                      std::mt19937& random) {
  QProcess holder;
  start(holder, QStringList{u"hold"_s, arena.directory().value, QString::number(random())} + records);
  bool killed = false;
  for (int i = 0; i < 3; ++i) {
    QProcess executor;
    start(executor, {u"execute"_s, arena.directory().value, snapshot.toString()});
    if (executor.waitForFinished(1 + static_cast<int>(random() % 120)))
      break;
    executor.kill();
    executor.waitForFinished();
    killed = true;
  }
  holder.kill();
  holder.waitForFinished();
  return killed;
}

} // namespace

void HoldKillTest::race(const QString& postgres) {
  bool given = false;
  const int wanted = qEnvironmentVariableIntValue("MUNIMENT_HOLD_KILLS", &given);
  std::mt19937 random(20'261'121);
  std::unique_ptr<Arena> arena;
  int kills = 0;
  QElapsedTimer timer;
  timer.start();
  for (int run = 0; run < (given ? wanted : kRuns); ++run) {
    if (run % kRunsOfOneWorkspace == 0) {
      arena.reset();
      arena = std::make_unique<Arena>(postgres.isEmpty() ? QString() : makeServerDatabase(postgres));
    }
    QStringList records;
    const SnapshotId snapshot = arena->prepare(records);
    kills += killWhileHolding(*arena, snapshot, records, random) ? 1 : 0;
    const auto opened = arena->open();
    const auto done = opened->dispose(snapshot, nullptr).result();
    QVERIFY2(done || done.error().id == u"snapshot.wrong_state"_s, // it came to its end before
             done ? "" : qPrintable(done.error().id + done.error().detail));
    QCOMPARE(need(opened->ask(HeldAndDestroyed()).result()), QStringList());
    QCOMPARE(need(opened->ask(Stuck()).result()), 0);
    auto verified = need(opened->verify({true, std::nullopt}, nullptr).result());
    forgetPlanted(verified);
    for (const workspace::Finding& finding : verified.findings)
      qWarning("%s %s", qUtf8Printable(finding.where), qUtf8Printable(finding.what.id));
    QVERIFY2(verified.isClean(), qPrintable(u"run %1"_s.arg(run)));
  }
  qInfo("%d runs, %d with kills, %lld ms", given ? wanted : kRuns, kills, timer.elapsed());
  QVERIFY(kills > 0);
}

void HoldKillTest::inFiles() { race({}); }

void HoldKillTest::onAServer() {
  if (!TestDatabase::hasServer())
    QSKIP("MUNIMENT_TEST_POSTGRES names no server; the shared store was not tested.");
  race(u"muniment_hold_kill"_s);
}

MUNIMENT_TEST(HoldKillTest);

} // namespace muniment::tests

#include "hold_kill_test.moc"
