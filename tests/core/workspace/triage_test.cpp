#include "core/records/retention/csv.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/disposition/report.h"
#include "core/workspace/disposition/snapshot_commands.h"
#include "core/workspace/disposition/triage_commands.h"
#include "core/workspace/disposition/triage_queries.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/records/plan_changes.h"
#include "tests/core/workspace/due_stage.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

/// What was captured and is in no record is decided about, and nothing of it goes unasked.
class TriageTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsCapturedAgesUntilItIsDecided();
  void decisionsArePutOffAndTakenBack();
  void whatComesAfterwardsIsNotDecided();
  void whatIsNoRecordEndsWithTwoPersonsAndACertificate_data() { TestDatabase::addRows(); }
  void whatIsNoRecordEndsWithTwoPersonsAndACertificate();
  void aHoldOrAnEarlyDayStopsIt();
  void aReportIsPrinted();
  void refusals();
  void verificationFindsAChangedDecision();
};

namespace {

using workspace::CapturePeriod;
using workspace::DecideTriage;
using workspace::PutUpForDestruction;
using Kind = TriageDecision::Kind;
using Reason = TriageDecision::Reason;

constexpr std::int64_t kDay = 86'400'000;

/// A chat, a file, and a class in which everything ends on the next day.
struct Desk final {
  WorkspaceFixture fixture;
  std::unique_ptr<workspace::Workspace> opened;
  ConversationId chat;
  ItemId file;
  ClassId passing;
  ClassId kept;

  explicit Desk(bool rehearsed = false, const QString& postgres = {})
      : opened(rehearsed ? rehearse(fixture, postgres) : fixture.make()) {
    chat = import({u"Ana: see you at noon"_s, u"Tom: fine"_s, u"Ana: order PO-1 is late"_s});
    const auto captured = opened->run(WorkspaceFixture::text(u"menu.txt"_s, "soup of the day")).result();
    file = *ItemId::parse(captured->outcome.at(u"items").array()->front().text(u"id"));
    kept = addClass(u"04"_s, {});
    passing = addClass(u"09"_s, addSchedule());
  }

  ConversationId import(const QStringList& lines) {
    const auto imported = fixture.importChat(*opened, u"Lunch"_s, lines);
    return imported ? imported->conversation : ConversationId();
  }

  [[nodiscard]] workspace::RunOptions signedBy() {
    workspace::RunOptions options;
    options.signer = WorkspaceFixture::signerOf(*opened);
    return options;
  }

  ClassId addClass(const QString& code, std::optional<ScheduleId> schedule) {
    RecordClass value;
    value.code = code;
    value.name = u"Class "_s + code;
    value.schedule = schedule;
    const auto receipt = opened->run(workspace::AddClass{value}, signedBy()).result();
    return receipt ? *ClassId::parse(receipt->outcome.text(u"class")) : ClassId();
  }

  ScheduleId addSchedule() {
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
    const auto receipt = opened->run(workspace::AddSchedule{schedule}, signedBy()).result();
    return receipt ? *ScheduleId::parse(receipt->outcome.text(u"schedule")) : ScheduleId();
  }

  template <class C>
  QString run(C command) {
    const auto receipt = opened->run(std::move(command), signedBy()).result();
    return receipt ? u"done"_s : receipt.error().id;
  }
  QString decide(const QStringList& subjects, Kind kind, Reason reason = Reason::None,
                 std::optional<QDate> until = {}) {
    return run(DecideTriage{subjects, kind, reason, until});
  }
  std::vector<workspace::UndecidedLine> lines(std::optional<Kind> standing = Kind::Open) {
    const auto page = opened->ask(workspace::UndecidedPage{standing}).result();
    return page ? page->lines : std::vector<workspace::UndecidedLine>();
  }
  void pass(int days) { fixture.clock().advance(kDay * days); }

  bool isClean() {
    const auto verified = opened->verify({true, std::nullopt}, nullptr).result();
    for (const auto& finding : verified ? verified->findings : std::vector<workspace::Finding>())
      qWarning("%s %s", qUtf8Printable(finding.where), qUtf8Printable(finding.what.id));
    return verified && verified->findings.empty();
  }
};

} // namespace

