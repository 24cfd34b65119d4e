#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/cases/case_step_commands.h"
#include "core/workspace/cases/case_sync_commands.h"
#include "core/workspace/cases/case_timeline.h"
#include "core/workspace/cases/transfer_commands.h"
#include "core/workspace/cases/transfer_queries.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "core/workspace/items/capture_files.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/app/connections/portal.h"
#include "tests/core/workspace/word_scanner.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

/// The same cases here and in a community portal that is played, over its real interface, also while it misbehaves.
class CommunityCasesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void bothSidesMoveUnderFaults_data();
  void bothSidesMoveUnderFaults();
  void bothAtOnceIsAConflictThatIsDecided();
  void whatIsOpenedThereIsOpenedHere();
  void aCaseThatBothHaveIsTakenTogether();
  void remarksComeOnceAndOursNeverBack();
  void documentsGoBothWays();
  void milestonesAreKeptAlike();
  void whatAPartnerHasToDoIsAChecklist();
  void tasksOfACaseAreItsChecklist();
};

void CommunityCasesTest::bothSidesMoveUnderFaults_data() {
  QTest::addColumn<QString>("kind");
  QTest::addColumn<bool>("late");
  QTest::addRow("none") << QString() << false;
  QTest::addRow("it fails") << u"fail"_s << false;
  QTest::addRow("it fails once it was done") << u"fail"_s << true;
  QTest::addRow("the line breaks once it was done") << u"reset"_s << true;
  QTest::addRow("events come twice") << u"duplicate"_s << false;
}

void CommunityCasesTest::bothSidesMoveUnderFaults() {
  QFETCH(const QString, kind);
  QFETCH(const bool, late);
  Portal portal;
  if (!kind.isEmpty())
    portal.sandbox.fault({{u"kind"_s, kind},
                          {u"peer"_s, u"ac"_s},
                          {u"path"_s, kind == "duplicate"_L1 ? u"/events"_s : u"/cases"_s},
                          {u"status"_s, 500},
                          {u"late"_s, late},
                          {u"count"_s, 3}});
  const CaseId file = portal.mirrored();
  portal.work();
  QCOMPARE(portal.there(u"cases"_s).size(), qsizetype{1}); // once, whatever happened
  const QByteArray id = portal.caseThere().value("id"_L1).toString().toLatin1();
  QCOMPARE(portal.show(file.toString()).mirrors.front().remoteId, QString::fromLatin1(id));
  portal.must(portal.run(ChangeCase{file, {{u"status"_s, u"waiting"_s}}, {}, {}}));
  portal.must(portal.run(CommentOnCase{file, u"Where is it?"_s, true}));
  portal.work();
  QCOMPARE(portal.caseThere().value("state"_L1).toString(), u"waiting-partner"_s);
  QCOMPARE(portal.there(u"comments"_s).size(), qsizetype{1});
  portal.sandbox.advance(5);
  (void)portal.there("PATCH ac/cases/" + id, {{u"owner"_s, u"K. Tamm"_s}, {u"idempotencyKey"_s, u"x1"_s}});
  portal.work();
  const auto found = portal.show(u"PO-7"_s);
  QCOMPARE(found.summary.file.value(u"handler"_s), u"K. Tamm"_s);
  QCOMPARE(found.summary.file.fields.at(u"handler"_s).source, u"peer:community"_s);
  QCOMPARE(found.summary.conflicts, std::int64_t{0});
  QVERIFY(found.mirrors.front().sent.empty());
  const auto verification = portal.workspace->verify({true, std::nullopt}, nullptr).result();
  QVERIFY(verification && verification->isClean());
}

void CommunityCasesTest::bothAtOnceIsAConflictThatIsDecided() {
  Portal portal;
  const CaseId file = portal.mirrored();
  portal.work();
  const QByteArray id = portal.caseThere().value("id"_L1).toString().toLatin1();
  portal.sandbox.advance(5);
  (void)portal.there("PATCH ac/cases/" + id, {{u"state"_s, u"resolved"_s}, {u"idempotencyKey"_s, u"x1"_s}});
  portal.must(portal.run(ChangeCase{file, {{u"status"_s, u"waiting"_s}}, {}, {}}));
  portal.work();
  QCOMPARE(portal.caseThere().value("state"_L1).toString(), u"resolved"_s); // not overwritten
  const auto conflicts = portal.workspace->ask(CaseConflicts()).result();
  QCOMPARE(conflicts->size(), std::size_t{1});
  QCOMPARE(conflicts->front().conflict.ours, u"waiting"_s);
  QCOMPARE(conflicts->front().conflict.theirs, u"closed"_s);
  QCOMPARE(portal.workspace->ask(TaskCount()).result()->open, std::int64_t{1});
  portal.must(portal.run(DecideConflict{file, u"community"_s, u"status"_s, u"waiting"_s, u"It is not settled."_s}));
  portal.work();
  QCOMPARE(portal.caseThere().value("state"_L1).toString(), u"waiting-partner"_s);
  QCOMPARE(portal.workspace->ask(CaseConflicts()).result()->size(), std::size_t{0});
  QCOMPARE(portal.workspace->ask(TaskCount()).result()->open, std::int64_t{0});
}

