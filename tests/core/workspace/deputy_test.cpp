#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/disposition/snapshot_commands.h"
#include "core/workspace/people/absence_commands.h"
#include "core/workspace/people/matter_commands.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/workspace/due_stage.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

/// Who decides while somebody is away, and why people may do what they may.
class DeputyTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void aDeputyMayDecideForATime();
  void anAbsenceCanBeEnded();
  void refusals();
  void theTasksOfTheAbsentComeToTheDeputy();
  void aLentRightIsThatOfWhoLendsIt();
  void everyChangeOfRightsHasAReason();

 private:
  [[nodiscard]] workspace::Workspace& as(const QString& login = {});
  [[nodiscard]] workspace::RunOptions signedBy(const QString& login = {});
  [[nodiscard]] ActorId idOf(const QString& login = {});
  [[nodiscard]] bool may(const QString& login, Permission permission);
  /// The id of the error, or nothing.
  [[nodiscard]] QString away(const QString& by, const QString& absent, const QString& deputy,
                             QDate from = QDate(2026, 3, 2), QDate until = QDate(2026, 3, 6));

  std::unique_ptr<WorkspaceFixture> m_fixture;
  std::map<QString, std::unique_ptr<workspace::Workspace>> m_open;
};

namespace {

constexpr std::int64_t kDay = 86'400'000;
const QString kAnna = u"anna"_s; ///< approves
const QString kBen = u"ben"_s;   ///< declares
const QString kRita = u"rita"_s; ///< manages records

} // namespace

void DeputyTest::init() {
  m_open.clear();
  m_fixture = std::make_unique<WorkspaceFixture>();
  workspace::NewWorkspace wish;
  wish.name = u"Test"_s;
  wish.timeZone = u"Europe/Berlin"_s;
  wish.personName = u"Ines Roth"_s;
  wish.passphrase = passphraseBytes(u"correct horse"_s);
  wish.rehearsalUntil = m_fixture->clock().now().plusMilliseconds(400 * kDay);
  QVERIFY(workspace::createWorkspace(m_fixture->environment(), m_fixture->path(u"ws"_s), std::move(wish)));
  QVERIFY(WorkspaceFixture::enrol(as(), kAnna, {Role::Approver}));
  QVERIFY(WorkspaceFixture::enrol(as(), kBen, {Role::RecordsCoordinator}));
  QVERIFY(WorkspaceFixture::enrol(as(), kRita, {Role::RecordsManager}));
}

workspace::Workspace& DeputyTest::as(const QString& login) {
  auto& place = m_open[login];
  if (!place) {
    auto opened = m_fixture->open(u"ws"_s, login);
    if (!opened)
      qFatal("cannot open");
    place = std::move(*opened);
  }
  return *place;
}

workspace::RunOptions DeputyTest::signedBy(const QString& login) {
  workspace::RunOptions options;
  options.signer = WorkspaceFixture::signerOf(as(login));
  return options;
}

ActorId DeputyTest::idOf(const QString& login) { return as(login).ask(workspace::WhoAmI()).result()->actor.id; }

bool DeputyTest::may(const QString& login, Permission permission) {
  return as(login).ask(workspace::WhoAmI()).result()->may(permission);
}

QString DeputyTest::away(const QString& by, const QString& absent, const QString& deputy, QDate from, QDate until) {
  const workspace::SetAbsence command{idOf(absent), idOf(deputy), from, until};
  const auto done = as(by).run(command, signedBy(by)).result();
  return done ? QString() : done.error().id;
}

