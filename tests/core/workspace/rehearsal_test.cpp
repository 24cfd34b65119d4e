#include "core/workspace/disposition/review_queries.h"
#include "core/workspace/rehearsal/make_rehearsal.h"
#include "core/workspace/rehearsal/move_time.h"
#include "tests/core/workspace/due_stage.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {
namespace {

constexpr std::int64_t kDay = 86'400'000; ///< milliseconds

} // namespace

/// Workspaces whose time can be moved, and how they are made of a backup.
class RehearsalTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theTimeOfARehearsalMovesForwardInEveryProgram();
  void onlyARehearsalIsMovedAndOnlyForward();
  void aMoveThatWasAlteredIsFound();
  void whatIsDueThenIsDueNow();
  void aBackupBecomesARehearsal();
  void theSecretsOfTheWorkspaceAreOutOfReach();
  void whoMayNotMakesNone();

 private:
  static Result<workspace::BackupSummary> makeOf(WorkspaceFixture& fixture, const QString& backup,
                                                 const QString& passphrase = u"correct horse"_s);
  static Result<workspace::OpenParts> open(WorkspaceFixture& fixture, const QString& passphrase);
};

Result<workspace::BackupSummary> RehearsalTest::makeOf(WorkspaceFixture& fixture, const QString& backup,
                                                       const QString& passphrase) {
  const workspace::RehearsalWish wish{passphraseBytes(passphrase), passphraseBytes(u"try it"_s),
                                      fixture.clock().now().plusMilliseconds(30 * kDay)};
  return workspace::makeRehearsal(fixture.environment(), fixture.path(backup), fixture.path(u"try"_s), wish, nullptr);
}

Result<workspace::OpenParts> RehearsalTest::open(WorkspaceFixture& fixture, const QString& passphrase) {
  workspace::Unlock unlock;
  unlock.passphrase = passphraseBytes(passphrase);
  return workspace::openWorkspace(fixture.environment(), fixture.path(u"try"_s), std::move(unlock));
}

void RehearsalTest::theTimeOfARehearsalMovesForwardInEveryProgram() {
  WorkspaceFixture fixture;
  auto first = rehearse(fixture);
  QVERIFY(first);
  auto second = fixture.open(u"ws"_s);
  QVERIFY(second);
  const Instant before = first->now();
  QCOMPARE(before, fixture.clock().now());
  const auto moved = first->run(workspace::MoveTime{QDate(2028, 3, 2)}).result();
  QVERIFY(moved);
  const Instant then = *Instant::parse(u"2028-03-02T09:00:00.000Z");
  QCOMPARE(moved->outcome.text(u"now"), then.toString());
  for (workspace::Workspace* opened : {first.get(), second->get()}) {
    QVERIFY(opened->run(WorkspaceFixture::text(u"note.txt"_s, "then")).result());
    QCOMPARE(opened->now(), then);
  }
  fixture.clock().advance(kDay); // it goes on as the real one does
  QCOMPARE(first->now(), then.plusMilliseconds(kDay));
  const auto page = (*second)->ask(workspace::EntriesPage()).result();
  QVERIFY(page);
  QCOMPARE(page->entries.front().at, then);
  QVERIFY(second->get()->run(workspace::MoveTime{QDate(2028, 3, 4)}).result());
  first.reset();
  second = failure(ErrorKind::Failed, "test.closed"_L1); // closes it
  const auto again = fixture.open(u"ws"_s);
  QVERIFY(again);
  QCOMPARE((*again)->now(), *Instant::parse(u"2028-03-04T09:00:00.000Z"));
  const auto verified = (*again)->verify({true, std::nullopt}, nullptr).result();
  QVERIFY(verified && verified->isClean());
  fixture.clock().advance(1200 * kDay); // it ends by the real clock, however far it was moved
  const auto over = fixture.open(u"ws"_s);
  QVERIFY(!over);
  QCOMPARE(over.error().id, u"workspace.rehearsal_over"_s);
}

void RehearsalTest::onlyARehearsalIsMovedAndOnlyForward() {
  WorkspaceFixture ordinary, fixture;
  const auto real = ordinary.make();
  QVERIFY(real);
  const auto refused = real->run(workspace::MoveTime{QDate(2030, 1, 1)}).result();
  QVERIFY(!refused);
  QCOMPARE(refused.error().id, u"rehearsal.not_one"_s);
  QCOMPARE(real->now(), ordinary.clock().now());
  const auto opened = rehearse(fixture);
  QVERIFY(opened);
  for (const QDate day : {QDate(2026, 3, 2), QDate(2025, 3, 2), QDate(2126, 3, 3), QDate()}) {
    const auto answer = opened->run(workspace::MoveTime{day}).result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().id, u"rehearsal.day_wrong"_s);
  }
  QCOMPARE(opened->now(), fixture.clock().now());
  QVERIFY(WorkspaceFixture::enrol(*opened, u"clara"_s, {Role::CaseMember}));
  const auto member = fixture.open(u"ws"_s, u"clara"_s);
  QVERIFY(member);
  QCOMPARE((*member)->run(workspace::MoveTime{QDate(2030, 1, 1)}).result().error().id, u"access.no_permission"_s);
}

void RehearsalTest::aMoveThatWasAlteredIsFound() {
  WorkspaceFixture fixture;
  auto opened = rehearse(fixture);
  QVERIFY(opened);
  QVERIFY(opened->run(workspace::MoveTime{QDate(2028, 3, 2)}).result());
  for (const QByteArray& change :
       {QByteArray("UPDATE rehearsal_move SET ahead = ahead + 1"), QByteArray("DELETE FROM rehearsal_move")}) {
    auto connection = store::Connection::open(store::Address::sqlite(fixture.path(u"ws/muniment.db"_s).value),
                                              store::OpenMode::Write);
    QVERIFY(connection);
    QVERIFY((*connection)->change(change));
    const auto verified = opened->verify({true, std::nullopt}, nullptr).result();
    QVERIFY(verified && !verified->isClean());
  }
}

