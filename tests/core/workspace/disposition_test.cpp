#include "core/access/scope_maker.h"
#include "core/model/schedule.h"
#include "core/records/retention/csv.h"
#include "core/store/actor_repository.h"
#include "core/store/hold_repository.h"
#include "core/store/item_repository.h"
#include "core/store/record_fact_repository.h"
#include "core/store/record_repository.h"
#include "core/store/signing_key_repository.h"
#include "core/workspace/disposition/certificate_paper.h"
#include "core/workspace/disposition/disposition_pages.h"
#include "core/workspace/disposition/execute_snapshot.h"
#include "core/workspace/disposition/report.h"
#include "core/workspace/disposition/review_queries.h"
#include "core/workspace/disposition/snapshot_commands.h"
#include "core/workspace/services.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/workspace/due_stage.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

/// What becomes of due records between the day they are due and the certificate.
class DispositionTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void anApprovedRecordEndsWithACertificate();
  void whatIsHeldAtTheLastMomentStays();
  void whatChangedMeanwhileStays();
  void aStoppedExecutionGoesOn();
  void whatAnotherRecordCoversStays();
  void anExtendedRecordIsDueLater();
  void approversAreAskedUntilItIsSettled();
  void aGroupIsDecidedAndTakenBack();
  void aReturnedSnapshotIsDecidedAnew();
  void dueByClassAndYear();
  void whatAnotherRecordKeepsIsShown();
  void aDestroyedItemHasATombstone();
  void reportsForSpreadsheets();
  void theCertificateSaysWhatWasCaptured();
  void verificationNamesAChangedMember();
  void refusals();
};

void DispositionTest::anApprovedRecordEndsWithACertificate() {
  Stage stage(3);
  const auto snapshot = approve(stage.fixture, *stage.opened);
  QVERIFY(holds(snapshot));
  const auto done = stage.opened->dispose(*snapshot, nullptr).result();
  QVERIFY(holds(done));
  QCOMPARE(done->number(u"destroyed"), 3);
  QCOMPARE(stage.left(), std::size_t{0});
  const auto certificate = stage.opened->ask(workspace::CertificateOf{*snapshot}).result();
  QVERIFY(holds(certificate));
  const auto content = parseJson(certificate->line);
  QVERIFY(holds(content));
  QCOMPARE(content->at(u"destroyed").array()->size(), std::size_t{3});
  QVERIFY(!certificate->line.contains("Order") && !certificate->line.contains("file0"));
  const auto proof = stage.opened->currentHead();
  QVERIFY(holds(proof));
  QVERIFY(stage.isClean());
}

void DispositionTest::whatIsHeldAtTheLastMomentStays() {
  Stage stage(3);
  const auto snapshot = approve(stage.fixture, *stage.opened);
  QVERIFY(holds(snapshot));
  QVERIFY(holds(stage.opened->run(holdOn(stage.records[1])).result()));
  const auto done = stage.opened->dispose(*snapshot, nullptr).result();
  QVERIFY(holds(done));
  QCOMPARE(done->number(u"destroyed"), 2);
  QCOMPARE(done->number(u"blocked"), 1);
  QCOMPARE(stage.left(), std::size_t{1});
  const auto items = stage.opened->ask(workspace::SnapshotItems{*snapshot, {}, -1, 10}).result();
  QVERIFY(holds(items));
  const auto held = std::ranges::find(*items, stage.records[1], [](const auto& one) { return one.item.record; });
  QVERIFY(held != items->end());
  QCOMPARE(held->holds, QStringList{u"H-1 Dispute"_s});
  // Held, but still due: the next list has it again.
  QCOMPARE(stage.opened->ask(workspace::DueCount{QDate(2026, 3, 1), {}}).result().value_or(-1), 1);
  QVERIFY(stage.isClean());
}

void DispositionTest::whatChangedMeanwhileStays() {
  Stage stage(2);
  const auto snapshot = approve(stage.fixture, *stage.opened);
  QVERIFY(holds(snapshot));
  QVERIFY(holds(stage.opened->run(dueOn(stage.records[0], QDate(2031, 1, 1))).result()));
  const auto done = stage.opened->dispose(*snapshot, nullptr).result();
  QVERIFY(holds(done));
  QCOMPARE(done->number(u"changed"), 1);
  QCOMPARE(stage.left(), std::size_t{1});
}