void CommunityCasesTest::whatIsOpenedThereIsOpenedHere() {
  Portal portal;
  (void)portal.there("POST ac/cases", {{u"partner"_s, u"p-1"_s},
                                       {u"type"_s, u"delay"_s},
                                       {u"reference"_s, u"PO-99"_s},
                                       {u"title"_s, u"Crates"_s},
                                       {u"body"_s, u"Where?"_s},
                                       {u"idempotencyKey"_s, u"k"_s}});
  portal.work();
  const auto found = portal.show(u"PO-99"_s);
  QCOMPARE(found.summary.file.value(casefield::kTitle), u"Crates"_s);
  QCOMPARE(found.summary.file.value(casefield::kIssue), u"delay"_s);
  QVERIFY(found.summary.file.owner());
  portal.work();
  QCOMPARE(portal.workspace->ask(CaseCounts()).result()->all, std::int64_t{1}); // once
}

void CommunityCasesTest::aCaseThatBothHaveIsTakenTogether() {
  Portal portal;
  OpenCase open;
  open.fields = {{u"title"_s, u"Late shipment"_s}, {u"handler"_s, u"k. tamm"_s}};
  portal.must(portal.run(open));
  const CaseId file = *CaseId::parse(portal.last.text(u"case"));
  const QByteArray id = portal
                            .there("POST ac/cases", {{u"partner"_s, u"p-1"_s},
                                                     {u"type"_s, u"delay"_s},
                                                     {u"reference"_s, u"PO-99"_s},
                                                     {u"title"_s, u"Crates"_s},
                                                     {u"body"_s, u"Where?"_s},
                                                     {u"idempotencyKey"_s, u"k"_s}})
                            .value("id"_L1)
                            .toString()
                            .toLatin1();
  (void)portal.there("PATCH ac/cases/" + id,
                     {{u"state"_s, u"waiting-partner"_s}, {u"owner"_s, u"K. Tamm"_s}, {u"idempotencyKey"_s, u"k2"_s}});
  portal.must(portal.run(MirrorCase{file, u"community"_s, QString::fromLatin1(id), {}}));
  portal.work();
  QCOMPARE(portal.workspace->ask(CaseCounts()).result()->all, std::int64_t{1});
  const auto found = portal.show(u"PO-99"_s);
  QCOMPARE(found.summary.file.id, file);
  QCOMPARE(found.summary.conflicts, std::int64_t{0});
  QCOMPARE(found.summary.file.status(), Case::Status::Waiting); // ours was only what every case begins with
  QCOMPARE(found.summary.file.value(u"handler"_s), u"K. Tamm"_s);
  QCOMPARE(portal.caseThere().value("state"_L1).toString(), u"waiting-partner"_s);
}

void CommunityCasesTest::remarksComeOnceAndOursNeverBack() {
  Portal portal;
  const CaseId file = portal.mirrored();
  portal.work();
  const QByteArray id = portal.caseThere().value("id"_L1).toString().toLatin1();
  portal.must(portal.run(CommentOnCase{file, u"Where is it?"_s, true}));
  for (const QString& text : {u"In customs."_s, u"Tomorrow."_s})
    (void)portal.there("POST ac/cases/" + id + "/comments",
                       {{u"by"_s, u"K. Tamm"_s}, {u"text"_s, text}, {u"idempotencyKey"_s, text}});
  portal.work();
  portal.work();
  QStringList said;
  const auto timeline = portal.workspace->ask(CaseTimeline{file, {}, {}, 100}).result();
  for (const CaseMoment& moment : timeline->moments) {
    if (moment.event && moment.event->kind == CaseEvent::Kind::Comment && !moment.event->text.isEmpty())
      said.append(moment.event->details.text(u"who") + u": "_s + moment.event->text);
  }
  QCOMPARE(said, (QStringList{u": Where is it?"_s, u"K. Tamm: In customs."_s, u"K. Tamm: Tomorrow."_s}));
  QCOMPARE(portal.there(u"comments"_s).size(), qsizetype{3});
}

