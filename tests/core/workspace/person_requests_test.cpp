#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/disposition/snapshot_commands.h"
#include "core/workspace/evidence/package_writing.h"
#include "core/workspace/evidence/production_commands.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/people/person_requests.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/plan_changes.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/workspace/due_stage.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

/// Somebody whose messages are captured asks for them, or that they go: each part is given, put up or refused.
class PersonRequestsTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRequestHasAMonth();
  void accessIsAnsweredWithAPackage();
  void whatNothingForbidsIsDestroyed_data() { TestDatabase::addRows(); }
  void whatNothingForbidsIsDestroyed();
  void anOpenCaseKeepsWhatItNeeds();
  void refusals();
  void verificationFindsAChangedRequest();
};

namespace {

using Kind = PersonRequest::Kind;
using State = PersonRequest::State;
using Ground = PersonRequest::Ground;

constexpr std::int64_t kDay = 86'400'000;
const QString kSeen = u"Showed a passport at the desk"_s;

struct Desk final {
  WorkspaceFixture fixture;
  std::unique_ptr<workspace::Workspace> opened;
  ConversationId chat;
  PersonId tom;
  ClassId passing;
  ClassId kept;
  Json outcome; ///< of the last command

  explicit Desk(const QString& postgres = {}) : opened(rehearse(fixture, postgres)) {
    chat = import({u"Ana: one"_s, u"Tom: two"_s, u"Tom: three"_s, u"Ana: four"_s, u"Tom: five"_s, u"Tom: six"_s});
    (void)run(workspace::SavePerson{{}, u"Thomas Beck"_s, {}, {u"Tom"_s}, {}});
    const auto persons = opened->ask(workspace::Persons{}).result();
    tom = persons && !persons->empty() ? persons->front().id : PersonId();
    kept = addClass(u"04"_s, {});
    passing = addClass(u"09"_s, addSchedule());
  }

  ConversationId import(const QStringList& lines) {
    workspace::ImportWish wish;
    wish.alwaysNew = true;
    const auto imported = fixture.importChat(*opened, u"Lunch"_s, lines, wish);
    return imported ? imported->conversation : ConversationId();
  }

  template <class C>
  QString run(C command) {
    workspace::RunOptions options;
    options.signer = WorkspaceFixture::signerOf(*opened);
    const auto receipt = opened->run(std::move(command), options).result();
    outcome = receipt ? receipt->outcome : Json();
    return receipt ? u"done"_s : receipt.error().id;
  }

  ClassId addClass(const QString& code, std::optional<ScheduleId> schedule) {
    RecordClass value;
    value.code = code;
    value.name = u"Class "_s + code;
    value.schedule = schedule;
    (void)run(workspace::AddClass{value});
    return ClassId::parse(outcome.text(u"class")).value_or(ClassId());
  }

  std::optional<ScheduleId> addSchedule() {
    muniment::Stage stage;
    stage.number = 1;
    stage.action = StageAction::Destroy;
    Trigger& trigger = stage.triggers.emplace_back();
    trigger.type = EventType::CalculatedDate;
    trigger.dateToUse = DateToUse::Declared;
    Schedule schedule;
    schedule.code = u"P-1"_s;
    schedule.title = u"Of passing use"_s;
    schedule.status = ScheduleStatus::Active;
    schedule.stages = {stage};
    (void)run(workspace::AddSchedule{schedule});
    return ScheduleId::parse(outcome.text(u"schedule"));
  }

  QString ask(Kind kind, QDate on = QDate(2026, 3, 1)) {
    return run(workspace::OpenPersonRequest{tom, kind, on, kSeen});
  }
  /// What was noted last.
  [[nodiscard]] workspace::PersonRequests::Line last() {
    const auto all = opened->ask(workspace::PersonRequests()).result();
    return all && !all->lines.empty() ? all->lines.back() : workspace::PersonRequests::Line();
  }
  [[nodiscard]] PersonRequestId id() { return last().request.id; }
  [[nodiscard]] std::vector<model::Task> tasks() {
    const auto page = opened->ask(workspace::TasksPage()).result();
    return page ? page->tasks : std::vector<model::Task>();
  }
  [[nodiscard]] QStringList texts() {
    const auto page = opened->ask(workspace::TranscriptPage{chat, 0, 10}).result();
    QStringList texts;
    for (const Message& message : page ? page->messages : std::vector<Message>())
      texts.append(message.text);
    return texts;
  }
  [[nodiscard]] MessageId message(int position) {
    return opened->ask(workspace::TranscriptPage{chat, position, 1}).result()->messages.front().id;
  }
  [[nodiscard]] bool isClean() {
    const auto verified = opened->verify({true, std::nullopt}, nullptr).result();
    for (const auto& finding : verified ? verified->findings : std::vector<workspace::Finding>())
      qWarning("%s %s", qUtf8Printable(finding.where), qUtf8Printable(finding.what.id));
    return verified && verified->findings.empty();
  }
};

} // namespace

