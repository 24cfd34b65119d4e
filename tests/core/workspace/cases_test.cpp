#include "core/workspace/cases/audience.h"
#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/cases/case_proposal_commands.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/cases/case_step_commands.h"
#include "core/workspace/cases/case_timeline.h"
#include "core/workspace/cases/deal_view.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/sample/sample_workspace.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/workspace/case_office.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

/// Cases as people work on them.
class CasesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aCaseIsWorkedOnFromEndToEnd_data();
  void aCaseIsWorkedOnFromEndToEnd();
  void numbersRunOnWhereEverybodySeesThem();
  void everyValueSaysWhereItComesFrom();
  void whatIsWrongIsRefused();
  void onlyMembersSeeARestrictedCase();
  void whatBelongsToAMatterStaysThere();
  void aClaimIsNoEvidence();
  void lateStepsAreAskedAboutOnce();
  void aMessageProposesAndAPersonDecides();
  void ambiguousDaysAreNeverDecidedHere();
  void casesAreFoundByWhatOthersCallThem();
  void theTimelineIsOneAxis();
  void anApprovalKeepsTheStateOfThatSecond();
  void theAudienceSaysWhoAndWhyNot();
  void theSampleTellsThreeCases();
  void changedRowsAreFound_data();
  void changedRowsAreFound();
};

void CasesTest::aCaseIsWorkedOnFromEndToEnd_data() { TestDatabase::addRows(); }