void CommunityCasesTest::documentsGoBothWays() {
  Portal portal;
  const CaseId file = portal.mirrored();
  portal.work();
  const QByteArray id = portal.caseThere().value("id"_L1).toString().toLatin1();
  const QByteArray body = fileForm({{"metadata", R"({"by":"K. Tamm","type":"photo"})"}}, "crates.jpg", "image/jpeg",
                                   "\xff\xd8\xff\xe0 three crates");
  QVERIFY(portal.sandbox.send("POST ac/cases/" + id + "/attachments", body,
                              {{"Authorization", portal.bearer}, {"Content-Type", kFormType}}));
  portal.work();
  const auto page = portal.workspace->ask(Transfers{{false, {}, file}, {}, 100}).result();
  QCOMPARE(page->lines.size(), std::size_t{1});
  const Transfer& came = page->lines.front().transfer;
  QCOMPARE(came.state, Transfer::State::Filed);
  QCOMPARE(came.fields.at(u"author"_s).source, u"peer:community"_s);
  portal.must(portal.run(CaptureFiles({FileToCapture{u"answer.pdf"_s, {}, QByteArray("our answer")}}, u"drop"_s)));
  const ItemId ours = *ItemId::parse(portal.last.at(u"items").array()->front().text(u"id"));
  QCOMPARE(portal.run(ShareItem{file, ours}), u"case.target_unknown"_s); // only what is filed to it
  portal.must(portal.run(LinkToCase{file, CaseLink::Kind::Item, aggregateOf(ours)}));
  portal.must(portal.run(ShareItem{file, ours}));
  portal.work();
  QCOMPARE(portal.there(u"attachments"_s).size(), qsizetype{2});
  QCOMPARE(portal.there(u"attachments"_s).last().toObject().value("sha256"_L1).toString(),
           sha256("our answer").toHex());
  QCOMPARE(portal.workspace->ask(Transfers{{false, {}, file}, {}, 100}).result()->total, std::int64_t{1});
  // What is found in a file while it waits keeps it here.
  portal.must(portal.run(CaptureFiles({FileToCapture{u"late.pdf"_s, {}, QByteArray("harmful")}}, u"drop"_s)));
  const ItemId late = *ItemId::parse(portal.last.at(u"items").array()->front().text(u"id"));
  portal.must(portal.run(LinkToCase{file, CaseLink::Kind::Item, aggregateOf(late)}));
  portal.must(portal.run(ShareItem{file, late}));
  WordScanner scanner;
  QCOMPARE(scanAll(*portal.workspace, scanner).infected, 1);
  portal.work();
  QCOMPARE(portal.there(u"attachments"_s).size(), qsizetype{2});
  const auto queue = portal.workspace->ask(DeliveriesPage()).result();
  QVERIFY(queue && std::ranges::count(queue->deliveries, u"scan.infected"_s, &Delivery::problem) == 1);
  QVERIFY(portal.isSound());
}

void CommunityCasesTest::milestonesAreKeptAlike() {
  Portal portal;
  const CaseId file = portal.mirrored();
  portal.must(portal.run(SetMilestone{
      file, CaseMilestone::Code::OrderConfirmed, u"PO-7"_s, CaseMilestone::Which::Actual, QDate(2026, 1, 5), {}}));
  portal.work();
  QCOMPARE(portal.there(u"milestones"_s).last().toObject().value("day"_L1).toString(), u"2026-01-05"_s);
  const QByteArray id = portal.caseThere().value("id"_L1).toString().toLatin1();
  portal.sandbox.advance(5);
  const QJsonObject dispatched{{u"code"_s, u"dispatched"_s},
                               {u"which"_s, u"estimated"_s},
                               {u"order"_s, u"PO-7"_s},
                               {u"day"_s, u"2026-02-01"_s},
                               {u"idempotencyKey"_s, u"dispatched"_s}};
  (void)portal.there("PATCH ac/cases/" + id + "/milestones", dispatched);
  portal.work();
  const auto found = portal.show(file.toString());
  QCOMPARE(found.milestones.size(), std::size_t{2});
  const auto& day = found.milestones.back().day(CaseMilestone::Which::Estimated);
  QVERIFY(day);
  QCOMPARE(day->text, u"2026-02-01"_s);
  QCOMPARE(day->source, u"peer:community"_s);
  // Both at once: neither is overwritten.
  portal.sandbox.advance(5);
  QJsonObject later = dispatched;
  later.insert(u"day"_s, u"2026-02-03"_s);
  later.insert(u"idempotencyKey"_s, u"later"_s);
  (void)portal.there("PATCH ac/cases/" + id + "/milestones", later);
  portal.must(portal.run(SetMilestone{
      file, CaseMilestone::Code::Dispatched, u"PO-7"_s, CaseMilestone::Which::Estimated, QDate(2026, 2, 9), {}}));
  portal.work();
  const auto conflicts = portal.workspace->ask(CaseConflicts()).result();
  QCOMPARE(conflicts->size(), std::size_t{1});
  const QString name = conflicts->front().conflict.field;
  QCOMPARE(name, u"milestone/dispatched/estimated/PO-7"_s);
  portal.must(portal.run(DecideConflict{file, u"community"_s, name, u"2026-02-03"_s}));
  portal.work();
  QCOMPARE(portal.workspace->ask(CaseConflicts()).result()->size(), std::size_t{0});
  QCOMPARE(portal.there(u"milestones"_s).last().toObject().value("day"_L1).toString(), u"2026-02-03"_s);
  QVERIFY(portal.isSound());
}