void DeputyTest::aDeputyMayDecideForATime() {
  QVERIFY(!may(kBen, Permission::ApproveDisposition));
  QCOMPARE(away(kAnna, kAnna, kBen, QDate(2026, 3, 3), QDate(2026, 3, 4)), QString());
  QVERIFY(!may(kBen, Permission::ApproveDisposition)); // tomorrow
  m_fixture->clock().advance(kDay);
  QVERIFY(may(kBen, Permission::ApproveDisposition));
  QVERIFY(may(kBen, Permission::ApproveDeclaration));
  QVERIFY(may(kBen, Permission::DeclareRecord)); // what they may do anyway
  QVERIFY(!may(kBen, Permission::ManageHolds));
  QCOMPARE(as().ask(workspace::Absences()).result()->size(), std::size_t{1});
  m_fixture->clock().advance(2 * kDay);
  QVERIFY(!may(kBen, Permission::ApproveDisposition));
  QVERIFY(as().ask(workspace::Absences()).result()->empty());
  // Who runs the house lends nothing of that: only the deciding.
  QCOMPARE(away({}, {}, kBen, QDate(2026, 3, 5), QDate(2026, 3, 6)), QString());
  QVERIFY(may(kBen, Permission::ApproveDisposition));
  QVERIFY(!may(kBen, Permission::ManageActors));
  QVERIFY(!may(kBen, Permission::ExecuteDisposition));
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

void DeputyTest::anAbsenceCanBeEnded() {
  QCOMPARE(away(kAnna, kAnna, kBen), QString());
  QVERIFY(may(kBen, Permission::ApproveDisposition));
  const AbsenceId absence = as().ask(workspace::Absences()).result()->front().id;
  QCOMPARE(as(kBen).run(workspace::EndAbsence{absence}).result().error().id, u"absence.not_yours"_s);
  QVERIFY(as(kAnna).run(workspace::EndAbsence{absence}).result());
  QVERIFY(!may(kBen, Permission::ApproveDisposition));
  QCOMPARE(as(kAnna).run(workspace::EndAbsence{absence}).result().error().id, u"absence.unknown"_s);
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

void DeputyTest::refusals() {
  QCOMPARE(away(kBen, kAnna, kBen), u"absence.not_yours"_s);
  QCOMPARE(away(kAnna, kAnna, kAnna), u"absence.own_deputy"_s);
  QCOMPARE(away({}, kAnna, {}), u"absence.own_deputy"_s); // an administrator, in favour of themselves
  QCOMPARE(away(kAnna, kAnna, kBen, QDate(2026, 3, 5), QDate(2026, 3, 4)), u"absence.days_wrong"_s);
  QCOMPARE(away(kAnna, kAnna, kBen, QDate(2026, 2, 1), QDate(2026, 2, 2)), u"absence.days_wrong"_s);
  QCOMPARE(away(kAnna, kAnna, kBen, QDate(2026, 3, 2), QDate(2028, 3, 4)), u"absence.days_wrong"_s);
  QCOMPARE(as(kAnna)
               .run(workspace::SetAbsence{idOf(kAnna), idOf(kBen), QDate(2026, 3, 2), QDate(2026, 3, 3)})
               .result()
               .error()
               .id,
           u"access.signature_missing"_s);
  QCOMPARE(away(kAnna, kAnna, kBen), QString());
  QCOMPARE(away(kAnna, kAnna, kRita, QDate(2026, 3, 6), QDate(2026, 3, 9)), u"absence.twice"_s);
  QCOMPARE(away(kBen, kBen, kRita, QDate(2026, 3, 6), QDate(2026, 3, 9)), u"absence.deputy_away"_s);
  QCOMPARE(away(kRita, kRita, kAnna, QDate(2026, 3, 6), QDate(2026, 3, 9)), u"absence.deputy_away"_s);
  QCOMPARE(away(kRita, kRita, kAnna, QDate(2026, 3, 7), QDate(2026, 3, 9)), QString());
}

void DeputyTest::theTasksOfTheAbsentComeToTheDeputy() {
  const auto ask = [&](model::Task::Kind kind) {
    return Deed{[kind, assignee = idOf(kAnna)](store::Connection& connection, Instant now) -> Result<EntryDraft> {
      model::Task task;
      task.id = TaskId::make(now);
      task.kind = kind;
      task.subject = u"test:1"_s;
      task.assignee = assignee;
      task.askedAt = now;
      task.salt = makeSalt();
      EntryDraft draft;
      draft.verb = u"task.opened"_s;
      draft.subject = aggregateOf(task.id);
      MUNIMENT_TRY_LET(states, tasks::open(connection, std::span(&task, 1)));
      draft.state = states;
      return draft;
    }};
  };
  QVERIFY(holds(as().run(ask(model::Task::Kind::Review)).result()));
  QVERIFY(holds(as().run(ask(model::Task::Kind::AcknowledgeHold)).result()));
  const auto waiting = [&](const QString& login) { return as(login).ask(workspace::TaskCount()).result()->open; };
  QCOMPARE(waiting(kAnna), 2);
  QCOMPARE(waiting(kBen), 0);
  QCOMPARE(away(kAnna, kAnna, kBen), QString());
  QCOMPARE(waiting(kBen), 1); // nobody acknowledges a hold for somebody else
  const auto mine = as(kBen).ask(workspace::TasksPage()).result();
  QVERIFY(holds(mine));
  QVERIFY(as(kBen).ask(workspace::TaskById{mine->tasks.front().id}).result()->isMine);
}

void DeputyTest::aLentRightIsThatOfWhoLendsIt() {
  const auto captured = as().run(WorkspaceFixture::text(u"a.txt"_s, "content")).result();
  QVERIFY(holds(captured));
  PlantRecord plant;
  plant.title = u"Order"_s;
  plant.selection.items = {*ItemId::parse(captured->outcome.at(u"items").array()->front().text(u"id"))};
  QVERIFY(holds(as().run(plant).result()));
  const auto taken = as(kRita).run(workspace::TakeSnapshot{u"Orders"_s, QDate(2026, 3, 1), {}}).result();
  QVERIFY(holds(taken));
  const SnapshotId id = *SnapshotId::parse(taken->outcome.text(u"snapshot"));
  QVERIFY(holds(as(kRita).run(workspace::DecideItems{id, {}, true, DisposalDecision::Approve, {}, {}}).result()));
  QVERIFY(holds(as(kRita).run(workspace::SubmitSnapshot{id}, signedBy(kRita)).result()));
  QCOMPARE(away(kRita, kRita, kBen), QString());
  QVERIFY(holds(as(kBen).run(workspace::OpenSnapshotItem{id, 0}).result()));
  const auto approve = [&] { return as(kBen).run(workspace::ApproveSnapshot{id}, signedBy(kBen)).result(); };
  QCOMPARE(approve().error().id, u"access.same_person"_s); // who decided would approve through a deputy
  QCOMPARE(away(kAnna, kAnna, kBen), QString());
  QVERIFY(holds(approve()));
}

void DeputyTest::everyChangeOfRightsHasAReason() {
  const workspace::SetRoles silent{idOf(kBen), {Role::Auditor}, true, u" "_s};
  QCOMPARE(as().run(silent, signedBy()).result().error().id, u"actor.reason_missing"_s);
  const workspace::SetRoles said{idOf(kBen), {Role::Auditor}, true, u"Moved to audit"_s};
  QVERIFY(holds(as().run(said, signedBy()).result()));
  const auto matter = as(kRita).run(workspace::CreateMatter{u"G-1"_s, u"Grievance"_s, {}}).result();
  QVERIFY(holds(matter));
  const MatterId id = *MatterId::parse(matter->outcome.text(u"matter"));
  QVERIFY(holds(
      as(kRita).run(workspace::SetMatterMembers{id, {idOf(kRita), idOf(kBen)}, u"Helps with the file"_s}).result()));
  const auto seen = [&](const QString& login) {
    const auto changes = as(login).ask(workspace::RightsHistory{idOf(kBen)}).result();
    return changes ? changes->size() : std::size_t{99};
  };
  QCOMPARE(seen(kBen), std::size_t{2});
  QCOMPARE(seen({}), std::size_t{1}); // an administrator, who may not know of the matter
  QCOMPARE(seen(kAnna), std::size_t{0});
  const auto history = as(kBen).ask(workspace::RightsHistory{idOf(kBen)}).result();
  QCOMPARE(history->front().reason, u"Helps with the file"_s);
  QCOMPARE(history->back().before, Roles{Role::RecordsCoordinator});
  QVERIFY(as().verify({true, std::nullopt}, nullptr).result()->isClean());
}

MUNIMENT_TEST(DeputyTest);

} // namespace muniment::tests

#include "deputy_test.moc"
