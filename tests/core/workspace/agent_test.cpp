#include "core/ledger/head_signer.h"
#include "core/workspace/agent/agent.h"
#include "core/workspace/agent/agent_status.h"
#include "core/workspace/keys/signing_keys.h"
#include "core/workspace/overview/overview_query.h"
#include "tests/core/ledger/local_authority.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

class AgentTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theHeadIsTimeStampedOnceADay();
  void anAuthorityThatFailsIsAskedAgainLater();
  void theStatusSaysWhatWasDone();
  void aBackupCountsOnceItWasReadAgain();
  void anotherKeySignsAfterARotation();
  void aReplacedKeySignsNothingMore();
};

namespace {

constexpr std::int64_t kDay = 86'400'000;

std::int64_t stampsOf(workspace::Workspace& workspace) {
  const auto verification = workspace.verify({false, std::nullopt}, nullptr).result();
  return verification && verification->isClean() ? verification->ledger.timeStamps : -1;
}

} // namespace

void AgentTest::theHeadIsTimeStampedOnceADay() {
  LocalAuthority authority;
  WorkspaceFixture fixture;
  fixture.setTransport(&authority);
  fixture.clock().moveTo(SystemClock().now());
  const auto workspace = fixture.make();
  QVERIFY(workspace);
  workspace::Agent agent(*workspace, u"one"_s, {QUrl(u"http://localhost/tsa"_s), authority.certificate()});
  agent.beat();
  QCOMPARE(agent.state().problem, QString());
  QCOMPARE(stampsOf(*workspace), 1);
  fixture.clock().advance(61'000);
  QVERIFY(workspace->run(WorkspaceFixture::text(u"a"_s, "a")).result());
  agent.beat();
  QCOMPARE(stampsOf(*workspace), 1);
  fixture.clock().advance(kDay);
  agent.beat();
  QCOMPARE(stampsOf(*workspace), 2);
}

void AgentTest::anAuthorityThatFailsIsAskedAgainLater() {
  LocalAuthority authority;
  authority.failWith(503);
  WorkspaceFixture fixture;
  fixture.setTransport(&authority);
  const auto workspace = fixture.make();
  workspace::Agent agent(*workspace, u"one"_s, {QUrl(u"http://localhost/tsa"_s), authority.certificate()});
  agent.beat();
  QVERIFY(!agent.state().problem.isEmpty());
  authority.failWith(200);
  agent.beat();
  QVERIFY(!agent.state().problem.isEmpty()); // not asked again at once, and not forgotten either
  fixture.clock().advance(16 * 60'000);
  agent.beat();
  QCOMPARE(agent.state().problem, QString());
  QCOMPARE(stampsOf(*workspace), 1);
}

void AgentTest::theStatusSaysWhatWasDone() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  QVERIFY(!workspace->ask(workspace::AgentStatus()).result()->active);
  workspace::Agent agent(*workspace, u"one"_s);
  QVERIFY(workspace->note(AccessAct::Printed, u"item:x"_s).result());
  agent.beat();
  const auto status = workspace->ask(workspace::AgentStatus()).result();
  QVERIFY(status && status->active && status->lease);
  QCOMPARE(status->lease->holder, u"one"_s);
  QCOMPARE(status->lastHead, std::optional(fixture.clock().now()));
  QCOMPARE(status->lastJournalClosing, std::optional(fixture.clock().now()));
  QVERIFY(!status->lastTimeStamp);
  fixture.clock().advance(60'000);
  QVERIFY(!workspace->ask(workspace::AgentStatus()).result()->active);
}

void AgentTest::aBackupCountsOnceItWasReadAgain() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  const Instant made = fixture.clock().now();
  QVERIFY(workspace->backUp(fixture.path(u"backup"_s), nullptr).result());
  QCOMPARE(workspace->ask(workspace::OverviewQuery()).result()->lastVerifiedBackup, std::optional(made));
  fixture.clock().advance(kDay);
  QVERIFY(workspace->verifyBackup(fixture.path(u"backup"_s), nullptr).result());
  QCOMPARE(workspace->ask(workspace::OverviewQuery()).result()->lastVerifiedBackup, std::optional(made));
  QVERIFY(fixture.files().remove(fixture.path(u"backup/keys.db"_s)));
  QVERIFY(!workspace->verifyBackup(fixture.path(u"backup"_s), nullptr).result());
}

void AgentTest::anotherKeySignsAfterARotation() {
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  const auto other = fixture.open(); // opened before the rotation, with the old key
  QVERIFY(other);
  const auto before = workspace->currentHead();
  QVERIFY(before);
  workspace::RunOptions options;
  options.signer = WorkspaceFixture::signerOf(*workspace);
  const auto rotated = workspace->run(workspace::RotateSigningKey(), options).result();
  QVERIFY2(rotated, rotated ? "" : qPrintable(rotated.error().id));
  const auto after = (*other)->currentHead();
  QVERIFY(after);
  QCOMPARE(after->signingKey, rotated->outcome.text(u"public_key"));
  QVERIFY(after->signingKey != before->signingKey);
  const auto verification = (*other)->verify({true, std::nullopt}, nullptr).result();
  QVERIFY(verification);
  QVERIFY(verification->isClean());
  QVERIFY(verification->ledger.heads >= 2);
}

void AgentTest::aReplacedKeySignsNothingMore() {
  WorkspaceFixture fixture;
  auto created = fixture.create();
  QVERIFY(created);
  auto connection =
      store::Connection::open(store::Address::sqlite(fixture.path(u"ws/muniment.db"_s).value), store::OpenMode::Write);
  const auto old = workspace::activeSigningKey(**connection, *created->parts.key);
  QVERIFY(old);
  workspace::Workspace workspace(std::move(created->parts));
  workspace::RunOptions options;
  options.signer = WorkspaceFixture::signerOf(workspace);
  QVERIFY(workspace.run(workspace::RotateSigningKey(), options).result());
  QVERIFY(workspace.run(WorkspaceFixture::text(u"a"_s, "a")).result());
  QVERIFY(ledger::HeadSigner(*old, workspace.info().id)
              .signIfDue(**connection, fixture.clock().now(), ledger::HeadOccasion::Close));
  const auto verification = workspace.verify({false, std::nullopt}, nullptr).result();
  QVERIFY(verification);
  QCOMPARE(verification->findings.size(), std::size_t{1});
  QCOMPARE(verification->findings.front().what.id, u"verify.head_key_retired"_s);
}

MUNIMENT_TEST(AgentTest);

} // namespace muniment::tests

#include "agent_test.moc"
