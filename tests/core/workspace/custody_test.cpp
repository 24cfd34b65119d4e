#include "core/workspace/agent/agent.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

namespace muniment::tests {

class CustodyTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void alterationsOfRowsAreFoundAndNamed_data();
  void alterationsOfRowsAreFoundAndNamed();
  void aFlippedBitInTheVaultIsFound();
  void backupDamageRestore();
  void anAlteredBackupIsNotRestored();
  void aSecondBackupCopiesOnlyWhatIsNew();
  void oneAgentIsActive();
  void anEntryIsProvedByAHeadThatIsSigned();
};

namespace {

QStringList vaultObjects(const FilePath& workspace) {
  QStringList files;
  QDirIterator walk(workspace.value + u"/vault"_s, QDir::Files, QDirIterator::Subdirectories);
  while (walk.hasNext())
    files.append(walk.next());
  return files;
}

void flip(const QString& path, qint64 offset) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::ReadWrite));
  QVERIFY(file.seek(offset));
  char byte = 0;
  QVERIFY(file.getChar(&byte));
  QVERIFY(file.seek(offset));
  QVERIFY(file.putChar(static_cast<char>(byte ^ 1)));
}

void alter(const WorkspaceFixture& fixture, const QByteArray& sql) {
  auto connection =
      store::Connection::open(store::Address::sqlite(fixture.path(u"ws/muniment.db"_s).value), store::OpenMode::Write);
  QVERIFY(connection);
  QVERIFY((*connection)->script("PRAGMA foreign_keys=OFF;\n"));
  const auto changed = (*connection)->change(sql);
  QVERIFY(changed && *changed > 0);
}

} // namespace

void CustodyTest::alterationsOfRowsAreFoundAndNamed_data() {
  QTest::addColumn<QByteArray>("sql");
  QTest::addColumn<QString>("id");
  QTest::newRow("name") << QByteArray("UPDATE item SET name = 'b.txt'") << u"verify.altered"_s;
  QTest::newRow("size") << QByteArray("UPDATE item SET size = size + 1") << u"verify.altered"_s;
  QTest::newRow("digest") << QByteArray("UPDATE item SET digest = zeroblob(32)") << u"verify.altered"_s;
  QTest::newRow("salt") << QByteArray("UPDATE item SET salt = zeroblob(16)") << u"verify.altered"_s;
  QTest::newRow("time") << QByteArray("UPDATE item SET captured_at = captured_at - 1") << u"verify.altered"_s;
  QTest::newRow("item deleted") << QByteArray("DELETE FROM item") << u"verify.missing"_s;
  QTest::newRow("roles") << QByteArray("UPDATE actor SET roles = roles || ' auditor'") << u"verify.altered"_s;
  QTest::newRow("person added")
      << QByteArray("INSERT INTO actor SELECT '01a1fd22-0384-7dad-a575-2cf33bca3197', 'x', name, roles, active, "
                    "enrolled_by, created_at, salt FROM actor")
      << u"verify.surplus"_s;
  QTest::newRow("single person") << QByteArray("UPDATE workspace SET single_person = 0") << u"verify.altered"_s;
  QTest::newRow("receipt") << QByteArray("UPDATE receipt SET outcome = outcome || ' '") << u"verify.receipt"_s;
  QTest::newRow("signing key") << QByteArray("UPDATE signing_key SET retired_at = 5") << u"verify.altered"_s;
}

void CustodyTest::alterationsOfRowsAreFoundAndNamed() {
  QFETCH(const QByteArray, sql);
  QFETCH(const QString, id);
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  QVERIFY(workspace->run(WorkspaceFixture::text(u"a.txt"_s, "hello")).result());
  const auto before = workspace->verify({true, std::nullopt}, nullptr).result();
  QVERIFY(before && before->isClean());
  QVERIFY(before->aggregates >= 5);
  QCOMPARE(before->objects, 1);
  alter(fixture, sql);
  const auto after = workspace->verify({true, std::nullopt}, nullptr).result();
  QVERIFY(after);
  QVERIFY(
      std::ranges::any_of(after->findings, [&](const workspace::Finding& finding) { return finding.what.id == id; }));
}

void CustodyTest::aFlippedBitInTheVaultIsFound() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  QVERIFY(workspace->run(WorkspaceFixture::text(u"a.txt"_s, QByteArray(5000, 'x'))).result());
  const QStringList objects = vaultObjects(fixture.path(u"ws"_s));
  QCOMPARE(objects.size(), 1);
  flip(objects.front(), 2500);
  const auto verification = workspace->verify({true, std::nullopt}, nullptr).result();
  QVERIFY(verification);
  QCOMPARE(verification->findings.size(), std::size_t{1});
  QVERIFY(verification->findings.front().where.startsWith(u"vault/"_s));
}

