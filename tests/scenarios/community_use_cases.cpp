#include "core/rules/library.h"
#include "core/workspace/cases/audience.h"
#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/cases/case_proposal_commands.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/cases/case_step_commands.h"
#include "core/workspace/cases/case_sync_commands.h"
#include "core/workspace/cases/transfer_commands.h"
#include "core/workspace/cases/transfer_queries.h"
#include "core/workspace/cases/version_commands.h"
#include "core/workspace/documents/partner_commands.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/outreach/question_commands.h"
#include "core/workspace/rules/try_rule.h"
#include "core/workspace/tasks/task_commands.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/scenarios/findings.h"
#include "tests/scenarios/papers.h"
#include "tests/scenarios/use_case.h"

namespace muniment::tests {
namespace {

using namespace std::chrono_literals;
using namespace workspace;

const QString kAna = u"+15550100001"_s;
const QString kBen = u"+15550100002"_s;

QJsonObject reported(const QString& reference) {
  return {{u"partner"_s, u"p-1"_s},
          {u"type"_s, u"delay"_s},
          {u"reference"_s, reference},
          {u"title"_s, u"Shipment delay"_s},
          {u"body"_s, u"The vessel is late."_s},
          {u"idempotencyKey"_s, reference}};
}

CaseId opened(Office& office, const QString& title, const QString& reference, std::map<QString, QString> more = {}) {
  OpenCase open;
  open.fields = std::move(more);
  open.fields[casefield::kTitle] = title;
  open.references = {{u"order"_s, reference}};
  return CaseId::parse(office.run(open).text(u"case")).value_or(CaseId());
}

/// Hears what happened in the community since.
void lookThere(Office& office) {
  office.pass(61s);
  office.settle(0);
}

/// AC-1: a delay that is logged in the community is a case here; the contact hears of it with its reference and a link.
void delaysAreTold(const Conditions& conditions) {
  Office office(conditions);
  office.connectMessenger();
  office.connectPreset(u"active-community"_s, u"ac"_s);
  (void)office.personWhoWrote(u"Ana"_s, kAna);
  const RuleId rule = office.switchOn(u"AC-1"_s, {{u"WhatsApp connection"_s, u"wa"_s},
                                                  {u"contact or support"_s, u"Ana"_s},
                                                  {u"approved template"_s, u"record_notice"_s}});
  (void)office.there(u"ac"_s, "POST ac/cases", reported(u"PO-99"_s));
  lookThere(office);
  office.settle(10);
  QCOMPARE(office.ask(CaseById{u"PO-99"_s}).summary.file.value(casefield::kIssue), u"delay"_s);
  QVERIFY(!openTasks(office).isEmpty()); // whoever owns the connection owns the case
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  const QString page = shelf(office, u"ac"_s, u"cases"_s).last().toObject().value("webUrl"_L1).toString();
  QVERIFY(page.startsWith("https://"_L1));
  QCOMPARE(sentTo(office, u"ana"_s), QStringList{u"read delay PO-99 "_s + page});
  QCOMPARE(stageOf(office, transcript(office, u"Ana"_s).back()), LiveReceipt::Stage::Read);
  QVERIFY(isSound(office));
}

/// A partner puts a file up in the community.
void attachThere(Office& office, const QByteArray& metadata, const QByteArray& key, const QByteArray& bytes) {
  const QByteArray id = shelf(office, u"ac"_s, u"cases"_s).last().toObject().value("id"_L1).toString().toLatin1();
  const QByteArray bearer = office.bearer(u"ac"_s);
  (void)office.sandbox().send(
      "POST ac/cases/" + id + "/attachments",
      fileForm({{"metadata", metadata}, {"idempotencyKey", key}}, key + ".pdf", "application/pdf", bytes),
      {{"Content-Type", kFormType}, {"Authorization", bearer}});
  lookThere(office);
}

std::vector<TransferLine> waiting(Office& office) { return office.ask(Transfers{{true, u"ac"_s, {}}, {}, 100}).lines; }

/// AC-2: the file that a partner put up is here, under the class of its kind, and somebody is told.
void documentsOfPartnersAreTold(const Conditions& conditions) {
  Office office(conditions);
  (void)office.makeClass(u"06.10"_s, u"Certificates"_s, 10);
  office.connectPreset(u"active-community"_s, u"ac"_s);
  office.run(SaveCaseTemplate{QString::fromUtf8(
      R"({"id":"delay","title":"Delay","kind":"partner","objects":["delay"],"folders":["Certificates","Letters"],"filing":[
      {"type":"certificate","folder":"Certificates","class":"06.10"},{"type":"*","folder":"Letters"}]})")});
  (void)office.there(u"ac"_s, "POST ac/cases", reported(u"PO-98"_s));
  lookThere(office);
  const RuleId tells = office.switchOn(u"AC-2"_s);
  const RuleId declares = office.switchOn(u"XC-1"_s, {{u"class"_s, u"06.10"_s}});
  const QByteArray certificate = "%PDF-1.4 certificate";
  attachThere(office, R"({"by":"Ana","type":"certificate"})", "cert", certificate);
  office.pass(31min);
  office.settle();
  QCOMPARE(deedsOf(office, tells), u"1"_s);
  QVERIFY(openTasks(office).contains(u"File of a partner arrived: look at it"_s));
  QCOMPARE(deedsOf(office, declares), u"1"_s);
  const auto sheet = recordSheet(office, records(office).front());
  QCOMPARE(sheet.recordClass.code, u"06.10"_s);
  QVERIFY(sheet.schedule && sheet.evaluation.next);
  QCOMPARE(office.ask(RecordItems{sheet.record.id}).front().digest, sha256(certificate));
  const auto shown = office.ask(CaseById{u"PO-98"_s});
  QCOMPARE(shown.links.size(), std::size_t{1});
  QCOMPARE(shown.links.front().link.folder, u"Certificates"_s);
  // One that is gone before anybody comes for it waits for a person, who has it fetched again.
  office.sandbox().fault(
      {{u"kind"_s, u"fail"_s}, {u"peer"_s, u"ac"_s}, {u"path"_s, u"/content"_s}, {u"status"_s, 404}, {u"count"_s, 1}});
  attachThere(office, R"({"by":"Ana","type":"letter"})", "letter", "%PDF-1.4 letter");
  QCOMPARE(waiting(office).size(), std::size_t{1});
  QCOMPARE(waiting(office).front().transfer.problems, QStringList{u"content-missing"_s});
  office.run(FetchTransferAgain{waiting(office).front().transfer.id});
  office.settle();
  QCOMPARE(waiting(office).size(), std::size_t{0});
  QCOMPARE(office.ask(CaseById{u"PO-98"_s}).links.size(), std::size_t{2});
  QVERIFY(isSound(office));
}

/// AC-3: how far an order came reaches those concerned, and stands in the case.
void milestonesAreTold(const Conditions& conditions) {
  Office office(conditions);
  office.connectPush();
  (void)office.personWithPhone(u"Stella"_s);
  office.connectPreset(u"active-documents"_s, u"ad"_s);
  office.settle(0);
  const RuleId rule = office.switchOn(u"AC-3"_s, {{u"stakeholders"_s, u"Stella"_s}});
  RuleDefinition noting;
  noting.name = u"Milestones that people note"_s;
  noting.trigger.verbs = {u"case.milestone-set"_s};
  noting.actions = {
      {u"notify"_s, {{u"persons"_s, {u"Stella"_s}}, {u"text"_s, {u"A milestone of {number} was noted."_s}}}}};
  const RuleId noted = office.switchOnRule(noting);
  const CaseId file = opened(office, u"Crates"_s, u"PO-4711"_s);
  office.documentArrives(u"answer"_s, written(orderAnswer("PO-4711"), 201));
  office.pass(1h + 1s);
  office.settle(10);
  QCOMPARE(office.notifications().back().text(u"body"), u"Milestone: order-answer PO-4711."_s);
  office.documentArrives(u"notice"_s, written(shipNotice("ASN-1", "PO-4711", "40"), 202));
  office.pass(1h + 1s);
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"2"_s);
  QCOMPARE(office.notifications().back().text(u"body"), u"Milestone: ship-notice ASN-1."_s);
  SetMilestone cleared;
  cleared.file = file;
  cleared.code = CaseMilestone::Code::CustomsCleared;
  cleared.order = u"PO-4711"_s;
  cleared.day = QDate(2026, 11, 19);
  office.run(cleared);
  QVERIFY(!office.ask(CaseById{u"PO-4711"_s}).milestones.empty());
  office.settle(10);
  QCOMPARE(deedsOf(office, noted), u"1"_s);
  QCOMPARE(office.notifications().back().text(u"body"), u"A milestone of PO-4711 was noted."_s);
  QVERIFY(isSound(office));
}

/// AC-4: the corrected date of a reply becomes a value of the case, here and in the community.
void repliesCorrectTheCase(const Conditions& conditions) {
  Office office(conditions);
  office.connectMessenger();
  office.connectPreset(u"active-community"_s, u"ac"_s);
  const CaseId file = opened(office, u"Late shipment"_s, u"PO-4711"_s, {{u"delivery-date"_s, u"2026-11-20"_s}});
  office.run(MirrorCase{file, u"ac"_s, {}, u"p-1"_s});
  lookThere(office);
  QCOMPARE(shelf(office, u"ac"_s, u"cases"_s).size(), 1);
  const RuleId rule = office.switchOn(u"AC-4"_s);
  office.writes(u"ana"_s, u"New date for PO-4711: delivery on 2026-11-27."_s);
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  const Message said = transcript(office, u"Ana"_s).front();
  const auto proposals = office.ask(CaseProposals());
  QVERIFY(!proposals.empty());
  QCOMPARE(proposals.front().proposal.value, u"2026-11-27"_s);
  office.run(AcceptProposal{proposals.front().proposal.id});
  const auto shown = office.ask(CaseById{u"PO-4711"_s});
  QCOMPARE(shown.summary.file.value(proposals.front().proposal.field), u"2026-11-27"_s);
  QCOMPARE(shown.summary.file.fields.at(proposals.front().proposal.field).source, aggregateOf(said.id));
  office.settle();
  QCOMPARE(shelf(office, u"ac"_s, u"comments"_s).size(), 1);
  QVERIFY(isSound(office));
}

/// Somebody at a partner whom a region concerns.
void addContact(Office& office, const PersonId& person, const QString& partner, const QStringList& regions = {}) {
  PartnerContact contact;
  contact.person = person;
  contact.partner = partner;
  contact.regions = regions;
  office.run(SavePartnerContact{contact});
}

/// AC-5: an event of high impact reaches exactly those whom it concerns; how many is seen before the rule is on.
void highImpactIsBroadcast(const Conditions& conditions) {
  Office office(conditions);
  office.connectMessenger();
  addContact(office, office.personWhoWrote(u"Ana"_s, kAna), u"ANACO"_s, {u"EMEA"_s});
  addContact(office, office.personWhoWrote(u"Ben"_s, kBen), u"ANACO"_s, {u"APAC"_s});
  const std::map<QString, QString> port{
      {casefield::kPartner, u"ANACO"_s}, {casefield::kRegion, u"EMEA"_s}, {casefield::kIssue, u"port-closure"_s}};
  (void)opened(office, u"The port was closed last year"_s, u"PORT-1"_s, port);
  const auto tried = office.ask(TryRule{*rules::libraryRule(u"AC-5"_s)});
  QCOMPARE(tried.met, std::int64_t{1});
  QCOMPARE(tried.hits.front().audience.value_or(0), std::int64_t{1});
  const RuleId rule =
      office.switchOn(u"AC-5"_s, {{u"WhatsApp connection"_s, u"wa"_s}, {u"approved template"_s, u"record_notice"_s}});
  (void)opened(office, u"The port is closed"_s, u"PORT-2"_s, port);
  (void)opened(office, u"A crate is missing"_s, u"PO-7"_s,
               {{casefield::kPartner, u"ANACO"_s}, {casefield::kIssue, u"shortage"_s}});
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  QCOMPARE(sentTo(office, u"ana"_s), QStringList{u"read port-closure PORT-2"_s});
  QCOMPARE(sentTo(office, u"ben"_s), QStringList());
  QVERIFY(isSound(office));
}

/// AC-6: the contacts of a partner in onboarding hear on Mondays, as long as a step is open.
void onboardingIsRemindedOf(const Conditions& conditions) {
  Office office(conditions);
  office.connectPush();
  addContact(office, office.personWithPhone(u"Alma"_s), u"ACME"_s);
  addContact(office, office.personWithPhone(u"Otto"_s), u"OTHER"_s);
  const RuleId rule = office.switchOn(u"AC-6"_s);
  OpenCase open;
  open.kind = Case::Kind::Onboarding;
  open.fields = {{u"title"_s, u"Onboarding of Acme Tools"_s}, {casefield::kPartner, u"ACME"_s}};
  open.checklist = u"partner-onboarding"_s;
  const QString number = office.run(open).text(u"number");
  open.fields = {{u"title"_s, u"Nothing is left to do"_s}, {casefield::kPartner, u"OTHER"_s}};
  open.checklist.clear();
  office.run(open);
  office.pass(std::chrono::days(4)); // Sunday
  office.settle(10);
  QVERIFY(office.notifications().empty());
  office.pass(24h);
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  QCOMPARE(office.notifications().size(), std::size_t{1});
  QCOMPARE(office.notifications().back().text(u"body"), u"Steps of your onboarding are open."_s);
  const auto shown = office.ask(CaseById{number});
  for (const CaseStep& step : shown.steps)
    office.run(WaiveStep{shown.summary.file.id, step.id, u"Told by telephone"_s});
  office.pass(std::chrono::days(7));
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  QVERIFY(isSound(office));
}

/// Somebody of the house who is reached on a phone.
void givePhone(Office& office, const QString& name, const ActorId& actor) {
  SavePerson person;
  person.person = office.personWithPhone(name);
  person.name = name;
  person.actor = actor;
  office.run(person);
}

/// AC-7: whoever becomes the owner of a case, or gets a task of somebody else, hears of it at once.
void ownersHearOfTheirTasks(const Conditions& conditions) {
  Office office(conditions, Office::Staff::Several);
  Workspace& rita = office.enrol(u"rita"_s, {Role::RecordsManager});
  office.connectPush();
  givePhone(office, u"Rita"_s, office.actor(rita));
  givePhone(office, u"Ines"_s, office.actor(office.desk()));
  const RuleId rule = office.switchOn(u"AC-7"_s);
  const CaseId file = opened(office, u"Late shipment"_s, u"PO-4711"_s);
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"0"_s); // whoever opens a case knows that it is theirs
  office.run(ChangeCase{file, {{casefield::kOwner, office.actor(rita).toString()}}, {}, {}});
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  TasksPage query;
  const auto mine = office.askAs(rita, query).tasks;
  QCOMPARE(mine.size(), std::size_t{1});
  office.runAs(rita, ReassignTask{mine.front().id, office.actor(office.desk())});
  office.settle(10);
  office.run(ReassignTask{mine.front().id, office.actor(rita)});
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"3"_s);
  const auto told = questions(office);
  QCOMPARE(office.ask(Persons{u"Rita"_s}).size(), std::size_t{1});
  const PersonId owner = office.ask(Persons{u"Rita"_s}).front().id;
  QCOMPARE(
      std::ranges::count_if(told, [&](const Question& each) { return each.person == owner && !each.cause.isEmpty(); }),
      std::ptrdiff_t{2});
  QCOMPARE(office.notifications().back().text(u"body"), u"Something was given to you in Muniment."_s);
  QVERIFY(isSound(office));
}