void PersonRequestsTest::aRequestHasAMonth() {
  Desk desk; // it is 2 March 2026
  QCOMPARE(desk.ask(Kind::Access, QDate(2026, 1, 31)), u"done"_s);
  QCOMPARE(desk.last().request.dueOn, QDate(2026, 2, 28));
  QVERIFY(desk.last().isLate);
  QCOMPARE(desk.last().person, u"Thomas Beck"_s);
  QCOMPARE(desk.run(workspace::ExtendPersonRequest{desk.id(), u"There are very many"_s}), u"request.not_extended"_s);
  QCOMPARE(desk.ask(Kind::Erasure), u"done"_s);
  QCOMPARE(desk.last().request.dueOn, QDate(2026, 4, 1));
  QVERIFY(!desk.last().isLate);
  QCOMPARE(desk.tasks().size(), std::size_t{2});
  QCOMPARE(desk.run(workspace::ExtendPersonRequest{desk.id(), u"many"_s}), u"record.reason_missing"_s);
  QCOMPARE(desk.run(workspace::ExtendPersonRequest{desk.id(), u"There are very many"_s}), u"done"_s);
  QCOMPARE(desk.last().request.dueOn, QDate(2026, 6, 1));
  QCOMPARE(desk.run(workspace::ExtendPersonRequest{desk.id(), u"There are very many"_s}), u"request.not_extended"_s);
  const auto tasks = desk.tasks(); // the one with the first day is gone
  QCOMPARE(tasks.size(), std::size_t{2});
  const auto due = std::ranges::max(tasks, {}, [](const model::Task& task) { return *task.dueAt; });
  QCOMPARE(due.subject, aggregateOf(desk.id()));
  QVERIFY(*due.dueAt > *Instant::parse(u"2026-06-01T20:00:00.000Z"));
  desk.fixture.clock().advance(92 * kDay);
  QVERIFY(desk.last().isLate);
  QVERIFY(desk.isClean());
}

void PersonRequestsTest::accessIsAnsweredWithAPackage() {
  Desk desk;
  QCOMPARE(desk.ask(Kind::Access), u"done"_s);
  const auto request = desk.id();
  const auto found = desk.opened->ask(workspace::PersonRequestById{request}).result();
  QVERIFY(found && found->conversations.size() == 1);
  QCOMPARE(found->conversations.front().messages, 4);
  workspace::FreezeProduction freeze;
  freeze.selection.query = u"from:Tom"_s;
  freeze.title = u"For Mr Beck"_s;
  freeze.batesPrefix = u"DSR"_s;
  QCOMPARE(desk.run(freeze), u"done"_s);
  const auto production = *ProductionId::parse(desk.outcome.text(u"production"));
  QCOMPARE(desk.run(workspace::AnswerAccess{request, production}), u"request.package_missing"_s);
  workspace::PackageWish wish;
  wish.production = production;
  wish.options.format = evidence::PackageFormat::BagIt;
  wish.options.zone = u"Europe/Berlin"_s;
  wish.folder = desk.fixture.path(u"package"_s);
  const auto written = desk.opened->writePackage(wish, nullptr).result();
  QVERIFY2(written, written ? "" : qUtf8Printable(written.error().id));
  QCOMPARE(desk.run(workspace::AnswerErasure{request, desk.passing}), u"request.other_kind"_s);
  QCOMPARE(desk.run(workspace::AnswerAccess{request, production}), u"done"_s);
  QCOMPARE(desk.last().request.state, State::Answered);
  QCOMPARE(desk.last().request.production, production);
  QVERIFY(desk.tasks().empty());
  QCOMPARE(desk.run(workspace::AnswerAccess{request, production}), u"request.answered"_s);
  QCOMPARE(desk.ask(Kind::Access), u"done"_s); // one may ask again
  QVERIFY(desk.isClean());
}

void PersonRequestsTest::whatNothingForbidsIsDestroyed() {
  QFETCH(const store::Dialect, dialect);
  if (dialect == store::Dialect::Postgres && !TestDatabase::hasServer())
    QSKIP("MUNIMENT_TEST_POSTGRES names no server; the shared store was not tested.");
  Desk desk(dialect == store::Dialect::Postgres ? makeServerDatabase(u"muniment_requests"_s) : QString());
  workspace::DeclareRecord declare;
  declare.recordClass = desk.kept;
  declare.title = u"Three"_s;
  declare.selection.conversation = desk.chat;
  declare.selection.runs = {{2, 2, MemberRole::Selected}};
  QCOMPARE(desk.run(declare), u"done"_s);
  QVERIFY(holds(desk.opened->run(holdOn(HoldTargetKind::Message, desk.message(4).toString())).result()));
  QCOMPARE(desk.ask(Kind::Erasure), u"done"_s);
  QCOMPARE(desk.run(workspace::AnswerErasure{desk.id(), {}}), u"request.class_missing"_s);
  QCOMPARE(desk.run(workspace::AnswerErasure{desk.id(), desk.kept}), u"triage.class_keeps"_s);
  QCOMPARE(desk.last().request.state, State::Open);
  QCOMPARE(desk.run(workspace::AnswerErasure{desk.id(), desk.passing}), u"done"_s);
  const PersonRequest answered = desk.last().request;
  QCOMPARE(answered.putUp, 2);
  QCOMPARE(answered.held, 1);
  QCOMPARE(answered.kept, 1);
  QCOMPARE(answered.inCase, 0);
  QCOMPARE(std::ssize(*desk.outcome.at(u"records").array()), 1);
  QCOMPARE(desk.texts().size(), 6); // nothing goes without its reviewers
  QVERIFY(!desk.texts().contains(QString()));
  desk.fixture.clock().advance(kDay);
  QCOMPARE(desk.run(workspace::TakeSnapshot{u"Erasure"_s, QDate(2026, 3, 3), {}}), u"done"_s);
  const SnapshotId id = *SnapshotId::parse(desk.outcome.text(u"snapshot"));
  QCOMPARE(desk.run(workspace::DecideItems{id, {}, true, DisposalDecision::Approve, {}, {}}), u"done"_s);
  QCOMPARE(desk.run(workspace::SubmitSnapshot{id}), u"done"_s);
  QCOMPARE(desk.run(workspace::ApproveSnapshot{id}), u"done"_s);
  QVERIFY(holds(desk.opened->dispose(id, nullptr).result()));
  const QStringList left{u"one"_s, QString(), u"three"_s, u"four"_s, u"five"_s, QString()};
  QCOMPARE(desk.texts(), left);
  QVERIFY(desk.isClean());
}