void DispositionTest::aStoppedExecutionGoesOn() {
  Stage stage(4);
  const auto snapshot = approve(stage.fixture, *stage.opened);
  QVERIFY(holds(snapshot));
  QVERIFY(holds(stage.opened->run(workspace::ExecuteItems{*snapshot, 2}).result()));
  QCOMPARE(stage.opened->run(workspace::FinishSnapshot{*snapshot}).result().error().id, u"disposition.not_finished"_s);
  stage.opened.reset();
  auto again = stage.fixture.open();
  QVERIFY(holds(again));
  stage.opened = std::move(*again);
  const auto done = stage.opened->dispose(*snapshot, nullptr).result();
  QVERIFY(holds(done));
  QCOMPARE(done->number(u"destroyed"), 4);
  QVERIFY(stage.isClean());
}

void DispositionTest::whatAnotherRecordCoversStays() {
  Stage stage(2);
  const RecordId other = stage.plant({stage.items[0]});
  QVERIFY(holds(stage.opened->run(dueOn(other, QDate(2040, 1, 1))).result()));
  const auto snapshot = approve(stage.fixture, *stage.opened);
  QVERIFY(holds(snapshot));
  const auto done = stage.opened->dispose(*snapshot, nullptr).result();
  QVERIFY(holds(done));
  QCOMPARE(done->number(u"destroyed"), 2);
  QCOMPARE(stage.left(), std::size_t{1});
  QVERIFY(stage.isClean());
}

void DispositionTest::anExtendedRecordIsDueLater() {
  Stage stage(1);
  const auto taken = stage.opened->run(workspace::TakeSnapshot{u"Orders"_s, QDate(2026, 3, 1), {}}).result();
  QVERIFY(holds(taken));
  const SnapshotId id = *SnapshotId::parse(taken->outcome.text(u"snapshot"));
  workspace::DecideItems wish{id, {0}, false, DisposalDecision::Extend, u"Audit until summer"_s, {}};
  QCOMPARE(stage.opened->run(wish).result().error().id, u"disposition.until_missing"_s);
  wish.until = QDate(2026, 8, 31);
  QVERIFY(holds(stage.opened->run(wish).result()));
  workspace::RunOptions asPerson;
  asPerson.signer = stage.fixture.signerOf(*stage.opened);
  QVERIFY(holds(stage.opened->run(workspace::SubmitSnapshot{id}, asPerson).result()));
  QVERIFY(holds(stage.opened->run(workspace::ApproveSnapshot{id}, asPerson).result()));
  const auto done = stage.opened->dispose(id, nullptr).result();
  QVERIFY(holds(done));
  QCOMPARE(done->number(u"kept"), 1);
  QCOMPARE(stage.left(), std::size_t{1});
  QVERIFY(stage.isClean());
}

void DispositionTest::approversAreAskedUntilItIsSettled() {
  Stage stage(1);
  workspace::RunOptions asPerson;
  asPerson.signer = stage.fixture.signerOf(*stage.opened);
  const auto asked = [&](std::optional<model::Task::State> state) {
    workspace::TasksPage page;
    page.whose = workspace::TasksPage::Whose::Everybodys;
    page.kind = model::Task::Kind::ApproveDisposition;
    page.state = state;
    return stage.opened->ask(page).result()->tasks;
  };
  const auto submit = [&] {
    const auto taken = stage.opened->run(workspace::TakeSnapshot{u"Orders"_s, QDate(2026, 3, 1), {}}).result();
    const SnapshotId id = SnapshotId::parse(taken->outcome.text(u"snapshot")).value_or(SnapshotId());
    (void)stage.opened->run(workspace::DecideItems{id, {}, true, DisposalDecision::Approve, {}, {}}).result();
    const bool done = holds(stage.opened->run(workspace::SubmitSnapshot{id}, asPerson).result());
    return done ? id : SnapshotId();
  };
  const SnapshotId first = submit();
  QCOMPARE(asked(model::Task::State::Open).size(), 1U);
  QCOMPARE(asked({}).front().subject, aggregateOf(first));
  QCOMPARE(stage.opened->ask(workspace::TaskById{asked({}).front().id}).result()->about, u"Orders"_s);
  QVERIFY(holds(stage.opened->run(workspace::WithdrawSnapshot{first, u"Taken too early"_s}).result()));
  QVERIFY(asked(model::Task::State::Open).empty());
  const SnapshotId second = submit();
  QCOMPARE(asked(model::Task::State::Open).front().subject, aggregateOf(second));
  QVERIFY(holds(stage.opened->run(workspace::ApproveSnapshot{second}, asPerson).result()));
  QVERIFY(asked(model::Task::State::Open).empty());
  QCOMPARE(asked({}).size(), 2U);
  QVERIFY(stage.isClean());
}