void CasesTest::aCaseIsWorkedOnFromEndToEnd() {
  QFETCH(store::Dialect, dialect);
  if (dialect == store::Dialect::Postgres && !TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  CaseOffice office(dialect == store::Dialect::Postgres ? makeServerDatabase(u"muniment_cases"_s) : QString());
  const CaseId file = office.open(u"Late shipment"_s, {{u"partner"_s, u"ACME"_s}, {u"due"_s, u"2026-03-10"_s}});
  QCOMPARE(office.run(CommentOnCase{file, u"They call tomorrow."_s, false}), QString());
  QCOMPARE(office.run(ChangeCase{file, {{u"status"_s, u"waiting"_s}, {u"region"_s, u"EMEA"_s}}, {}, {}}), QString());
  QCOMPARE(office.run(AddStep{file, u"New date"_s, false}), QString());
  const CaseStepId step = *CaseStepId::parse(office.last.text(u"step"));
  QCOMPARE(office.run(CloseCase{file, u"Settled."_s}), u"case.open_ends"_s);
  QCOMPARE(office.run(TakeStep{file, step}), QString());
  QCOMPARE(office.last.text(u"state"), u"evident"_s);
  QCOMPARE(
      office.run(SetMilestone{
          file, CaseMilestone::Code::Dispatched, u"PO-1"_s, CaseMilestone::Which::Estimated, QDate(2026, 3, 9), {}}),
      QString());
  QCOMPARE(office.run(CloseCase{file, u"Settled."_s}), QString());
  QCOMPARE(office.run(ChangeCase{file, {{u"region"_s, u"APAC"_s}}, {}, {}}), u"case.closed"_s);
  QCOMPARE(office.run(ReopenCase{file, u"It came back."_s}), QString());
  const auto found = office.show(file);
  QCOMPARE(found.summary.file.status(), Case::Status::Open);
  QCOMPARE(found.summary.file.value(casefield::kReason), QString());
  QCOMPARE(found.milestones.front().day(CaseMilestone::Which::Estimated)->text, u"2026-03-09"_s);
  Cases query;
  query.filter = {Case::Kind::Partner, Case::Status::Open, true, true, false, u"ACME"_s, u"late ship"_s, {}};
  QCOMPARE(office.workspace->ask(query).result()->cases.size(), std::size_t{1});
  query.filter.isOverdue = true;
  QCOMPARE(office.workspace->ask(query).result()->cases.size(), std::size_t{0});
  office.fixture.clock().advance(std::int64_t{10} * 86'400'000);
  QCOMPARE(office.workspace->ask(query).result()->cases.size(), std::size_t{1});
  QCOMPARE(office.workspace->ask(CaseCounts()).result()->overdue, std::int64_t{1});
  const auto newest = office.workspace->ask(CaseTimeline{file, {}, {}, 3}).result();
  QVERIFY(newest->hasEarlier);
  const auto earlier = office.workspace->ask(CaseTimeline{file, newest->moments.front().place, {}, 100}).result();
  QVERIFY(earlier->moments.back().place < newest->moments.front().place);
  QVERIFY(office.isSound());
}

void CasesTest::numbersRunOnWhereEverybodySeesThem() {
  CaseOffice office;
  QCOMPARE(office.show(office.open(u"One"_s)).summary.file.number, u"C-2026-0001"_s);
  OpenCase hidden;
  hidden.fields[casefield::kTitle] = u"Hidden"_s;
  hidden.isRestricted = true;
  QCOMPARE(office.run(hidden), QString());
  QVERIFY(!office.last.text(u"number").contains(u"0002"));
  QCOMPARE(office.show(office.open(u"Two"_s)).summary.file.number, u"C-2026-0002"_s);
  OpenCase business;
  business.kind = Case::Kind::Business;
  business.fields[casefield::kTitle] = u"Project"_s;
  QCOMPARE(office.run(business), QString());
  QCOMPARE(office.last.text(u"number"), u"B-2026-0001"_s);
}

void CasesTest::everyValueSaysWhereItComesFrom() {
  CaseOffice office;
  const CaseId file = office.open(u"Late"_s);
  office.fixture.clock().advance(60'000);
  QCOMPARE(office.run(ChangeCase{file, {{u"delivery-date"_s, u"2026-03-14"_s}}, {}, u"message:m1"_s}), QString());
  const CaseValue value = office.show(file).summary.file.fields.at(u"delivery-date"_s);
  QCOMPARE(value.source, u"message:m1"_s);
  QCOMPARE(value.at, office.fixture.clock().now());
  QVERIFY(ActorId::parse(value.by));
  QCOMPARE(office.run(ChangeCase{file, {{u"delivery-date"_s, u"2026-03-14"_s}}, {}, u"message:m2"_s}), QString());
  QCOMPARE(office.show(file).summary.file.fields.at(u"delivery-date"_s).source, u"message:m1"_s); // says the same
}

void CasesTest::whatIsWrongIsRefused() {
  CaseOffice office;
  const CaseId file = office.open(u"Late"_s);
  QCOMPARE(office.run(OpenCase()), u"case.title_missing"_s);
  QCOMPARE(office.run(ChangeCase{file, {{u"Title"_s, u"x"_s}}, {}, {}}), u"case.field_unknown"_s);
  QCOMPARE(office.run(ChangeCase{file, {{u"due"_s, u"soon"_s}}, {}, {}}), u"case.value_wrong"_s);
  QCOMPARE(office.run(ChangeCase{file, {{u"title"_s, u" "_s}}, {}, {}}), u"case.title_missing"_s);
  QCOMPARE(office.run(ChangeCase{file, {{u"owner"_s, u"nobody"_s}}, {}, {}}), u"actor.unknown"_s);
  QCOMPARE(office.run(ChangeCase{file, {{u"status"_s, u"closed"_s}}, {}, {}}), u"case.close_with_reason"_s);
  QCOMPARE(office.run(CommentOnCase{file, u" "_s, false}), u"case.comment_wrong"_s);
  QCOMPARE(office.run(CommentOnCase{file, u"Hello"_s, true}), u"case.not_mirrored"_s);
  QCOMPARE(office.run(CloseCase{file, u""_s}), u"case.reason_missing"_s);
  QCOMPARE(office.run(ReopenCase{file, u"x"_s}), u"case.not_closed"_s);
  QCOMPARE(office.run(LinkToCase{file, CaseLink::Kind::Document, u"document:x"_s}), u"case.target_unknown"_s);
  QCOMPARE(office.run(ChangeCase{CaseId::make(office.fixture.clock().now()), {}, {}, {}}), u"case.unknown"_s);
  QVERIFY(office.isSound());
}

void CasesTest::onlyMembersSeeARestrictedCase() {
  CaseOffice office;
  const auto otto = office.fixture.enrol(*office.workspace, u"otto"_s, {Role::RecordsManager});
  const auto uma = office.fixture.enrol(*office.workspace, u"uma"_s, {Role::RecordsManager});
  QVERIFY(otto && uma);
  OpenCase command;
  command.fields = {{u"title"_s, u"Grievance"_s}, {u"owner"_s, otto->toString()}};
  command.isRestricted = true;
  QCOMPARE(office.run(command), QString());
  const CaseId file = *CaseId::parse(office.last.text(u"case"));
  const auto ottos = office.as(u"otto"_s);
  const auto umas = office.as(u"uma"_s);
  QVERIFY(ottos->ask(CaseById{file.toString()}).result());
  QCOMPARE(ottos->ask(TaskCount()).result()->open, std::int64_t{1}); // the owner is told
  QCOMPARE(umas->ask(CaseById{file.toString()}).result().error().id, u"case.unknown"_s);
  QCOMPARE(umas->ask(CaseCounts()).result()->all, std::int64_t{0});
  QVERIFY(umas->ask(Cases()).result()->cases.empty());
  const auto taken = umas->run(CommentOnCase{file, u"Let me in"_s, false}).result();
  QCOMPARE(taken.error().id, u"case.unknown"_s);
  QCOMPARE(office.run(SetCaseMembers{file, {*uma}}), QString());
  QVERIFY(umas->ask(CaseById{file.toString()}).result());
  QVERIFY(ottos->ask(CaseById{file.toString()}).result()); // the owner stays
  QVERIFY(office.isSound());
}

void CasesTest::whatBelongsToAMatterStaysThere() {
  CaseOffice office;
  const auto made = office.workspace->run(CreateMatter{u"M-1"_s, u"Secret"_s, {}}).result();
  const MatterId matter = *MatterId::parse(made->outcome.text(u"matter"));
  const auto captured = office.workspace->run(WorkspaceFixture::text(u"a.txt"_s, "secret", matter)).result();
  const QString item = u"item:"_s + captured->outcome.at(u"items").array()->front().text(u"id");
  QCOMPARE(office.run(LinkToCase{office.open(u"Public"_s), CaseLink::Kind::Item, item}), u"case.other_matter"_s);
  OpenCase command;
  command.fields[casefield::kTitle] = u"Inside"_s;
  command.matter = matter;
  QCOMPARE(office.run(command), QString());
  const CaseId file = *CaseId::parse(office.last.text(u"case"));
  QCOMPARE(office.run(LinkToCase{file, CaseLink::Kind::Item, item}), QString());
  QCOMPARE(office.run(LinkToCase{file, CaseLink::Kind::Item, item}), QString()); // once
  QCOMPARE(office.show(file).links.size(), std::size_t{1});
  QCOMPARE(office.show(file).links.front().title, u"a.txt"_s);
  command.isRestricted = true;
  QCOMPARE(office.run(command), u"case.matter_or_members"_s);
}

void CasesTest::aClaimIsNoEvidence() {
  CaseOffice office;
  OpenCase command;
  command.kind = Case::Kind::Onboarding;
  command.fields[casefield::kTitle] = u"Baltic"_s;
  command.checklist = u"partner-onboarding"_s;
  QCOMPARE(office.run(command), QString());
  const CaseId file = *CaseId::parse(office.last.text(u"case"));
  const auto steps = office.show(file).steps;
  QCOMPARE(steps.size(), std::size_t{8});
  QCOMPARE(office.run(TakeStep{file, steps.front().id, {}, u"message:m1"_s}), QString());
  QCOMPARE(office.last.text(u"state"), u"claimed"_s);
  QCOMPARE(office.show(file).summary.openSteps, std::int64_t{8});
  const auto captured = office.workspace->run(WorkspaceFixture::text(u"profile.pdf"_s, "profile")).result();
  const QString item = u"item:"_s + captured->outcome.at(u"items").array()->front().text(u"id");
  QCOMPARE(office.run(TakeStep{file, steps.front().id, item}), QString());
  QCOMPARE(office.last.text(u"state"), u"evident"_s);
  QCOMPARE(office.run(TakeStep{file, steps.front().id, item}), u"case.step_done"_s);
  QCOMPARE(office.show(file).links.front().link.target, item); // filed as well
  QCOMPARE(office.run(ReturnStep{file, steps.front().id, u"It is last year's."_s}), QString());
  QCOMPARE(office.run(WaiveStep{file, steps[1].id, u"One contact is enough."_s}), QString());
  QCOMPARE(office.show(file).summary.openSteps, std::int64_t{7});
  QVERIFY(office.isSound());
}

void CasesTest::lateStepsAreAskedAboutOnce() {
  CaseOffice office;
  OpenCase command;
  command.kind = Case::Kind::Onboarding;
  command.fields[casefield::kTitle] = u"Baltic"_s;
  command.checklist = u"partner-onboarding"_s;
  QCOMPARE(office.run(command), QString());
  const CaseId file = *CaseId::parse(office.last.text(u"case"));
  QVERIFY(office.workspace->keepHouse());
  QCOMPARE(office.openTasks(), std::int64_t{0});
  office.fixture.clock().advance(std::int64_t{8} * 86'400'000);
  QVERIFY(office.workspace->keepHouse());
  QVERIFY(office.workspace->keepHouse());
  QCOMPARE(office.openTasks(), std::int64_t{2}); // the two that were due after seven days
  QVERIFY(office.show(file).summary.isOverdue);
  QCOMPARE(office.workspace->ask(CaseCounts()).result()->overdue, std::int64_t{1});
  const auto steps = office.show(file).steps;
  QCOMPARE(office.run(WaiveStep{file, steps.front().id, u"Not needed."_s}), QString());
  QCOMPARE(office.openTasks(), std::int64_t{1});
}

void CasesTest::aMessageProposesAndAPersonDecides() {
  CaseOffice office;
  const CaseId file = office.open(u"Late shipment"_s);
  const Message message = office.say(u"We deliver on 14.03.2026, order PO-4802"_s);
  QCOMPARE(office.run(ReadForProposals{file, message.id}), QString());
  QCOMPARE(office.last.at(u"proposals").array()->size(), std::size_t{2});
  QCOMPARE(office.run(ReadForProposals{file, message.id}), QString());
  QVERIFY(office.last.at(u"proposals").array()->empty()); // once
  auto found = office.show(file);
  QCOMPARE(found.links.size(), std::size_t{1}); // the message belongs to the case now
  QCOMPARE(found.proposals.size(), std::size_t{2});
  for (const CaseProposal& proposal : found.proposals) {
    QCOMPARE(proposal.source, aggregateOf(message.id));
    QCOMPARE(office.run(AcceptProposal{proposal.id}), QString());
    QCOMPARE(office.run(AcceptProposal{proposal.id}), u"case.proposal_decided"_s);
  }
  found = office.show(file);
  QCOMPARE(found.summary.file.value(u"delivery-date"_s), u"2026-03-14"_s);
  QCOMPARE(found.summary.file.fields.at(u"delivery-date"_s).source, aggregateOf(message.id));
  QCOMPARE(found.summary.file.references.front().number, u"PO-4802"_s);
  QCOMPARE(found.summary.proposals, std::int64_t{0});
  QVERIFY(office.isSound());
}

void CasesTest::ambiguousDaysAreNeverDecidedHere() {
  CaseOffice office;
  const CaseId file = office.open(u"Late shipment"_s);
  const Message message = office.say(u"delivery 03/04/2026"_s);
  QCOMPARE(office.run(ReadForProposals{file, message.id}), QString());
  const CaseProposal proposal = office.show(file).proposals.front();
  QVERIFY(proposal.isAmbiguous());
  QCOMPARE(office.run(AcceptProposal{proposal.id}), u"case.reading_missing"_s);
  QCOMPARE(office.run(AcceptProposal{proposal.id, u"2026-05-01"_s}), u"case.reading_missing"_s);
  QCOMPARE(office.run(AcceptProposal{proposal.id, u"2026-03-04"_s}), QString());
  QCOMPARE(office.show(file).summary.file.value(u"delivery-date"_s), u"2026-03-04"_s);
  QCOMPARE(office.run(SuggestChange{{file, u"owner"_s, u"me"_s, {}, {}}}), u"case.field_unknown"_s);
}

void CasesTest::casesAreFoundByWhatOthersCallThem() {
  CaseOffice office;
  OpenCase command;
  command.fields = {{u"title"_s, u"Damaged crates"_s}, {u"partner"_s, u"acme"_s}};
  command.references = {{u"order"_s, u"PO-4802"_s}, {u"sap"_s, u"4500 001234"_s}};
  QCOMPARE(office.run(command), QString());
  const CaseId file = *CaseId::parse(office.last.text(u"case"));
  (void)office.open(u"Another"_s);
  for (const QString& key : {u"C-2026-0001"_s, u"c-2026-0001"_s, u"po-4802"_s, u"4500001234"_s, file.toString()})
    QCOMPARE(office.workspace->ask(CaseById{key}).result()->summary.file.id, file);
  for (const QString& text : {u"crate"_s, u"4802"_s, u"acme"_s, u"C-2026-0001"_s}) {
    Cases query;
    query.filter.text = text;
    QCOMPARE(office.workspace->ask(query).result()->cases.size(), std::size_t{1});
  }
  Cases pages;
  pages.limit = 1;
  const auto first = office.workspace->ask(pages).result();
  QVERIFY(first->next);
  pages.after = first->next;
  const auto second = office.workspace->ask(pages).result();
  QCOMPARE(second->cases.front().file.id, file);
  QVERIFY(!second->next);
}

void CasesTest::theTimelineIsOneAxis() {
  CaseOffice office;
  const CaseId file = office.open(u"Late shipment"_s);
  const ConversationId chat = office.chat(40);
  QCOMPARE(office.run(LinkToCase{file, CaseLink::Kind::Conversation, aggregateOf(chat)}), QString());
  for (int i = 0; i < 5; ++i) {
    office.fixture.clock().advance(60'000);
    QCOMPARE(office.run(CommentOnCase{file, u"Comment %1"_s.arg(i), false}), QString());
  }
  CaseTimeline query{file, {}, {}, 1000};
  const auto all = office.workspace->ask(query).result();
  QVERIFY(all);
  QCOMPARE(all->moments.size(), std::size_t{40 + 5 + 1 + 1 + 2}); // messages, comments, link, opened, two fields
  QVERIFY(std::ranges::is_sorted(all->moments, {}, &CaseMoment::place));
  const auto keys = [](const std::vector<CaseMoment>& moments) {
    QStringList texts;
    for (const CaseMoment& moment : moments)
      texts.append(moment.place.key);
    return texts;
  };
  for (const int limit : {1, 7, 50}) {
    QStringList backwards;
    query = {file, {}, {}, limit};
    for (bool more = true; more;) {
      const auto page = office.workspace->ask(query).result();
      backwards = keys(page->moments) + backwards;
      more = page->hasEarlier;
      query.before = page->moments.front().place;
    }
    QCOMPARE(backwards, keys(all->moments));
    QStringList forwards;
    query = {file, {}, CaseMoment::Place(), limit};
    for (bool more = true; more;) {
      const auto page = office.workspace->ask(query).result();
      forwards += keys(page->moments);
      more = page->hasLater;
      query.after = page->moments.back().place;
    }
    QCOMPARE(forwards, keys(all->moments));
  }
}

void CasesTest::anApprovalKeepsTheStateOfThatSecond() {
  CaseOffice office;
  const auto documents = office.trade();
  const CaseId file = office.open(u"Dispute"_s);
  // Said after the receipt and before the answer to the order.
  const Message approval = office.say(u"The order is fine with us"_s);
  QCOMPARE(office.run(LinkToCase{file,
                                 CaseLink::Kind::Messages,
                                 {},
                                 approval.id,
                                 {},
                                 CaseLink::Stance::Approves,
                                 aggregateOf(documents.order)}),
           QString());
  const auto deal = office.workspace->ask(DealView{file}).result();
  QVERIFY(deal);
  QCOMPARE(deal->stands.size(), std::size_t{1});
  const DealView::Stand& stand = deal->stands.front();
  const auto now = office.workspace->ask(DocumentById{documents.order}).result();
  QVERIFY(now->summary.status.business != formats::edi::BusinessState::Unknown);
  QCOMPARE(stand.then.business, formats::edi::BusinessState::Unknown); // nobody had answered by then
  QCOMPARE(stand.answersSince, std::int64_t{1});
  QCOMPARE(stand.digest.size(), qsizetype{64});
  QVERIFY(deal->papers.size() >= 2);
}

void CasesTest::theAudienceSaysWhoAndWhyNot() {
  CaseOffice office;
  const auto contact = [&](const QString& name, const QStringList& regions, bool isActive) {
    SavePerson person;
    person.name = name;
    const auto saved = office.workspace->run(person).result();
    PartnerContact made;
    made.person = *PersonId::parse(saved->outcome.text(u"person"));
    made.partner = u"acme"_s;
    made.regions = regions;
    made.isActive = isActive;
    QCOMPARE(office.run(SavePartnerContact{made}), QString());
  };
  contact(u"Anna"_s, {u"EMEA"_s}, true);
  contact(u"Berta"_s, {u"APAC"_s}, true);
  contact(u"Carl"_s, {}, false);
  const auto found = office.workspace->ask(Audience{u"ACME"_s, u"emea"_s, {}, {}}).result();
  QVERIFY(found);
  QCOMPARE(found->told, std::int64_t{0});
  QCOMPARE(found->lines.size(), std::size_t{3});
  QCOMPARE(found->lines[0].leftOut, Audience::LeftOut::NoChannel);
  QCOMPARE(found->lines[1].leftOut, Audience::LeftOut::NotMeant);
  QCOMPARE(found->lines[2].leftOut, Audience::LeftOut::Inactive);
  QCOMPARE(found->regions, (QStringList{u"APAC"_s, u"EMEA"_s}));
  QVERIFY(office.isSound());
}

void CasesTest::theSampleTellsThreeCases() {
  WorkspaceFixture fixture;
  const auto made = makeSampleWorkspace(fixture.environment(), fixture.path(u"sample"_s), {4, 400, 1, {}}, nullptr);
  QVERIFY2(made, made ? "" : qPrintable(made.error().id + made.error().detail));
  Unlock unlock;
  unlock.passphrase = samplePassphrase();
  auto parts = openWorkspace(fixture.environment(), fixture.path(u"sample"_s), std::move(unlock));
  QVERIFY(parts);
  Workspace sample(std::move(*parts));
  const auto counts = sample.ask(CaseCounts()).result();
  QCOMPARE(counts->all, std::int64_t{3});
  QCOMPARE(counts->conflicts, std::int64_t{1});
  QCOMPARE(counts->proposals, std::int64_t{1});
  QVERIFY(counts->overdue >= 1);
  const auto dispute = sample.ask(CaseById{u"BP-1093"_s}).result();
  QVERIFY(dispute);
  const auto deal = sample.ask(DealView{dispute->summary.file.id}).result();
  QVERIFY(deal->papers.size() >= 4);
  QVERIFY(std::ranges::any_of(deal->papers, [](const DealView::Paper& paper) { return !paper.differences.empty(); }) ||
          !deal->stands.empty());
  const auto told = sample.ask(Audience{{}, u"Germany"_s, u"Crates"_s, {}}).result();
  QCOMPARE(told->told, std::int64_t{1});
  QCOMPARE(told->lines.front().channel, Audience::Channel::WhatsApp);
}

void CasesTest::changedRowsAreFound_data() {
  QTest::addColumn<QByteArray>("change");
  QTest::addRow("content") << QByteArray("UPDATE case_file SET content = replace(content, 'Late', 'Lame')");
  QTest::addRow("column") << QByteArray("UPDATE case_file SET status = 2");
  QTest::addRow("event") << QByteArray(
      "UPDATE case_part SET content = replace(content, 'Said', 'Sold') WHERE part = 1");
  QTest::addRow("gone") << QByteArray("DELETE FROM case_part WHERE part = 3");
  QTest::addRow("contact") << QByteArray("UPDATE partner_contact SET partner = 'OTHER'");
}

void CasesTest::changedRowsAreFound() {
  QFETCH(const QByteArray, change);
  CaseOffice office;
  const CaseId file = office.open(u"Late"_s);
  QCOMPARE(office.run(CommentOnCase{file, u"Said"_s, false}), QString());
  QCOMPARE(office.run(AddStep{file, u"Step"_s}), QString());
  SavePerson person;
  person.name = u"Anna"_s;
  const auto saved = office.workspace->run(person).result();
  PartnerContact contact;
  contact.person = *PersonId::parse(saved->outcome.text(u"person"));
  contact.partner = u"ACME"_s;
  QCOMPARE(office.run(SavePartnerContact{contact}), QString());
  QVERIFY(office.isSound());
  QVERIFY(office.change(change));
  QVERIFY(!office.isSound());
}

MUNIMENT_TEST(CasesTest);

} // namespace muniment::tests

#include "cases_test.moc"
