#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QFile>

namespace muniment::tests {

class OpeningTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aNewWorkspaceOpensWithEachOfItsWays();
  void aWrongPassphraseIsRefused();
  void aMissingKeychainIsToldApart();
  void aFolderWithAWorkspaceIsNotOverwritten();
  void aFolderWithoutOneIsNotFound();
  void aNewerWorkspaceIsRefused();
  void missingAndDamagedDatabasesAreNamed();
  void aRehearsalCannotReachOutAndExpires();
};

void OpeningTest::aNewWorkspaceOpensWithEachOfItsWays() {
  WorkspaceFixture fixture;
  auto created = fixture.create(u"ws"_s, true);
  QVERIFY(created);
  const QString recovery = created->recoveryKey;
  created = failure(ErrorKind::Failed, "test.closed"_L1); // closes it
  QVERIFY(fixture.open());
  workspace::Unlock withKeychain;
  QVERIFY(workspace::openWorkspace(fixture.environment(), fixture.path(u"ws"_s), std::move(withKeychain)));
  workspace::Unlock withRecovery;
  withRecovery.recoveryKey = recovery.toLower();
  QVERIFY(workspace::openWorkspace(fixture.environment(), fixture.path(u"ws"_s), std::move(withRecovery)));
}

void OpeningTest::aWrongPassphraseIsRefused() {
  WorkspaceFixture fixture;
  QVERIFY(fixture.create());
  workspace::Unlock unlock;
  unlock.passphrase = passphraseBytes(u"wrong"_s);
  const auto opened = workspace::openWorkspace(fixture.environment(), fixture.path(u"ws"_s), std::move(unlock));
  QVERIFY(!opened);
  QCOMPARE(opened.error().kind, ErrorKind::Refused);
  QCOMPARE(opened.error().id, u"vault.wrong_passphrase"_s);
}

void OpeningTest::aMissingKeychainIsToldApart() {
  WorkspaceFixture fixture;
  QVERIFY(fixture.create(u"ws"_s, true));
  fixture.keychain().setTrouble(makeError(ErrorKind::Unavailable, "keychain.unavailable"_L1));
  const auto opened = workspace::openWorkspace(fixture.environment(), fixture.path(u"ws"_s), workspace::Unlock());
  QVERIFY(!opened);
  QCOMPARE(opened.error().id, u"keychain.unavailable"_s);
}

void OpeningTest::aFolderWithAWorkspaceIsNotOverwritten() {
  WorkspaceFixture fixture;
  QVERIFY(fixture.create());
  const auto again = fixture.create();
  QVERIFY(!again);
  QCOMPARE(again.error().id, u"workspace.exists"_s);
  QVERIFY(fixture.open());
}

void OpeningTest::aFolderWithoutOneIsNotFound() {
  WorkspaceFixture fixture;
  const auto opened = fixture.open(u"nowhere"_s);
  QVERIFY(!opened);
  QCOMPARE(opened.error().kind, ErrorKind::NotFound);
}

void OpeningTest::aNewerWorkspaceIsRefused() {
  WorkspaceFixture fixture;
  QVERIFY(fixture.create());
  {
    auto connection = store::Connection::open(store::Address::sqlite(fixture.path(u"ws/muniment.db"_s).value),
                                              store::OpenMode::Write);
    QVERIFY(connection);
    QVERIFY((*connection)->change("INSERT INTO schema_version (version, script, applied_at) VALUES (99, 'later', 0)"));
  }
  const auto opened = fixture.open();
  QVERIFY(!opened);
  QCOMPARE(opened.error().id, u"store.newer_schema"_s);
}

void OpeningTest::missingAndDamagedDatabasesAreNamed() {
  for (const QString& name : {u"muniment.db"_s, u"keys.db"_s}) {
    WorkspaceFixture fixture;
    QVERIFY(fixture.create());
    QFile file(fixture.path(u"ws/"_s + name).value);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.write(QByteArray(100, 'x')) == 100);
    file.close();
    const auto damaged = fixture.open();
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().kind, ErrorKind::VerificationFailed);
    QVERIFY(file.remove());
    const auto missing = fixture.open();
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
  }
}

void OpeningTest::aRehearsalCannotReachOutAndExpires() {
  WorkspaceFixture fixture;
  workspace::NewWorkspace wish;
  wish.name = u"Rehearsal"_s;
  wish.timeZone = u"UTC"_s;
  wish.passphrase = passphraseBytes(u"correct horse"_s);
  wish.rehearsalUntil = fixture.clock().now().plusMilliseconds(1000);
  const auto created = workspace::createWorkspace(fixture.environment(), fixture.path(u"try"_s), std::move(wish));
  QVERIFY(created);
  QVERIFY(created->parts.info.isRehearsal());
  QVERIFY(!created->parts.environment.transport);
  fixture.clock().advance(2000);
  const auto opened = fixture.open(u"try"_s);
  QVERIFY(!opened);
  QCOMPARE(opened.error().id, u"workspace.rehearsal_over"_s);
}

MUNIMENT_TEST(OpeningTest);

} // namespace muniment::tests

#include "opening_test.moc"