void DispositionTest::aGroupIsDecidedAndTakenBack() {
  Stage stage(6);
  QVERIFY(holds(stage.opened->run(dueOn(stage.records[1], QDate(2024, 5, 1))).result()));
  QVERIFY(holds(stage.opened->run(dueOn(stage.records[2], QDate(2024, 7, 1))).result()));
  const auto taken = stage.opened->run(workspace::TakeSnapshot{u"Orders"_s, QDate(2026, 3, 1), {}}).result();
  QVERIFY(holds(taken));
  const SnapshotId id = *SnapshotId::parse(taken->outcome.text(u"snapshot"));
  workspace::DecideItems one{id, {4}, false, DisposalDecision::LeaveOut, u"Contract still running"_s, {}};
  QVERIFY(holds(stage.opened->run(one).result()));
  workspace::DecideItems group{id, {5}, true, DisposalDecision::Approve, {}, {}};
  group.dueYear = 2026;
  group.undecidedOnly = true;
  const auto decided = stage.opened->run(group).result();
  QVERIFY(holds(decided));
  // By day: 0 and 1 of 2024, then 2 to 5 of 2026; 4 is decided and 5 is an exception.
  QCOMPARE(decided->outcome.at(u"runs"), Json(Json::Array{Json::Array{2, 3}}));
  const auto groups = stage.opened->ask(workspace::SnapshotGroups{id}).result();
  QVERIFY(holds(groups));
  QCOMPARE(groups->size(), std::size_t{2});
  QCOMPARE(groups->front().year, 2024);
  QCOMPARE(groups->front().undecided, 2);
  QCOMPARE(groups->back().records, 4);
  QCOMPARE(groups->back().undecided, 1);
  QCOMPARE(groups->back().approved, 2);
  QVERIFY(
      holds(stage.opened->run(workspace::DecideItems{id, {2}, false, DisposalDecision::Undecided, {}, {}}).result()));
  const auto items = stage.opened->ask(workspace::SnapshotItems{id, {}, 1, 1}).result();
  QVERIFY(holds(items));
  QCOMPARE(items->front().item.decision, DisposalDecision::Undecided);
  QVERIFY(items->front().item.decidedBy.isEmpty());
  QVERIFY(stage.isClean());
}

void DispositionTest::aReturnedSnapshotIsDecidedAnew() {
  Stage stage(2);
  const auto snapshot = approve(stage.fixture, *stage.opened);
  QVERIFY(holds(snapshot));
  QCOMPARE(stage.opened->run(workspace::ReturnSnapshot{*snapshot, {}}).result().error().id,
           u"disposition.reason_missing"_s);
  QVERIFY(holds(stage.opened->run(workspace::ReturnSnapshot{*snapshot, u"The claim is still open"_s}).result()));
  auto standing = stage.opened->ask(workspace::SnapshotStanding{*snapshot}).result();
  QVERIFY(holds(standing));
  QCOMPARE(standing->summary.snapshot.state, Snapshot::State::Open);
  QCOMPARE(standing->summary.snapshot.withdrawnBecause, u"The claim is still open"_s);
  QVERIFY(standing->summary.snapshot.approvedBy.isEmpty() && !standing->summary.snapshot.approvedAt);
  QCOMPARE(stage.opened->dispose(*snapshot, nullptr).result().error().id, u"snapshot.wrong_state"_s);
  QVERIFY(holds(stage.opened
                    ->run(workspace::DecideItems{
                        *snapshot, {0}, false, DisposalDecision::LeaveOut, u"The claim is still open"_s, {}})
                    .result()));
  workspace::RunOptions asPerson;
  asPerson.signer = stage.fixture.signerOf(*stage.opened);
  QVERIFY(holds(stage.opened->run(workspace::SubmitSnapshot{*snapshot}, asPerson).result()));
  QVERIFY(holds(stage.opened->run(workspace::ApproveSnapshot{*snapshot}, asPerson).result()));
  const auto done = stage.opened->dispose(*snapshot, nullptr).result();
  QVERIFY(holds(done));
  QCOMPARE(done->number(u"destroyed"), 1);
  QCOMPARE(done->number(u"kept"), 1);
  QCOMPARE(stage.opened->run(workspace::ReturnSnapshot{*snapshot, u"Too late"_s}).result().error().id,
           u"snapshot.wrong_state"_s);
  QVERIFY(stage.isClean());
}

