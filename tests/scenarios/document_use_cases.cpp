#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/cases/case_proposal_commands.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/cases/deal_view.h"
#include "core/workspace/documents/document_queries.h"
#include "core/workspace/documents/partner_commands.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/outreach/question_commands.h"
#include "tests/scenarios/findings.h"
#include "tests/scenarios/papers.h"
#include "tests/scenarios/use_case.h"

namespace muniment::tests {
namespace {

using namespace std::chrono_literals;
using namespace workspace;
using formats::edi::DocumentKind;

const QString kAna = u"+15550100001"_s;
const QString kBen = u"+15550100002"_s;

/// Trade with Ana's company over the document service, told on WhatsApp.
class TradeDesk final {
 public:
  explicit TradeDesk(const Conditions& conditions) : office(conditions) {
    SetPartnerRules ours;
    ours.partner = u"HARBOUR"_s;
    ours.name = u"Harbour Freight"_s;
    ours.isOurselves = true;
    office.run(ours);
    office.connectMessenger();
    office.connectPreset(u"active-documents"_s, u"ad"_s);
    office.settle(0);
  }
  void arrives(const Paper& paper) {
    ++m_control;
    office.documentArrives(u"doc-%1"_s.arg(m_control), written(paper, m_control));
  }
  [[nodiscard]] DocumentSummary only(DocumentKind kind) {
    for (const DocumentSummary& each : office.ask(DocumentsPage()).documents) {
      if (each.kind == kind)
        return each;
    }
    return {};
  }

  Office office;