/// AC-8: a revised schedule is acknowledged with one tap, kept with its time and written to the community.
void schedulesAreAcknowledged(const Conditions& conditions) {
  Office office(conditions);
  office.connectMessenger();
  office.connectPreset(u"active-community"_s, u"ac"_s);
  office.connectPreset(u"active-documents"_s, u"ad"_s);
  office.settle(0);
  (void)office.personWhoWrote(u"Ana"_s, kAna);
  const CaseId file = opened(office, u"Schedule of PO-4711"_s, u"PO-4711"_s);
  office.run(MirrorCase{file, u"ac"_s, {}, u"p-1"_s});
  lookThere(office);
  SetPartnerRules ours;
  ours.partner = u"HARBOUR"_s;
  ours.isOurselves = true;
  office.run(ours);
  const RuleId asks = office.switchOnByTemplate(u"AC-8"_s, u"Ana"_s, u"the schedule of {number}"_s);
  RuleDefinition returning;
  returning.name = u"Acknowledgements go back"_s;
  returning.trigger.verbs = {u"message.captured"_s};
  returning.condition.parts = {
      {RuleCondition::Kind::Test, {}, RuleFact::Sender, RuleCondition::Test::Is, {u"Ana"_s}, {}},
      {RuleCondition::Kind::Test, {}, RuleFact::Text, RuleCondition::Test::Contains, {u"Approve"_s}, {}}};
  returning.actions = {{u"comment-case"_s, {{u"text"_s, {u"Acknowledged on WhatsApp."_s}}}}};
  const RuleId returns = office.switchOnRule(returning);
  office.documentArrives(u"change"_s, written(orderChange("PO-4711", "40", true), 401));
  office.settle(10);
  QCOMPARE(deedsOf(office, asks), u"1"_s);
  const auto asked = transcript(office, u"Ana"_s);
  QCOMPARE(asked.size(), std::size_t{2});
  office.run(LinkToCase{file, CaseLink::Kind::Conversation, aggregateOf(asked.front().conversation)});
  office.taps(u"ana"_s, 1, 120);
  const auto said = transcript(office, u"Ana"_s);
  QCOMPARE(said.size(), std::size_t{3});
  QVERIFY(said.back().quote && said.back().quote->message == asked.back().id);
  QCOMPARE(deedsOf(office, returns), u"1"_s);
  office.settle();
  const QJsonArray comments = shelf(office, u"ac"_s, u"comments"_s);
  QCOMPARE(comments.size(), 1);
  QCOMPARE(comments.first().toObject().value("text"_L1).toString(), u"Acknowledged on WhatsApp."_s);
  QVERIFY(isSound(office));
}

constexpr std::array kCases = {
    UseCase{"AC-1", "Contacts hear of delays and exceptions", delaysAreTold},
    UseCase{"AC-2", "Documents of partners are told and governed", documentsOfPartnersAreTold},
    UseCase{"AC-3", "Stakeholders hear of milestones", milestonesAreTold},
    UseCase{"AC-4", "Replies correct the case", repliesCorrectTheCase},
    UseCase{"AC-5", "Events of high impact are broadcast", highImpactIsBroadcast},
    UseCase{"AC-6", "Steps of onboarding are reminded of", onboardingIsRemindedOf},
    UseCase{"AC-7", "Owners hear of what they are given", ownersHearOfTheirTasks},
    UseCase{"AC-8", "Quick acknowledgements come back", schedulesAreAcknowledged},
};

} // namespace

std::span<const UseCase> communityUseCases() { return kCases; }

} // namespace muniment::tests