void DispositionTest::dueByClassAndYear() {
  Stage stage(5);
  QVERIFY(holds(stage.opened->run(dueOn(stage.records[1], QDate(2024, 5, 1))).result()));
  QVERIFY(holds(stage.opened->run(dueOn(stage.records[2], QDate(2031, 7, 1))).result()));
  const auto due = stage.opened->ask(workspace::DueNow()).result();
  QVERIFY(holds(due));
  QVERIFY(!due->unproven);
  QCOMPARE(due->until, QDate(2026, 3, 2));
  QCOMPARE(due->total, 4);
  QCOMPARE(due->groups.size(), std::size_t{2});
  QCOMPARE(due->groups.front().year, 2024);
  QCOMPARE(due->groups.back().records, 3);
  QCOMPARE(due->groups.back().code, u"04.20"_s);
}

void DispositionTest::whatAnotherRecordKeepsIsShown() {
  Stage stage(2);
  const RecordId other = stage.plant({stage.items[0]});
  QVERIFY(holds(stage.opened->run(dueOn(other, QDate(2040, 1, 1))).result()));
  QVERIFY(holds(stage.opened->run(holdOn(stage.records[1])).result()));
  const auto taken = stage.opened->run(workspace::TakeSnapshot{u"Orders"_s, QDate(2026, 3, 1), {}}).result();
  QVERIFY(holds(taken));
  const SnapshotId id = *SnapshotId::parse(taken->outcome.text(u"snapshot"));
  const auto held = stage.opened->ask(workspace::HeldItems{id}).result();
  QVERIFY(holds(held));
  QCOMPARE(held->size(), std::size_t{1});
  for (int ordinal = 0; ordinal < 2; ++ordinal) {
    const auto item = stage.opened->ask(workspace::ItemUnderReview{id, ordinal}).result();
    QVERIFY(holds(item));
    const bool shared = item->reviewed.item.record == stage.records[0];
    QCOMPARE(item->elsewhere.items, shared ? 1 : 0);
    QCOMPARE(item->elsewhere.numbers.size(), shared ? 1 : 0);
    QVERIFY(!item->elsewhere.others);
    QCOMPARE(item->record.holds.isHeld(), !shared);
  }
}

void DispositionTest::aDestroyedItemHasATombstone() {
  Stage stage(3);
  const RecordId other = stage.plant({stage.items[0]});
  QVERIFY(holds(stage.opened->run(dueOn(other, QDate(2040, 1, 1))).result()));
  const auto snapshot = approve(stage.fixture, *stage.opened);
  QVERIFY(holds(snapshot));
  QVERIFY(holds(stage.opened->dispose(*snapshot, nullptr).result()));
  const auto certificate = stage.opened->ask(workspace::CertificateOf{*snapshot}).result();
  const auto page = stage.opened->ask(workspace::ItemsPage()).result();
  QVERIFY(holds(page) && holds(certificate));
  QCOMPARE(page->items.size(), std::size_t{3});
  QCOMPARE(page->tombstones.size(), std::size_t{2});
  QVERIFY(!page->tombstones.contains(stage.items[0]));
  QCOMPARE(page->tombstones.at(stage.items[1]).certificate, std::optional(certificate->id));
  QCOMPARE(page->tombstones.at(stage.items[1]).destroyedAt, stage.fixture.clock().now());
}