 private:
  int m_control = 100;
};

/// AD-1: the supplier hears of an order and acknowledges it.
void suppliersHearOfOrders(const Conditions& conditions) {
  TradeDesk desk(conditions);
  Office& office = desk.office;
  office.connectPush();
  (void)office.personWhoWrote(u"Ana"_s, kAna);
  (void)office.personWithPhone(u"Alma"_s);
  const RuleId tells = office.switchOnByTemplate(u"AD-1"_s, u"Ana"_s, u"order {number}"_s);
  const RuleId asks = office.switchOn(u"AD-1"_s, {{u"contact of the supplier"_s, u"Alma"_s}});
  desk.arrives(order("PO-4711", true));
  desk.arrives(order("SO-0815", false)); // one that came in is no concern of the supplier
  office.settle(10);
  QCOMPARE(deedsOf(office, tells), u"1"_s);
  QCOMPARE(deedsOf(office, asks), u"1"_s);
  QCOMPARE(sentTo(office, u"ana"_s), QStringList{u"read order PO-4711 this evening"_s});
  QCOMPARE(office.answersOnPhone(0), u"answered"_s);
  const Question question = questions(office).front();
  QCOMPARE(question.text, u"We sent you order PO-4711. Do you accept it?"_s);
  QCOMPARE(question.wordsOf(*question.decision()), u"Accept"_s);
  QCOMPARE(entries(office, u"answer.taken"_s), 2);
  QVERIFY(isSound(office));
}

/// AD-2: payables hear of an invoice that has to be corrected, and of no other.
void wrongInvoicesAreTold(const Conditions& conditions) {
  TradeDesk desk(conditions);
  (void)desk.office.personWhoWrote(u"Ben"_s, kBen);
  const RuleId rule = desk.office.switchOnByTemplate(u"AD-2"_s, u"Ben"_s, u"invoice {number}"_s);
  desk.arrives(invoice("HF-9001", "PO-4711", false));
  desk.arrives(invoice("HF-9002", "PO-4711", true));
  desk.office.settle(10);
  QCOMPARE(deedsOf(desk.office, rule), u"1"_s);
  QCOMPARE(sentTo(desk.office, u"ben"_s), QStringList{u"read invoice HF-9002 this evening"_s});
  QCOMPARE(desk.only(DocumentKind::Invoice).errors, 1);
  QVERIFY(isSound(desk.office));
}

/// AD-3: logistics hear at once of a shipment that is short or late, and of no other.
void shipmentsAreTold(const Conditions& conditions) {
  TradeDesk desk(conditions);
  (void)desk.office.personWhoWrote(u"Ben"_s, kBen);
  desk.arrives(order("PO-4711", true));
  const RuleId rule = desk.office.switchOnByTemplate(u"AD-3"_s, u"Ben"_s, u"shipment {number}"_s);
  desk.arrives(shipNotice("ASN-5512", "PO-4711", "30"));
  desk.arrives(shipNotice("ASN-5511", "PO-4711", "10")); // with this one nothing is short any more
  desk.arrives(shipNotice("ASN-5513", "PO-4711", "40", "20261128"));
  desk.office.settle(10);
  QCOMPARE(deedsOf(desk.office, rule), u"2"_s);
  QCOMPARE(sentTo(desk.office, u"ben"_s),
           (QStringList{u"read shipment ASN-5512 this evening"_s, u"read shipment ASN-5513 this evening"_s}));
  const auto sheet = desk.office.ask(DocumentById{desk.only(DocumentKind::ShipNotice).id});
  QVERIFY(std::ranges::any_of(sheet.chain, [](const auto& link) { return link.document.number == "PO-4711"_L1; }));
  QVERIFY(isSound(desk.office));
}

/// AD-4: a partner whose papers do not come is reminded; what is answered is in the onboarding.
void missingPapersAreRemindedOf(const Conditions& conditions) {
  Office office(conditions);
  office.connectPush();
  const PersonId alma = office.personWithPhone(u"Alma"_s);
  const RuleId rule = office.switchOn(u"AD-4"_s, {{u"contact of the partner"_s, u"Alma"_s}});
  OpenCase open;
  open.kind = Case::Kind::Onboarding;
  open.fields = {{u"title"_s, u"Onboarding of Ana Company"_s}};
  open.checklist = u"partner-onboarding"_s;
  const CaseId file = CaseId::parse(office.run(open).text(u"case")).value_or(CaseId());
  AskQuestion ask;
  ask.question.person = alma;
  ask.question.text = u"Please send your certificates."_s;
  ask.question.choices = {u"They are on their way"_s, u"We need help"_s};
  ask.question.deadline = office.now().plusMilliseconds(7LL * 86'400'000);
  const QString question = office.run(ask).text(u"question");
  office.run(LinkToCase{file, CaseLink::Kind::Question, u"question:"_s + question});
  office.settle(10);
  office.pass(72h);
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  QCOMPARE(office.notifications().back().text(u"body"), u"We are still waiting for your papers."_s);
  office.run(RemindOfQuestion{*QuestionId::parse(question)});
  office.settle(10);
  QCOMPARE(office.answersOnPhone(0), u"answered"_s);
  const auto shown = office.ask(CaseById{file.toString()});
  QVERIFY(!shown.steps.empty());
  QVERIFY(
      std::ranges::all_of(shown.steps, [](const CaseStep& step) { return step.state == CaseStep::State::Missing; }));
  QCOMPARE(shown.links.size(), std::size_t{1});
  QVERIFY(isSound(office));
}

/// AD-5: who is responsible gets a document that fails its checks, with its number.
void failingDocumentsBecomeTasks(const Conditions& conditions) {
  TradeDesk desk(conditions);
  (void)desk.office.personWhoWrote(u"Ben"_s, kBen);
  const RuleId task = desk.office.switchOn(u"AD-5"_s);
  const RuleId tells = desk.office.switchOnByTemplate(u"AD-5"_s, u"Ben"_s, u"document {number}"_s);
  desk.arrives(invoice("HF-9002", "PO-4711", true));
  desk.office.settle(10);
  QCOMPARE(deedsOf(desk.office, task), u"1"_s);
  QCOMPARE(deedsOf(desk.office, tells), u"1"_s);
  QCOMPARE(openTasks(desk.office), QStringList{u"Document HF-9002 fails its checks"_s});
  QCOMPARE(sentTo(desk.office, u"ben"_s), QStringList{u"read document HF-9002 this evening"_s});
  QVERIFY(isSound(desk.office));
}

/// AD-6: the approver decides on a change with one tap and a PIN; the decision goes back to the document service.
void changesAreDecided(const Conditions& conditions) {
  TradeDesk desk(conditions);
  Office& office = desk.office;
  office.connectPush();
  const PersonId alma = office.personWithPhone(u"Alma"_s);
  office.run(SetAnswerPin{alma, u"402917"_s});
  const RuleId asks = office.switchOn(u"AD-6"_s, {{u"approver"_s, u"Alma"_s}});
  const RuleId reports = office.switchOn(u"AD-6b"_s, {{u"document service"_s, u"ad"_s}});
  desk.arrives(orderChange("PO-4711", "40", true));
  office.settle(10);
  QCOMPARE(deedsOf(office, asks), u"1"_s);
  QCOMPARE(questions(office).front().text, u"Order change PO-4711: 20000 EUR. Do you approve?"_s);
  QCOMPARE(office.answersOnPhone(0, u"402917"_s), u"answered"_s);
  office.settle();
  QCOMPARE(deedsOf(office, reports), u"1"_s);
  const QJsonArray decisions = shelf(office, u"ad"_s, u"decisions"_s);
  QCOMPARE(decisions.size(), 1);
  QCOMPARE(decisions.first().toObject().value("decision"_L1).toString(), u"accept"_s);
  QCOMPARE(decisions.first().toObject().value("by"_L1).toString(), u"Alma"_s);
  QCOMPARE(shelf(office, u"ad"_s, u"documents"_s).last().toObject().value("state"_L1).toString(), u"ACK"_s);
  QVERIFY(isSound(office));
}

/// AD-7: a problem that a partner reports is a case with the message that reported it, and the document it is about.
void reportedProblemsBecomeCases(const Conditions& conditions) {
  TradeDesk desk(conditions);
  Office& office = desk.office;
  desk.arrives(order("PO-4711", true));
  const RuleId rule = office.switchOn(u"AD-7"_s);
  office.writes(u"ana"_s, u"Two crates of PO-4711 arrived damaged."_s);
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  const Message said = transcript(office, u"Ana"_s).front();
  const auto found = office.ask(CasesOf{aggregateOf(said.conversation)}).linked;
  QCOMPARE(found.size(), std::size_t{1});
  const CaseId file = found.front().file.id;
  QCOMPARE(office.ask(CaseById{file.toString()}).links.size(), std::size_t{1});
  QCOMPARE(entries(office, u"case.commented"_s), 1);
  for (const auto& waiting : office.ask(CaseProposals())) // the order that the message names
    office.run(AcceptProposal{waiting.proposal.id});
  const QString document = u"document:"_s + desk.only(DocumentKind::Order).id.toString();
  LinkToCase disputes{file, CaseLink::Kind::Messages, aggregateOf(said.conversation), said.id};
  disputes.stance = CaseLink::Stance::Disputes;
  disputes.concerns = document;
  office.run(LinkToCase{file, CaseLink::Kind::Document, document});
  office.run(disputes);
  const auto deal = office.ask(DealView{file});
  QCOMPARE(deal.papers.size(), std::size_t{1});
  QCOMPARE(deal.stands.size(), std::size_t{1});
  QVERIFY(isSound(office));
}

/// AD-8: a whole group is told once a day what came, how it stands, and its numbers.
void aDigestTellsOfTheDay(const Conditions& conditions) {
  TradeDesk desk(conditions);
  Office& office = desk.office;
  office.connectPush();
  SavePerson ines;
  ines.person = office.personWithPhone(u"Ines at operations"_s);
  ines.name = u"Ines at operations"_s;
  ines.actor = office.actor(office.desk());
  office.run(ines);
  const RuleId rule = office.switchOn(u"AD-8"_s, {{u"operations"_s, u"records-manager"_s}});
  desk.arrives(order("PO-4711", true));
  desk.arrives(orderAnswer("PO-4711"));
  desk.arrives(invoice("HF-9001", "PO-4711", false));
  desk.arrives(invoice("HF-9002", "PO-4711", true));
  office.settle(10);
  QVERIFY(office.notifications().empty());
  office.pass(24h);
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  QCOMPARE(office.notifications().size(), std::size_t{1});
  QCOMPARE(office.notifications().front().text(u"body"),
           u"4 documents today: 1 completed, 2 pending, 1 to look at. HF-9002, PO-4711, HF-9001"_s);
  QVERIFY(isSound(office));
}

constexpr std::array kCases = {
    UseCase{"AD-1", "The supplier hears of an order and acknowledges it", suppliersHearOfOrders},
    UseCase{"AD-2", "Payables hear of invoices to be corrected", wrongInvoicesAreTold},
    UseCase{"AD-3", "Logistics hear of shipments at once", shipmentsAreTold},
    UseCase{"AD-4", "Partners are reminded of missing papers", missingPapersAreRemindedOf},
    UseCase{"AD-5", "A document that fails its checks becomes a task", failingDocumentsBecomeTasks},
    UseCase{"AD-6", "An approver decides on a change", changesAreDecided},
    UseCase{"AD-7", "A reported problem becomes a case", reportedProblemsBecomeCases},
    UseCase{"AD-8", "A digest tells of the day", aDigestTellsOfTheDay},
};

} // namespace

std::span<const UseCase> documentUseCases() { return kCases; }

} // namespace muniment::tests