void RehearsalTest::whatIsDueThenIsDueNow() {
  Stage stage(1);
  QVERIFY(stage.opened->run(dueOn(stage.records.front(), QDate(2028, 1, 15))).result());
  const auto before = stage.opened->ask(workspace::DueNow()).result();
  QVERIFY(before);
  QCOMPARE(before->total, 0);
  QVERIFY(stage.opened->run(workspace::MoveTime{QDate(2028, 1, 14)}).result());
  QCOMPARE(stage.opened->ask(workspace::DueNow()).result()->total, 0);
  QVERIFY(stage.opened->run(workspace::MoveTime{QDate(2028, 1, 15)}).result());
  const auto then = stage.opened->ask(workspace::DueNow()).result();
  QVERIFY(then && !then->unproven);
  QCOMPARE(then->until, QDate(2028, 1, 15));
  QCOMPARE(then->total, 1);
}

void RehearsalTest::aBackupBecomesARehearsal() {
  WorkspaceFixture fixture;
  auto created = fixture.create(u"ws"_s, true); // unlocked by a passphrase, a keychain and a recovery key
  QVERIFY(created);
  const QString recovery = created->recoveryKey;
  workspace::Workspace real(std::move(created->parts));
  QVERIFY(real.run(WorkspaceFixture::text(u"note.txt"_s, "kept")).result());
  QVERIFY(real.backUp(fixture.path(u"backup"_s), nullptr).result());
  QCOMPARE(makeOf(fixture, u"backup"_s, u"wrong"_s).error().id, u"vault.wrong_passphrase"_s);
  QCOMPARE(open(fixture, u"correct horse"_s).error().kind, ErrorKind::NotFound); // half of one is none
  const auto made = makeOf(fixture, u"backup"_s);
  QVERIFY2(made, made ? "" : qPrintable(made.error().id));
  QCOMPARE(open(fixture, u"correct horse"_s).error().id, u"vault.wrong_passphrase"_s);
  for (const QString& typed : {QString(), recovery}) {
    workspace::Unlock unlock;
    unlock.recoveryKey = typed;
    QVERIFY(!workspace::openWorkspace(fixture.environment(), fixture.path(u"try"_s), std::move(unlock)));
  }
  auto parts = open(fixture, u"try it"_s);
  QVERIFY2(parts, parts ? "" : qPrintable(parts.error().id));
  QVERIFY(parts->info.isRehearsal() && !parts->environment.transport && !parts->environment.line);
  workspace::Workspace copy(std::move(*parts));
  const auto items = copy.ask(workspace::ItemsPage()).result();
  QVERIFY(items);
  QCOMPARE(items->items.size(), 1U);
  QVERIFY(WorkspaceFixture::signerOf(copy, u"try it"_s));
  QVERIFY(copy.run(workspace::MoveTime{QDate(2027, 3, 2)}).result());
  const auto verified = copy.verify({true, std::nullopt}, nullptr).result();
  QVERIFY(verified && verified->isClean());
  QCOMPARE(real.now(), fixture.clock().now());
  QVERIFY(!real.info().isRehearsal());
  const auto again = makeOf(fixture, u"backup"_s);
  QCOMPARE(again.error().id, u"workspace.exists"_s);
}

void RehearsalTest::theSecretsOfTheWorkspaceAreOutOfReach() {
  WorkspaceFixture fixture;
  const auto real = fixture.make();
  QVERIFY(real);
  QVERIFY(real->secrets().write(u"orders"_s, u"token"_s, passphraseBytes(u"real"_s)));
  QVERIFY(real->backUp(fixture.path(u"backup"_s), nullptr).result());
  QVERIFY(makeOf(fixture, u"backup"_s));
  auto parts = open(fixture, u"try it"_s);
  QVERIFY(parts);
  workspace::Workspace copy(std::move(*parts));
  QCOMPARE(copy.secrets().read(u"orders"_s, u"token"_s).error().id, u"connection.secret_missing"_s);
  QVERIFY(copy.secrets().write(u"orders"_s, u"token"_s, passphraseBytes(u"tried"_s)));
  QVERIFY(copy.secrets().remove(u"orders"_s, u"token"_s));
  const auto kept = real->secrets().read(u"orders"_s, u"token"_s);
  QVERIFY(kept);
  QCOMPARE(kept->view(), QByteArrayView("real"));
}

void RehearsalTest::whoMayNotMakesNone() {
  WorkspaceFixture fixture;
  const auto real = fixture.make();
  QVERIFY(real);
  const auto me = real->ask(workspace::People()).result();
  QVERIFY(me);
  QVERIFY(WorkspaceFixture::enrol(*real, u"rita"_s, {Role::Administrator}));
  const workspace::SetRoles change{me->front().id, {Role::CaseMember}, true, u"Works on cases only from now on"_s};
  const auto rita = fixture.open(u"ws"_s, u"rita"_s);
  QVERIFY(rita);
  workspace::RunOptions options;
  options.signer = WorkspaceFixture::signerOf(**rita);
  QVERIFY((*rita)->run(change, options).result());
  QVERIFY((*rita)->backUp(fixture.path(u"backup"_s), nullptr).result());
  QCOMPARE(makeOf(fixture, u"backup"_s).error().id, u"access.no_permission"_s);
  QCOMPARE(open(fixture, u"try it"_s).error().kind, ErrorKind::NotFound);
}

MUNIMENT_TEST(RehearsalTest);

} // namespace muniment::tests

#include "rehearsal_test.moc"