void DispositionTest::reportsForSpreadsheets() {
  using Kind = workspace::DispositionReport::Kind;
  Stage stage(3);
  QVERIFY(holds(stage.opened->run(holdOn(stage.records[0])).result()));
  const auto rows = [&](Kind kind) {
    const auto csv = stage.opened->ask(workspace::DispositionReport{kind, {}, {}}).result();
    const auto read = csv ? records::csvRows(*csv) : Result<std::vector<QStringList>>(failure(csv.error()));
    return read ? *read : std::vector<QStringList>();
  };
  const auto begin = [](const std::vector<QStringList>& all) {
    return std::ranges::find(all, u"Number"_s, [](const QStringList& row) { return row.value(0); }) + 1;
  };
  const auto due = rows(Kind::Due);
  QCOMPARE(due.end() - begin(due), 3);
  QVERIFY(std::ranges::any_of(due, [](const QStringList& row) {
    return row == QStringList{u"Made by"_s, u"Ines Roth"_s};
  }));
  const auto held = rows(Kind::Held);
  QCOMPARE(held.end() - begin(held), 1);
  QCOMPARE(held.back().last(), u"H-1 Dispute"_s);
  const auto unscheduled = rows(Kind::Unscheduled);
  QCOMPARE(unscheduled.end() - begin(unscheduled), 3);
  const auto snapshot = approve(stage.fixture, *stage.opened);
  QVERIFY(holds(snapshot));
  QVERIFY(holds(stage.opened->dispose(*snapshot, nullptr).result()));
  const auto destroyed = rows(Kind::Destroyed);
  QCOMPARE(destroyed.end() - begin(destroyed), 2);
  QVERIFY(destroyed.back().value(1).isEmpty()); // a residual has no title
}

void DispositionTest::theCertificateSaysWhatWasCaptured() {
  Stage stage(1);
  const auto chat =
      stage.fixture.importChat(*stage.opened, u"chat.txt"_s, {u"Tom: one"_s, u"Ana: two"_s, u"Tom: three"_s});
  QVERIFY(holds(chat));
  PlantRecord plant;
  plant.title = u"Order"_s;
  plant.selection.conversation = chat->conversation;
  plant.selection.runs = {{0, 1, MemberRole::Selected}};
  QVERIFY(holds(stage.opened->run(plant).result()));
  const auto snapshot = approve(stage.fixture, *stage.opened);
  QVERIFY(holds(snapshot));
  QVERIFY(holds(stage.opened->dispose(*snapshot, nullptr).result()));
  const auto read = stage.opened->ask(workspace::CertificateToRead{*snapshot}).result();
  QVERIFY(holds(read));
  const auto content = parseJson(read->certificate.line);
  QVERIFY(holds(content));
  const Json::Array* coverage = content->at(u"coverage").array();
  QVERIFY(coverage && coverage->size() == 1);
  QCOMPARE(coverage->front().text(u"conversation"), chat->conversation.toString());
  QCOMPARE(coverage->front().number(u"destroyed"), 2);
  const Json::Array* sources = coverage->front().at(u"sources").array();
  QVERIFY(sources && sources->size() == 1);
  QCOMPARE(sources->front().number(u"messages"), 3);
  QCOMPARE(sources->front().text(u"sha256").size(), 64);
  QVERIFY(!read->certificate.line.contains("chat.txt"));
  const auto isSaid = [](const records::CertificateSheet& sheet) {
    return std::ranges::any_of(sheet.sections,
                               [](const auto& section) { return section.title == u"Coverage and omissions"_s; });
  };
  QVERIFY(isSaid(read->sheet));
  // A certificate of an earlier version, which does not have it, is shown as it is.
  Json::Object before = *content->object();
  before.erase(u"coverage"_s);
  Certificate earlier = read->certificate;
  earlier.line = *canonicalJson(Json(std::move(before)));
  const auto sheet = records::sheetOf(earlier, {});
  QVERIFY(holds(sheet));
  QVERIFY(!isSaid(*sheet));
}