void TriageTest::whatIsCapturedAgesUntilItIsDecided() {
  Desk desk;
  auto lines = desk.lines();
  QCOMPARE(lines.size(), std::size_t{2});
  QCOMPARE(lines[0].content.conversation, std::optional(desk.chat));
  QCOMPARE(lines[0].content.messages - lines[0].content.declared, 3);
  QCOMPARE(lines[1].content.item, std::optional(desk.file));
  QCOMPARE(lines[0].decideBy, QDate(2026, 3, 2).addDays(90));
  QVERIFY(lines[0].period == CapturePeriod::Running);
  desk.pass(84);
  QVERIFY(desk.lines()[0].period == CapturePeriod::Ending);
  QCOMPARE(desk.opened->ask(workspace::UndecidedSoon()).result()->ending, 2);
  desk.pass(7);
  lines = desk.lines();
  QCOMPARE(lines[0].age, 91);
  QVERIFY(lines[0].period == CapturePeriod::Over);
  QCOMPARE(desk.opened->ask(workspace::UndecidedSoon()).result()->over, 2);
  QCOMPARE(desk.opened->ask(workspace::UndecidedSoon()).result()->ending, 0);
  // A page at a time gives the same.
  workspace::UndecidedPage page{Kind::Open, {}, 1};
  const auto first = desk.opened->ask(page).result();
  QVERIFY(first && first->hasMore && first->lines.size() == 1);
  page.after = {first->lines[0].content.capturedAt, first->lines[0].content.subject()};
  const auto second = desk.opened->ask(page).result();
  QVERIFY(second && !second->hasMore && second->lines.size() == 1);
  QCOMPARE(second->lines[0].content.item, std::optional(desk.file));
  workspace::DispositionReport report;
  report.kind = workspace::DispositionReport::Kind::Undecided;
  const auto csv = desk.opened->ask(report).result();
  QVERIFY(holds(csv));
  QVERIFY(csv->contains("2026-05-31,yes,none"));
  // In part declared still waits; wholly declared does not.
  workspace::DeclareRecord declare;
  declare.recordClass = desk.kept;
  declare.title = u"Late order"_s;
  declare.selection.conversation = desk.chat;
  declare.selection.runs = {{2, 2, MemberRole::Selected}};
  QCOMPARE(desk.run(declare), u"done"_s);
  QCOMPARE(desk.lines()[0].content.declared, 1);
  declare.selection.runs = {};
  QCOMPARE(desk.run(declare), u"done"_s);
  QCOMPARE(desk.lines().size(), std::size_t{1});
}

void TriageTest::decisionsArePutOffAndTakenBack() {
  Desk desk;
  const QString chat = desk.chat.toString();
  QCOMPARE(desk.decide({chat}, Kind::Later, {}, QDate(2026, 3, 9)), u"done"_s);
  QCOMPARE(desk.lines().size(), std::size_t{1});
  const auto later = desk.lines(Kind::Later);
  QCOMPARE(later.size(), std::size_t{1});
  QCOMPARE(later[0].decidedBy, u"Ines Roth"_s);
  desk.pass(7); // the day has come
  QCOMPARE(desk.lines().size(), std::size_t{2});
  QCOMPARE(desk.decide({chat, desk.file.toString()}, Kind::NotRecord, Reason::Personal), u"done"_s);
  QVERIFY(desk.lines().empty());
  QCOMPARE(desk.lines(Kind::NotRecord)[0].decision->until, std::optional(QDate(2026, 3, 16)));
  QCOMPARE(desk.decide({chat}, Kind::Open), u"done"_s);
  QCOMPARE(desk.decide({chat}, Kind::Open), u"triage.not_decided"_s);
  QCOMPARE(desk.lines().size(), std::size_t{1});
  QVERIFY(desk.isClean());
}

void TriageTest::whatComesAfterwardsIsNotDecided() {
  Desk desk;
  QCOMPARE(desk.decide({desk.chat.toString()}, Kind::NotRecord, Reason::Passing), u"done"_s);
  QCOMPARE(desk.lines().size(), std::size_t{1});
  QCOMPARE(desk.import({u"Ana: see you at noon"_s, u"Tom: fine"_s, u"Ana: order PO-1 is late"_s, u"Tom: I agree"_s}),
           desk.chat);
  const auto lines = desk.lines();
  QCOMPARE(lines.size(), std::size_t{2});
  QVERIFY(lines[0].decision && lines[0].content.standing == Kind::Open);
}

void TriageTest::whatIsNoRecordEndsWithTwoPersonsAndACertificate() {
  QFETCH(const store::Dialect, dialect);
  if (dialect == store::Dialect::Postgres && !TestDatabase::hasServer())
    QSKIP("MUNIMENT_TEST_POSTGRES names no server; the shared store was not tested.");
  Desk desk(true, dialect == store::Dialect::Postgres ? makeServerDatabase(u"muniment_triage"_s) : QString());
  const QStringList both{desk.chat.toString(), desk.file.toString()};
  workspace::DeclareRecord declare;
  declare.recordClass = desk.kept;
  declare.title = u"Late order"_s;
  declare.selection.conversation = desk.chat;
  declare.selection.runs = {{2, 2, MemberRole::Selected}};
  QCOMPARE(desk.run(declare), u"done"_s);
  QCOMPARE(desk.decide(both, Kind::NotRecord, Reason::NoBusiness), u"done"_s);
  desk.pass(7);
  QCOMPARE(desk.run(PutUpForDestruction{both, desk.kept}), u"triage.class_keeps"_s);
  QCOMPARE(desk.run(PutUpForDestruction{both, desk.passing}), u"done"_s);
  QVERIFY(desk.lines({}).empty());
  QCOMPARE(desk.run(PutUpForDestruction{both, desk.passing}), u"triage.unknown"_s);
  desk.pass(1);
  const auto taken = desk.opened->run(workspace::TakeSnapshot{u"Passing"_s, QDate(2026, 3, 10), {}}).result();
  QVERIFY(holds(taken));
  const SnapshotId id = *SnapshotId::parse(taken->outcome.text(u"snapshot"));
  QCOMPARE(desk.run(workspace::DecideItems{id, {}, true, DisposalDecision::Approve, {}, {}}), u"done"_s);
  QCOMPARE(desk.run(workspace::SubmitSnapshot{id}), u"done"_s);
  QCOMPARE(desk.run(workspace::ApproveSnapshot{id}), u"done"_s);
  const auto done = desk.opened->dispose(id, nullptr).result();
  QVERIFY(holds(done));
  QCOMPARE(done->number(u"destroyed"), 2);
  const auto transcript = desk.opened->ask(workspace::TranscriptPage{desk.chat, 0, 10}).result();
  QVERIFY(holds(transcript));
  QVERIFY(transcript->messages[0].text.isEmpty() && transcript->messages[1].text.isEmpty());
  QCOMPARE(transcript->messages[2].text, u"order PO-1 is late"_s);
  QVERIFY(desk.lines({}).empty()); // tombstones are nothing to decide about
  QVERIFY(desk.isClean());
}