void PersonRequestsTest::anOpenCaseKeepsWhatItNeeds() {
  Desk desk;
  workspace::OpenCase open;
  open.fields = {{u"title"_s, u"Late order"_s}};
  QCOMPARE(desk.run(open), u"done"_s);
  const auto file = CaseId::parse(desk.outcome.text(u"case"));
  QVERIFY(file);
  workspace::LinkToCase link;
  link.file = *file;
  link.target = aggregateOf(desk.chat);
  QCOMPARE(desk.run(link), u"done"_s);
  QCOMPARE(desk.ask(Kind::Erasure), u"done"_s);
  QCOMPARE(desk.run(workspace::AnswerErasure{desk.id(), {}}), u"done"_s); // nothing may go, so no class is asked for
  QCOMPARE(desk.last().request.inCase, 4);
  QCOMPARE(desk.last().request.putUp, 0);
  QVERIFY(desk.isClean());
}

void PersonRequestsTest::refusals() {
  Desk desk;
  using workspace::OpenPersonRequest;
  const QDate day(2026, 3, 1);
  const PersonId nobody = PersonId::make(desk.fixture.clock().now());
  QCOMPARE(desk.run(OpenPersonRequest{nobody, Kind::Access, day, kSeen}), u"person.unknown"_s);
  QCOMPARE(desk.run(OpenPersonRequest{desk.tom, Kind::Access, QDate(2026, 3, 3), kSeen}), u"request.day"_s);
  QCOMPARE(desk.run(OpenPersonRequest{desk.tom, Kind::Access, QDate(), kSeen}), u"request.day"_s);
  QCOMPARE(desk.run(OpenPersonRequest{desk.tom, Kind::Access, day, u"mail"_s}), u"request.identity_missing"_s);
  QVERIFY(desk.last().request.id.isNull());
  QCOMPARE(desk.ask(Kind::Access), u"done"_s);
  QCOMPARE(desk.ask(Kind::Access), u"request.asked_already"_s);
  const PersonRequestId id = desk.id();
  const QString why = u"The third time this year"_s;
  using workspace::RefusePersonRequest;
  QCOMPARE(desk.run(RefusePersonRequest{id, Ground::None, why}), u"request.ground_missing"_s);
  QCOMPARE(desk.run(RefusePersonRequest{id, Ground::Repeated, u"no"_s}), u"record.reason_missing"_s);
  QCOMPARE(desk.run(RefusePersonRequest{PersonRequestId::make(desk.fixture.clock().now()), Ground::Repeated, why}),
           u"request.unknown"_s);
  QCOMPARE(desk.opened->run(RefusePersonRequest{id, Ground::Repeated, why}).result().error().id,
           u"access.signature_missing"_s);
  QCOMPARE(desk.run(RefusePersonRequest{id, Ground::Repeated, why}), u"done"_s);
  QCOMPARE(desk.last().request.state, State::Refused);
  QVERIFY(desk.tasks().empty());
  QCOMPARE(desk.run(RefusePersonRequest{id, Ground::Repeated, why}), u"request.answered"_s);
}

void PersonRequestsTest::verificationFindsAChangedRequest() {
  Desk desk;
  QCOMPARE(desk.ask(Kind::Erasure), u"done"_s);
  QVERIFY(desk.isClean());
  const Deed forge{[](store::Connection& connection, Instant) -> Result<EntryDraft> {
    MUNIMENT_TRY(
        connection.change("UPDATE person_request SET content = replace(content, '2026-04-01', '2027-04-01')", {}));
    return EntryDraft();
  }};
  QVERIFY(holds(desk.opened->run(forge).result()));
  QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"person-request:"_s));
  QVERIFY(!desk.isClean());
}

MUNIMENT_TEST(PersonRequestsTest);

} // namespace muniment::tests

#include "person_requests_test.moc"