void CustodyTest::backupDamageRestore() {
  WorkspaceFixture fixture;
  {
    const auto workspace = fixture.make();
    for (int i = 0; i < 20; ++i)
      QVERIFY(workspace->run(WorkspaceFixture::text(QString::number(i), QByteArray::number(i))).result());
    const auto summary = workspace->backUp(fixture.path(u"backup"_s), nullptr).result();
    QVERIFY2(summary, summary ? "" : qPrintable(summary.error().id + summary.error().detail));
    QCOMPARE(summary->objects, 20);
  }
  QVERIFY(QFile(fixture.path(u"ws/muniment.db"_s).value).resize(8192));
  QVERIFY(!fixture.open());
  QVERIFY(workspace::verifyBackup(fixture.environment(), fixture.path(u"backup"_s), nullptr));
  const auto restored =
      workspace::restoreFrom(fixture.environment(), fixture.path(u"backup"_s), fixture.path(u"again"_s), {}, nullptr);
  QVERIFY2(restored, restored ? "" : qPrintable(restored.error().id));
  const auto opened = fixture.open(u"again"_s);
  QVERIFY(opened);
  const auto verification = (*opened)->verify({true, std::nullopt}, nullptr).result();
  QVERIFY(verification && verification->isClean());
  QCOMPARE((*opened)->ask(workspace::ItemsPage()).result()->total, 20);
}

void CustodyTest::anAlteredBackupIsNotRestored() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  QVERIFY(workspace->run(WorkspaceFixture::text(u"a"_s, "a")).result());
  QVERIFY(workspace->backUp(fixture.path(u"backup"_s), nullptr).result());
  flip(fixture.path(u"backup/muniment.db"_s).value, 5000);
  const auto restored =
      workspace::restoreFrom(fixture.environment(), fixture.path(u"backup"_s), fixture.path(u"again"_s), {}, nullptr);
  QVERIFY(!restored);
  QCOMPARE(restored.error().id, u"backup.damaged"_s);
  QVERIFY(!QFile::exists(fixture.path(u"again/workspace.json"_s).value));
}

void CustodyTest::aSecondBackupCopiesOnlyWhatIsNew() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  QVERIFY(workspace->run(WorkspaceFixture::text(u"a"_s, "a")).result());
  QVERIFY(workspace->backUp(fixture.path(u"backup"_s), nullptr).result());
  QVERIFY(workspace->run(WorkspaceFixture::text(u"b"_s, "b")).result());
  const auto second = workspace->backUp(fixture.path(u"backup"_s), nullptr).result();
  QVERIFY(second);
  QCOMPARE(second->objects, 2);
  QCOMPARE(second->newObjects, 1);
}

void CustodyTest::oneAgentIsActive() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  const auto other = fixture.open();
  workspace::Agent second(**other, u"second"_s);
  std::int64_t firstToken = 0;
  {
    workspace::Agent first(*workspace, u"first"_s);
    first.beat();
    second.beat();
    QVERIFY(first.state().active);
    firstToken = first.state().token;
    QVERIFY(!second.state().active);
    QCOMPARE(second.state().holder, u"first"_s);
    fixture.clock().advance(60'000); // the first one hangs; its lease runs out
    second.beat();
    QVERIFY(second.state().active);
    QVERIFY(second.state().token > firstToken);
    first.beat();
    QVERIFY(!first.state().active);
  }
  second.beat();
  QVERIFY(second.state().active);
}

void CustodyTest::anEntryIsProvedByAHeadThatIsSigned() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  QVERIFY(workspace->run(WorkspaceFixture::text(u"a"_s, "a")).result());
  const auto proof = workspace->proveEntry(2).result();
  QVERIFY(proof);
  QCOMPARE(proof->entry.seq, 2);
  QVERIFY(!proof->files.empty());
  const auto head = workspace->currentHead();
  QVERIFY(head);
  const auto known = ledger::KnownHead{head->size, *Sha256::fromHex(parseJson(head->line)->text(u"root"))};
  QVERIFY(workspace->verify({false, known}, nullptr).result()->isClean());
  const auto other = ledger::KnownHead{head->size, sha256("something else")};
  QVERIFY(!workspace->verify({false, other}, nullptr).result()->isClean());
}

MUNIMENT_TEST(CustodyTest);

} // namespace muniment::tests

#include "custody_test.moc"