void CommunityCasesTest::whatAPartnerHasToDoIsAChecklist() {
  Portal portal;
  const QJsonObject done{{u"task"_s, u"t-1"_s}, {u"status"_s, u"done"_s}, {u"idempotencyKey"_s, u"k1"_s}};
  (void)portal.there("PATCH ac/partners/p-1/onboarding-tasks", done);
  portal.work();
  const auto found = portal.show(u"p-1"_s);
  QCOMPARE(found.summary.file.kind, Case::Kind::Onboarding);
  QCOMPARE(found.summary.file.value(casefield::kTitle), u"Acme Tools"_s);
  QCOMPARE(found.steps.size(), std::size_t{2});
  QCOMPARE(found.steps.front().state, CaseStep::State::Claimed); // what they say is no evidence
  QCOMPARE(found.steps.front().dueOn, std::optional(QDate(2026, 12, 31)));
  const CaseId file = found.summary.file.id;
  portal.must(portal.run(ReturnStep{file, found.steps.front().id, u"The certificate is missing."_s}));
  portal.must(portal.run(WaiveStep{file, found.steps.back().id, u"They use the portal."_s}));
  portal.work();
  const QJsonArray tasks = portal.there(u"tasks"_s);
  QCOMPARE(tasks.at(0).toObject().value("status"_L1).toString(), u"open"_s);
  QCOMPARE(tasks.at(1).toObject().value("status"_L1).toString(), u"waived"_s);
  QCOMPARE(portal.workspace->ask(CaseConflicts()).result()->size(), std::size_t{0});
  QVERIFY(portal.isSound());
}

void CommunityCasesTest::tasksOfACaseAreItsChecklist() {
  Portal portal;
  const CaseId file = portal.mirrored();
  portal.work();
  const QByteArray id = portal.caseThere().value("id"_L1).toString().toLatin1();
  for (const QString& title : {u"Send the packing list"_s, u"Name a contact"_s})
    (void)portal.there("POST ac/cases/" + id + "/tasks",
                       {{u"title"_s, title}, {u"due"_s, u"2026-12-31T00:00:00Z"_s}, {u"idempotencyKey"_s, title}});
  portal.work();
  auto found = portal.show(file.toString());
  QCOMPARE(found.steps.size(), std::size_t{2});
  QCOMPARE(found.steps.front().title, u"Send the packing list"_s);
  QCOMPARE(found.steps.front().dueOn, std::optional(QDate(2026, 12, 31)));
  QCOMPARE(found.steps.front().state, CaseStep::State::Missing);
  portal.sandbox.advance(5);
  (void)portal.there(
      "PATCH ac/cases/" + id + "/tasks",
      {{u"task"_s, found.steps.front().remoteId}, {u"status"_s, u"done"_s}, {u"idempotencyKey"_s, u"d"_s}});
  portal.must(portal.run(WaiveStep{file, found.steps.back().id, u"It is known."_s}));
  portal.work();
  found = portal.show(file.toString());
  QCOMPARE(found.steps.size(), std::size_t{2});                  // once
  QCOMPARE(found.steps.front().state, CaseStep::State::Claimed); // what they say is no evidence
  QCOMPARE(portal.there(u"case_tasks"_s).at(1).toObject().value("status"_L1).toString(), u"waived"_s);
  QCOMPARE(found.summary.conflicts, std::int64_t{0});
  QVERIFY(portal.isSound());
}

MUNIMENT_TEST(CommunityCasesTest);

} // namespace muniment::tests

#include "community_cases_test.moc"