void TriageTest::aHoldOrAnEarlyDayStopsIt() {
  Desk desk;
  const QString chat = desk.chat.toString();
  QCOMPARE(desk.run(PutUpForDestruction{{chat}, desk.passing}), u"triage.not_decided"_s);
  QCOMPARE(desk.decide({chat}, Kind::NotRecord, Reason::Personal), u"done"_s);
  QCOMPARE(desk.run(PutUpForDestruction{{chat}, desk.passing}), u"triage.early"_s);
  desk.pass(7);
  QVERIFY(desk.lines(Kind::NotRecord)[0].mayBePutUp);
  QVERIFY(holds(desk.opened->run(holdOn(HoldTargetKind::Conversation, desk.chat.toString())).result()));
  const auto held = desk.lines(Kind::NotRecord);
  QVERIFY(held[0].isHeld && !held[0].mayBePutUp);
  QCOMPARE(desk.run(PutUpForDestruction{{chat}, desk.passing}), u"triage.held"_s);
  QVERIFY(desk.isClean());
}

void TriageTest::aReportIsPrinted() {
  Desk desk;
  workspace::ReportToPrint print;
  print.report.kind = workspace::DispositionReport::Kind::Undecided;
  const auto pdf = desk.opened->ask(print).result();
  QVERIFY(holds(pdf));
  QVERIFY(pdf->startsWith("%PDF-"));
  const auto again = desk.opened->ask(print).result();
  QCOMPARE(again->size(), pdf->size());
}

void TriageTest::refusals() {
  Desk desk;
  const QString chat = desk.chat.toString();
  QCOMPARE(desk.decide({}, Kind::Later, {}, QDate(2026, 3, 9)), u"triage.too_many"_s);
  QCOMPARE(desk.decide({chat, chat}, Kind::NotRecord, Reason::Personal), u"triage.too_many"_s);
  QCOMPARE(desk.decide({chat}, Kind::NotRecord), u"triage.reason"_s);
  QCOMPARE(desk.decide({chat}, Kind::Later, Reason::Personal, QDate(2026, 3, 9)), u"triage.reason"_s);
  QCOMPARE(desk.decide({chat}, Kind::Later), u"triage.day"_s);
  QCOMPARE(desk.decide({chat}, Kind::Later, {}, QDate(2026, 3, 2)), u"triage.day"_s);
  QCOMPARE(desk.decide({chat}, Kind::Later, {}, QDate(2028, 3, 2)), u"triage.day"_s);
  QCOMPARE(desk.decide({u"elsewhere"_s}, Kind::NotRecord, Reason::Personal), u"triage.unknown"_s);
  // Of several, all or none.
  QCOMPARE(desk.decide({chat, u"elsewhere"_s}, Kind::NotRecord, Reason::Personal), u"triage.unknown"_s);
  QCOMPARE(desk.lines().size(), std::size_t{2});
  QCOMPARE(desk.opened->run(PutUpForDestruction{{chat}, desk.passing}).result().error().id,
           u"access.signature_missing"_s);
}

void TriageTest::verificationFindsAChangedDecision() {
  Desk desk;
  QCOMPARE(desk.decide({desk.chat.toString()}, Kind::NotRecord, Reason::Personal), u"done"_s);
  QVERIFY(desk.isClean());
  const Deed forge{[](store::Connection& connection, Instant) -> Result<EntryDraft> {
    MUNIMENT_TRY(connection.change("UPDATE triage SET content = replace(content, 'personal', 'passing')", {}));
    return EntryDraft();
  }};
  QVERIFY(holds(desk.opened->run(forge).result()));
  QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"triage:"_s));
  QVERIFY(!desk.isClean());
}

MUNIMENT_TEST(TriageTest);

} // namespace muniment::tests

#include "triage_test.moc"