void DispositionTest::verificationNamesAChangedMember() {
  Stage stage(2);
  const auto chat =
      stage.fixture.importChat(*stage.opened, u"chat.txt"_s, {u"Tom: one"_s, u"Ana: two"_s, u"Tom: three"_s});
  QVERIFY(holds(chat));
  PlantRecord plant;
  plant.title = u"Order"_s;
  plant.selection.conversation = chat->conversation;
  plant.selection.runs = {{0, 1, MemberRole::Selected}};
  plant.selection.items = {stage.items[0]};
  const auto planted = stage.opened->run(plant).result();
  QVERIFY(holds(planted));
  const QString record = planted->outcome.text(u"record");
  QVERIFY(stage.isClean());
  const auto findingsAfter = [&](const QByteArray& sql, const QVariantList& values) {
    const Deed alter{[&](store::Connection& connection, Instant) -> Result<EntryDraft> {
      MUNIMENT_TRY(connection.change(sql, values));
      return EntryDraft();
    }};
    if (!holds(stage.opened->run(alter).result()))
      return QString(u"not altered"_s);
    workspace::VerifyWish wish;
    wish.deep = true;
    const auto verified = stage.opened->verify(wish, nullptr).result();
    QStringList found;
    for (const workspace::Finding& finding : verified ? verified->findings : std::vector<workspace::Finding>()) {
      if (finding.where.startsWith(u"record:"_s + record) && !finding.where.endsWith(u" due"_s)) // that is planted
        found.append(finding.what.id);
    }
    return found.join(u' ');
  };
  const QByteArray third = "INSERT INTO record_message (record, message, role) SELECT ?, max(id), 0 FROM message";
  QCOMPARE(findingsAfter(third, {record}), u"verify.surplus"_s);
  QCOMPARE(findingsAfter("DELETE FROM record_message WHERE record = ? AND message = (SELECT max(id) FROM message)",
                         {record}),
           QString());
  QCOMPARE(
      findingsAfter("UPDATE record_message SET role = 1 WHERE record = ? AND message = (SELECT min(id) FROM message)",
                    {record}),
      u"verify.altered"_s);
  QCOMPARE(findingsAfter("DELETE FROM record_message WHERE record = ? AND role = 1", {record}), u"verify.missing"_s);
  QCOMPARE(findingsAfter("UPDATE record_item SET item = ? WHERE record = ?", {stage.items[1].toString(), record}),
           u"verify.missing verify.missing verify.surplus"_s);
  QCOMPARE(findingsAfter("DELETE FROM record_object WHERE record = ? AND ordinal = 1", {record}),
           u"verify.missing verify.missing verify.missing verify.surplus"_s);
}

void DispositionTest::refusals() {
  Stage stage(1);
  const auto take = [&](QDate until) {
    return stage.opened->run(workspace::TakeSnapshot{u"Orders"_s, until, {}}).result();
  };
  QCOMPARE(take(QDate(2031, 1, 1)).error().id, u"disposition.day_not_proven"_s);
  QCOMPARE(take(QDate(2020, 1, 1)).error().id, u"snapshot.empty"_s);
  const auto taken = take(QDate(2026, 3, 1));
  QVERIFY(holds(taken));
  QCOMPARE(take(QDate(2026, 3, 1)).error().id, u"snapshot.empty"_s); // it is in a list already
  const SnapshotId id = *SnapshotId::parse(taken->outcome.text(u"snapshot"));
  QCOMPARE(stage.opened->dispose(id, nullptr).result().error().id, u"snapshot.wrong_state"_s);
  workspace::RunOptions asPerson;
  asPerson.signer = stage.fixture.signerOf(*stage.opened);
  QCOMPARE(stage.opened->run(workspace::SubmitSnapshot{id}, asPerson).result().error().id,
           u"disposition.not_all_decided"_s);
  QCOMPARE(stage.opened->run(workspace::SubmitSnapshot{id}).result().error().id, u"access.signature_missing"_s);
  QCOMPARE(stage.left(), std::size_t{1});
}

MUNIMENT_TEST(DispositionTest);

} // namespace muniment::tests

#include "disposition_test.moc"
