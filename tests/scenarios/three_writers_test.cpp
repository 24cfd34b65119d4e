#include "core/base/sealed_box.h"
#include "core/platform/local_file_system.h"
#include "core/workspace/items/items_page.h"
#include "core/workspace/workspace.h"
#include "tests/support/memory_keychain.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// Three processes write to one workspace at once, and some commands are given to all of them.
class ThreeWritersTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void onOneComputer();
  void onAServer();

 private:
  void writeFromThreeProcesses(const QString& postgres);
};

namespace {

constexpr int kOwn = 200;
constexpr int kShared = 50;

struct Answers final {
  std::map<QString, std::set<QString>> items; ///< command id → items it led to
  int count = 0;
};

void collect(QProcess& process, Answers& answers) {
  QVERIFY(process.waitForFinished(120'000));
  const QByteArray complaints = process.readAllStandardError();
  QVERIFY2(process.exitCode() == 0, complaints.constData());
  for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
    if (line.isEmpty())
      continue;
    ++answers.count;
    answers.items[QString::fromUtf8(line.left(36))].insert(QString::fromUtf8(line.mid(37)));
  }
}

} // namespace

void ThreeWritersTest::writeFromThreeProcesses(const QString& postgres) {
  QTemporaryDir folder;
  const SystemClock clock;
  platform::LocalFileSystem files;
  MemoryKeychain keychain;
  const workspace::Environment environment{&clock, &files, &keychain, nullptr, ScryptCost{10, 8, 1}};
  workspace::NewWorkspace wish;
  wish.name = u"Shared"_s;
  wish.timeZone = u"UTC"_s;
  wish.passphrase = passphraseBytes(u"correct horse"_s);
  wish.postgres = postgres;
  const FilePath directory{folder.filePath(u"ws"_s)};
  auto created = workspace::createWorkspace(environment, directory, std::move(wish));
  QVERIFY2(created, created ? "" : qPrintable(created.error().id + u' ' + created.error().detail));
  workspace::Workspace workspace(std::move(created->parts));

  QByteArray shared;
  for (int i = 0; i < kShared; ++i)
    shared += CommandId::make(clock.now()).toString().toUtf8() + '\n';
  std::vector<std::unique_ptr<QProcess>> processes;
  for (int p = 0; p < 3; ++p) {
    QByteArray input = shared;
    for (int i = 0; i < kOwn; ++i)
      input += CommandId::make(clock.now()).toString().toUtf8() + '\n';
    processes.push_back(std::make_unique<QProcess>());
    processes.back()->start(QStringLiteral(MUNIMENT_WRITER), {directory.value});
    QVERIFY(processes.back()->waitForStarted());
    processes.back()->write(input);
    processes.back()->closeWriteChannel();
  }
  Answers answers;
  for (const auto& process : processes)
    collect(*process, answers);
  QCOMPARE(answers.count, 3 * (kOwn + kShared));
  QCOMPARE(answers.items.size(), std::size_t{3 * kOwn + kShared});
  for (const auto& [command, items] : answers.items)
    QCOMPARE(items.size(), std::size_t{1});
  QCOMPARE(workspace.ask(workspace::ItemsPage()).result()->total, 3 * kOwn + kShared);
  const auto verification = workspace.verify({true, std::nullopt}, nullptr).result();
  QVERIFY2(verification, verification ? "" : qPrintable(verification.error().id + verification.error().detail));
  QVERIFY(verification->isClean());
  QCOMPARE(verification->ledger.entries, 1 + 3 * kOwn + kShared);
}

void ThreeWritersTest::onOneComputer() { writeFromThreeProcesses({}); }

void ThreeWritersTest::onAServer() {
  if (!TestDatabase::hasServer())
    QSKIP("MUNIMENT_TEST_POSTGRES names no server; the shared store was not tested.");
  writeFromThreeProcesses(makeServerDatabase(u"muniment_three_writers"_s));
}

MUNIMENT_TEST(ThreeWritersTest);

} // namespace muniment::tests

#include "three_writers_test.moc"
