#include "core/workspace/disposition/snapshot_commands.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/outreach/question_commands.h"
#include "core/workspace/records/declare_record.h"
#include "tests/scenarios/findings.h"
#include "tests/scenarios/use_case.h"

namespace muniment::tests {
namespace {

using namespace std::chrono_literals;
using namespace workspace;

ItemId captured(Office& office, Workspace& door, const QString& name) {
  const Json kept = office.runAs(door, WorkspaceFixture::text(name, name.toUtf8()));
  const Json::Array* items = kept.at(u"items").array();
  return items ? ItemId::parse(items->front().text(u"id")).value_or(ItemId()) : ItemId();
}

Json declared(Office& office, Workspace& door, const ClassId& recordClass, const QString& name) {
  DeclareRecord declare;
  declare.recordClass = recordClass;
  declare.title = name;
  declare.selection.items = {captured(office, door, name)};
  return office.runAs(door, declare);
}

QStringList told(Office& office) {
  QStringList words;
  for (const Json& notice : office.notifications())
    words.append(notice.text(u"body"));
  return words;
}

HoldId holdOn(Office& office, const Json& record) {
  CreateHold create;
  create.name = u"Dispute"_s;
  const HoldId hold = HoldId::parse(office.run(create).text(u"hold")).value_or(HoldId());
  office.run(ApplyHold{hold, {{HoldTargetKind::Record, record.text(u"record")}}});
  return hold;
}

int recordsIn(Office& office, RecordState state) {
  RecordsPage query;
  query.filter.states = {state};
  return static_cast<int>(office.ask(query).total);
}

/// PN-1: who approves hears of a declaration at once, and decides.
void approversHearOfDeclarations(const Conditions& conditions) {
  Office office(conditions, Office::Staff::Several);
  Workspace& paul = office.enrol(u"paul"_s, {Role::Approver});
  Workspace& otto = office.enrol(u"otto"_s, {Role::RecordsCoordinator});
  office.connectPush();
  (void)office.personWithPhone(u"Paul"_s);
  const RuleId rule = office.switchOn(u"PN-1"_s, {{u"approvers"_s, u"Paul"_s}});
  const ClassId contracts = office.makeClass(u"05.10"_s, u"Contracts"_s, 10, DateToUse::Declared, true);
  const Json asked = declared(office, otto, contracts, u"contract.pdf"_s);
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  QCOMPARE(told(office), QStringList{u"Record %1 waits for your approval."_s.arg(asked.text(u"number"))});
  QCOMPARE(office.answersOnPhone(0), u"answered"_s);
  QCOMPARE(recordSheet(office, asked.text(u"number")).record.state, RecordState::Waiting);
  office.runAs(paul, DecideDeclaration{*RecordId::parse(asked.text(u"record")), true, {}});
  QCOMPARE(recordSheet(office, asked.text(u"number")).record.state, RecordState::Declared);
  QCOMPARE(entries(office, u"question.notified"_s), 1);
  QVERIFY(isSound(office));
}

/// PN-2: thirty days before a record is due, who is responsible hears of it.
void dueRecordsAreRemindedOf(const Conditions& conditions) {
  Office office(conditions);
  office.connectPush();
  (void)office.personWithPhone(u"Rita"_s);
  const RuleId rule = office.switchOn(u"PN-2"_s, {{u"people to tell"_s, u"Rita"_s}});
  const Json record = declared(office, office.desk(), office.makeClass(u"05.20"_s, u"Letters"_s, 1), u"letter.txt"_s);
  const QDate due = recordSheet(office, record.text(u"number")).evaluation.nextStage()->due;
  QVERIFY(due.isValid());
  const auto passTo = [&](const QDate& day) {
    const Instant at = Instant::fromMilliseconds(QDateTime(day, QTime(9, 30), Qt::UTC).toMSecsSinceEpoch());
    office.pass(std::chrono::seconds((at.milliseconds() - office.now().milliseconds()) / 1'000));
    office.work();
    office.pass(1h + 1s); // what is told within an hour is told together
    office.settle(10);
  };
  passTo(due.addDays(-31));
  QCOMPARE(told(office), QStringList());
  passTo(due.addDays(-30));
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  QCOMPARE(told(office), QStringList{u"Record %1 is due on %2. Please review it."_s.arg(record.text(u"number"),
                                                                                        due.toString(Qt::ISODate))});
  QVERIFY(isSound(office));
}

/// PN-3: counsel hears of each change of a hold.
void counselHearsOfHolds(const Conditions& conditions) {
  Office office(conditions);
  office.connectPush();
  (void)office.personWithPhone(u"Karin"_s);
  const RuleId rule = office.switchOn(u"PN-3"_s, {{u"counsel"_s, u"Karin"_s}});
  const ClassId letters = office.makeClass(u"05.20"_s, u"Letters"_s, 6);
  const HoldId hold = holdOn(office, declared(office, office.desk(), letters, u"one.txt"_s));
  const Json second = declared(office, office.desk(), letters, u"two.txt"_s);
  office.settle(10);
  QCOMPARE(told(office).size(), 1);
  office.run(AddHoldTargets{hold, {{HoldTargetKind::Record, second.text(u"record")}}, 7});
  office.run(ReleaseHold{hold, u"The dispute is settled."_s});
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"3"_s);
  QCOMPARE(told(office).size(), 3);
  QCOMPARE(entries(office, u"hold.released"_s), 1);
  QVERIFY(isSound(office));
}

/// PN-4: what a policy refuses is put before somebody at once, with what is to be done.
void refusalsAreLookedAt(const Conditions& conditions) {
  Office office(conditions, Office::Staff::Several);
  Workspace& otto = office.enrol(u"otto"_s, {Role::RecordsCoordinator});
  const RuleId rule = office.switchOn(u"PN-4"_s);
  CreateHold beyond;
  beyond.name = u"Not for a coordinator"_s;
  QVERIFY(!office.refusal(otto, beyond).isEmpty());
  DeclareRecord lacking;
  lacking.title = u"Into no class"_s;
  lacking.selection.items = {captured(office, otto, u"paper.txt"_s)};
  QVERIFY(!office.refusal(otto, lacking).isEmpty());
  office.work();
  const int refused = entries(office, u"command.refused"_s);
  QVERIFY(refused >= 1);
  QCOMPARE(deedsOf(office, rule), QString::number(refused));
  QCOMPARE(openTasks(office).count(u"Look at what was refused or undeclared"_s), qsizetype{refused});
  QVERIFY(isSound(office));
}

/// PN-5: stakeholders hear that a disposition was scheduled and that it is done; what is held stays.
void stakeholdersHearOfDisposition(const Conditions& conditions) {
  Office office(conditions, Office::Staff::One, Office::Begin::Now);
  office.connectPush();
  (void)office.personWithPhone(u"Sven"_s);
  const RuleId rule = office.switchOn(u"PN-5"_s, {{u"stakeholders"_s, u"Sven"_s}});
  const ClassId old = office.makeClass(u"08.20"_s, u"Old letters"_s, 1, DateToUse::NotSet);
  const Json kept = declared(office, office.desk(), old, u"one.txt"_s);
  (void)declared(office, office.desk(), old, u"two.txt"_s);
  (void)holdOn(office, kept);
  office.witnessTime();
  const QDate today = QDateTime::fromMSecsSinceEpoch(office.now().milliseconds(), Qt::UTC).date();
  const SnapshotId snapshot =
      SnapshotId::parse(office.run(TakeSnapshot{u"November"_s, today.addDays(-2), old}).text(u"snapshot"))
          .value_or(SnapshotId());
  office.run(DecideItems{snapshot, {}, true, DisposalDecision::Approve, {}, {}});
  office.run(SubmitSnapshot{snapshot});
  office.run(ApproveSnapshot{snapshot});
  office.witnessTime();
  const auto disposed = office.desk().dispose(snapshot, nullptr).result();
  QVERIFY2(disposed, disposed ? "" : qUtf8Printable(disposed.error().id));
  office.work();
  office.pass(31min);
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"1"_s); // what happens within half an hour is told together
  QCOMPARE(told(office), QStringList{u"A disposition has moved on. Please look at it."_s});
  QCOMPARE(entries(office, u"snapshot.finished"_s), 1);
  QCOMPARE(recordSheet(office, kept.text(u"number")).record.state, RecordState::Declared);
  QCOMPARE(recordsIn(office, RecordState::Destroyed), 1);
  QVERIFY(isSound(office));
}

/// PN-6: on the first day of a month reviewers hear that they are to review, and have a task until they did.
void reviewsAreRemindedOf(const Conditions& conditions) {
  Office office(conditions);
  office.connectPush();
  (void)office.personWithPhone(u"Vera"_s);
  const RuleId rule = office.switchOn(u"PN-6"_s, {{u"reviewers"_s, u"Vera"_s}});
  office.pass(std::chrono::days(12));
  office.work();
  QCOMPARE(told(office), QStringList());
  office.pass(24h);
  office.settle(10);
  QCOMPARE(told(office), QStringList{u"The monthly review is due."_s});
  QCOMPARE(openTasks(office), QStringList{u"Monthly review: look through and certify"_s});
  office.pass(std::chrono::days(31));
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"2"_s);
  QCOMPARE(told(office).size(), 2);
  QCOMPARE(openTasks(office).count(u"Monthly review: look through and certify"_s), qsizetype{2});
  QVERIFY(openTasks(office).size() > 2); // nobody looked at the first notification
  QVERIFY(isSound(office));
}

/// PN-7: who does not answer within the time is followed by the next in the chain; the answer comes back.
void silenceEscalates(const Conditions& conditions) {
  Office office(conditions);
  office.connectPush();
  const PersonId first = office.personWithPhone(u"Ana"_s);
  (void)office.personWithPhone(u"Ben"_s);
  office.settle(10);
  const RuleId rule = office.switchOn(u"PN-7"_s, {{u"person behind in the chain"_s, u"Ben"_s}});
  AskQuestion ask;
  ask.question.person = first;
  ask.question.text = u"May shipment 4711 leave today?"_s;
  ask.question.choices = {u"Release it"_s, u"Hold it back"_s};
  ask.question.deadline = office.now().plusMilliseconds(86'400'000);
  office.run(ask);
  office.settle(10);
  QCOMPARE(told(office).size(), 1);
  office.pass(4h);
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  QCOMPARE(told(office),
           (QStringList{u"May shipment 4711 leave today?"_s, u"A question is still open. Please answer it."_s}));
  QCOMPARE(openTasks(office), QStringList{u"Question without an answer"_s});
  QCOMPARE(office.answersOnPhone(0), u"answered"_s); // Ben saw it
  office.run(RemindOfQuestion{questions(office).at(1).id});
  office.settle(10);
  QCOMPARE(office.answersOnPhone(1), u"answered"_s);
  QCOMPARE(questions(office).at(1).wordsOf(*questions(office).at(1).decision()), u"Hold it back"_s);
  office.pass(20h);
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"1"_s); // nothing more, and not of its own message
  QVERIFY(isSound(office));
}

constexpr std::array kCases = {
    UseCase{"PN-1", "Approvers hear of a declaration at once", approversHearOfDeclarations},
    UseCase{"PN-2", "Who is responsible hears before retention ends", dueRecordsAreRemindedOf},
    UseCase{"PN-3", "Counsel hears of every change of a hold", counselHearsOfHolds},
    UseCase{"PN-4", "What is refused is put before somebody", refusalsAreLookedAt},
    UseCase{"PN-5", "Stakeholders hear of disposition", stakeholdersHearOfDisposition},
    UseCase{"PN-6", "Reviewers are reminded of periodic reviews", reviewsAreRemindedOf},
    UseCase{"PN-7", "No answer leads to the next in the chain", silenceEscalates},
};

} // namespace

std::span<const UseCase> pushUseCases() { return kCases; }

} // namespace muniment::tests
