#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/conversations/attachment_bytes.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/evidence/production_commands.h"
#include "core/workspace/holds/hold_commands.h"
#include "core/workspace/outreach/campaign_commands.h"
#include "core/workspace/outreach/campaign_queries.h"
#include "core/workspace/outreach/question_queries.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/records/declare_record.h"
#include "core/workspace/review/tag_commands.h"
#include "tests/scenarios/findings.h"
#include "tests/scenarios/use_case.h"

namespace muniment::tests {
namespace {

using namespace std::chrono_literals;
using namespace workspace;
using Stage = LiveReceipt::Stage;

const QString kAna = u"+15550100001"_s;
const QString kBen = u"+15550100002"_s;

/// WA-1: what is agreed becomes a record by itself, here and in the system of record; anything else by selection.
void decisionsBecomeRecords(const Conditions& conditions) {
  Office office(conditions);
  const ClassId orders = office.makeClass(u"04.20"_s, u"Orders"_s, 10);
  office.connectMessenger();
  office.connectRecords(orders, u"04.20"_s);
  const RuleId rule = office.switchOn(u"WA-1"_s, {{u"class"_s, u"04.20"_s}});
  office.writes(u"ana"_s, u"The crane works again."_s);
  office.writes(u"ana"_s, u"We agree to 40 crates at 12 EUR each."_s);
  office.settle();
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  QCOMPARE(records(office).size(), 1);
  const auto sheet = recordSheet(office, records(office).front());
  QCOMPARE(sheet.recordClass.code, u"04.20"_s);
  QVERIFY(sheet.schedule && sheet.evaluation.next);
  const auto members = membersOf(office, sheet.record);
  QCOMPARE(members.size(), std::size_t{2});
  QCOMPARE(members.front().role, MemberRole::Context);
  QCOMPARE(members.back().role, MemberRole::Selected);
  const auto details = office.ask(MessageDetails{members.back().message.id});
  QVERIFY(details.link && details.entry > 0); // which message of the messenger it is, and what proves it
  QCOMPARE(entries(office, u"record.declared"_s), 1);
  QCOMPARE(recordsThere(office), 1);
  DeclareRecord byHand;
  byHand.recordClass = orders;
  byHand.title = u"The crane"_s;
  byHand.selection.messages = {members.front().message.id};
  office.run(byHand);
  office.settle();
  QCOMPARE(recordsThere(office), 2);
  QVERIFY(isSound(office));
}

/// WA-2: the message that names a case lies in it, and is found by the number of the case.
void exchangesAreFiledToTheirCase(const Conditions& conditions) {
  Office office(conditions);
  office.connectMessenger();
  OpenCase open;
  open.fields = {{u"title"_s, u"Broken pump"_s}};
  open.references = {{u"order"_s, u"PO-4711"_s}};
  const Json made = office.run(open);
  const RuleId rule = office.switchOn(u"WA-2"_s);
  office.writes(u"ana"_s, u"The pump of PO-4711 leaks again, please send somebody."_s);
  office.writes(u"ana"_s, u"It stands in hall 3."_s);         // names no case
  office.writes(u"ben"_s, u"About XY-99999: please call."_s); // names one that is not here
  QVERIFY2(deedsOf(office, rule).startsWith(u"1 held rule.no_case"_s), qUtf8Printable(deedsOf(office, rule)));
  const auto said = transcript(office, u"Ana"_s);
  for (const QString& key : {u"PO-4711"_s, made.text(u"number")}) {
    const auto shown = office.ask(CaseById{key});
    QCOMPARE(shown.links.size(), std::size_t{1});
    QCOMPARE(shown.links.front().link.first, said.front().id);
  }
  QCOMPARE(office.ask(CasesOf{aggregateOf(said.front().conversation)}).linked.size(), std::size_t{1});
  QCOMPARE(entries(office, u"case.linked"_s), 1);
  QVERIFY(isSound(office));
}

/// The answer of somebody who was asked, with what stands before it.
RuleDefinition keepingAnswers() {
  const auto test = [](RuleFact fact, RuleCondition::Test how, const QStringList& values) {
    return RuleCondition{RuleCondition::Kind::Test, {}, fact, how, values, {}};
  };
  RuleDefinition rule;
  rule.name = u"Keep what Ben decides on WhatsApp"_s;
  rule.trigger.verbs = {u"message.captured"_s};
  rule.condition.parts = {test(RuleFact::Sender, RuleCondition::Test::Is, {u"Ben"_s}),
                          test(RuleFact::Text, RuleCondition::Test::Contains, {u"Approve"_s, u"Reject"_s})};
  rule.actions = {{u"declare"_s, {{u"class"_s, {u"04.30"_s}}, {u"context"_s, {u"5"_s}}, {u"title"_s, {u"Release"_s}}}}};
  return rule;
}

/// WA-3: a release is asked for, decided with one tap, and question and answer are one record.
void aConfirmationComesBackAsARecord(const Conditions& conditions) {
  Office office(conditions);
  (void)office.makeClass(u"04.30"_s, u"Releases"_s, 6);
  office.connectMessenger();
  office.connectPush();
  (void)office.personWhoWrote(u"Ben"_s, kBen);
  const RuleId asks = office.switchOnByTemplate(u"WA-3"_s, u"Ben"_s, u"a release"_s);
  const RuleId keeps = office.switchOnRule(keepingAnswers());
  office.writes(u"ana"_s, u"Shipment 4711 stands at the gate, please release it."_s);
  office.settle(10);
  QCOMPARE(deedsOf(office, asks), u"1"_s);
  QCOMPARE(sentTo(office, u"ben"_s), QStringList{u"read a release this evening"_s});
  const Instant asked = office.now();
  office.taps(u"ben"_s, 2, 90);
  QCOMPARE(deedsOf(office, keeps), u"1"_s);
  QCOMPARE(records(office).size(), 1);
  const auto members = membersOf(office, recordSheet(office, records(office).front()).record);
  QCOMPARE(members.size(), std::size_t{3}); // with what Ben wrote before
  const Message& question = members[1].message;
  const Message& answer = members.back().message;
  QVERIFY(question.text.contains(u"Please decide on a release"_s));
  QCOMPARE(stageOf(office, question), Stage::Read);
  QCOMPARE(answer.text, u"Reject"_s);
  QVERIFY(answer.quote && answer.quote->message == question.id);
  QVERIFY(answer.time.milliseconds >= asked.milliseconds() + 89'000);
  QCOMPARE(conversations(office.desk()).size(), 2);
  QVERIFY(isSound(office));
}

/// WA-4: what the law wants kept is kept by policy, found by person, time and topic, and handed over with proof.
void regulatedTalkIsRetainedAndProved(const Conditions& conditions) {
  Office office(conditions);
  (void)office.makeClass(u"07.10"_s, u"Advice"_s, 5);
  office.connectMessenger();
  const RuleId rule = office.switchOn(u"WA-4"_s, {{u"class"_s, u"07.10"_s}, {u"conversation"_s, u"Ana"_s}});
  office.writes(u"ana"_s, u"May I take two tablets of Aspirin a day?"_s);
  office.writes(u"ana"_s, u"And for how long?"_s);
  office.writes(u"ben"_s, u"Aspirin is out of stock."_s);
  QCOMPARE(deedsOf(office, rule), u"2"_s);
  QCOMPARE(records(office).size(), 2);
  SearchMessages search;
  search.query = u"aspirin from:ana after:2026-11-01 before:2026-12-01"_s;
  const auto hits = office.ask(search).hits;
  QCOMPARE(hits.size(), std::size_t{1});
  FreezeProduction freeze;
  freeze.selection.query = search.query;
  freeze.title = u"Audit of November"_s;
  freeze.batesPrefix = u"HF"_s;
  PackageWish wish;
  wish.production = ProductionId::parse(office.run(freeze).text(u"production")).value_or(ProductionId());
  wish.options.format = evidence::PackageFormat::BagIt;
  wish.options.zone = u"Europe/Berlin"_s;
  wish.folder = office.fixture().path(u"package"_s);
  const auto written = office.desk().writePackage(wish, nullptr).result();
  QVERIFY2(written, written ? "" : qUtf8Printable(written.error().id + written.error().detail));
  const auto checked = office.desk().checkPackage(wish.folder, nullptr).result();
  QVERIFY(checked && checked->isGood());
  QCOMPARE(checked->items, std::int64_t{1});
  QCOMPARE(checked->proofs, std::int64_t{1});
  QVERIFY(isSound(office));
}

/// WA-5: a grievance is seen by those of its matter alone, and held.
void sensitiveTalkIsClosed(const Conditions& conditions) {
  Office office(conditions, Office::Staff::Several);
  Workspace& outsider = office.enrol(u"otto"_s, {Role::RecordsCoordinator});
  const MatterId matter =
      MatterId::parse(office.run(CreateMatter{u"M-1"_s, u"Grievance"_s, {office.actor(office.desk())}}).text(u"matter"))
          .value_or(MatterId());
  office.connectMessenger(matter);
  TagSet tags;
  tags.name = u"Sensitive"_s;
  tags.matter = matter;
  ReviewTag grievance;
  grievance.name = u"Grievance"_s;
  tags.tags = {grievance};
  office.run(SaveTagSet{tags});
  const RuleId rule = office.switchOn(u"WA-5"_s, {{u"tag for sensitive messages"_s, u"Grievance"_s}});
  office.writes(u"ana"_s, u"I will file a grievance about my foreman."_s);
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  QCOMPARE(openTasks(office).size(), 1);
  const auto said = transcript(office, u"Ana"_s);
  QCOMPARE(said.size(), std::size_t{1});
  CreateHold create;
  create.name = u"Grievance of Ana"_s;
  create.matter = matter;
  const HoldId hold = HoldId::parse(office.run(create).text(u"hold")).value_or(HoldId());
  office.run(ApplyHold{hold, {{HoldTargetKind::Conversation, said.front().conversation.toString()}}});
  DeclareRecord declare;
  declare.recordClass = office.makeClass(u"09.10"_s, u"Grievances"_s, 10);
  declare.title = u"Grievance"_s;
  declare.selection.messages = {said.front().id};
  const QString number = office.run(declare).text(u"number");
  QVERIFY(recordSheet(office, number).holds.isHeld());
  QCOMPARE(conversations(office.desk()).size(), 1);
  QCOMPARE(conversations(outsider).size(), 0);
  SearchMessages search;
  search.query = u"grievance"_s;
  QCOMPARE(office.ask(search).hits.size(), std::size_t{1});
  QCOMPARE(office.askAs(outsider, search).hits.size(), std::size_t{0});
  QVERIFY(!outsider.ask(RecordByName{number}).result());
  QVERIFY(!outsider.ask(TranscriptPage{said.front().conversation}).result());
  QVERIFY(isSound(office));
}

/// WA-6: whoever is concerned is told on WhatsApp that a record was declared and a hold applied.
void peopleAreToldOfTheirRecords(const Conditions& conditions) {
  Office office(conditions);
  office.connectMessenger();
  (void)office.personWhoWrote(u"Ana"_s, kAna);
  const RuleId rule = office.switchOn(u"WA-6"_s, {{u"WhatsApp connection"_s, u"wa"_s},
                                                  {u"people to tell"_s, u"Ana"_s},
                                                  {u"approved template"_s, u"record_notice"_s}});
  const Json captured = office.run(WorkspaceFixture::text(u"contract.pdf"_s, "Contract of carriage"));
  DeclareRecord declare;
  declare.recordClass = office.makeClass(u"05.10"_s, u"Contracts"_s, 10);
  declare.title = u"Contract of carriage"_s;
  declare.selection.items = {*ItemId::parse(captured.at(u"items").array()->front().text(u"id"))};
  const Json declared = office.run(declare);
  office.work();
  QVERIFY(sentTo(office, u"ana"_s).isEmpty()); // what happens within the hour is told together
  office.pass(1h + 1s);
  office.settle(10);
  QCOMPARE(sentTo(office, u"ana"_s), QStringList{u"read "_s + declared.text(u"number")});
  CreateHold create;
  create.name = u"Dispute"_s;
  const HoldId hold = HoldId::parse(office.run(create).text(u"hold")).value_or(HoldId());
  office.run(ApplyHold{hold, {{HoldTargetKind::Record, declared.text(u"record")}}});
  office.work();
  office.pass(1h + 1s);
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"2"_s);
  QCOMPARE(sentTo(office, u"ana"_s).size(), 2);
  const auto told = transcript(office, u"Ana"_s);
  QCOMPARE(told.size(), std::size_t{3}); // with what Ana wrote before
  QCOMPARE(stageOf(office, told.back()), Stage::Read);
  QVERIFY(isSound(office));
}

/// WA-7: a photo lies in the class where it belongs, with the bytes that were sent, and its message.
void filesThatArriveAreFiled(const Conditions& conditions) {
  Office office(conditions);
  (void)office.makeClass(u"06.10"_s, u"Photos of damage"_s, 3);
  office.connectMessenger();
  const RuleId rule = office.switchOn(u"WA-7"_s, {{u"class"_s, u"06.10"_s}});
  const QByteArray photo("\xFF\xD8\xFF\xE0 a dented crate \xFF\xD9");
  office.says(u"ana"_s, {{u"type"_s, u"image"_s},
                         {u"mime"_s, u"image/jpeg"_s},
                         {u"caption"_s, u"The crate"_s},
                         {u"base64"_s, QString::fromLatin1(photo.toBase64())}});
  office.pass(1s);
  office.settle(10);
  QCOMPARE(deedsOf(office, rule), u"1"_s);
  QCOMPARE(records(office).size(), 1);
  const auto sheet = recordSheet(office, records(office).front());
  QCOMPARE(sheet.recordClass.code, u"06.10"_s);
  const auto members = membersOf(office, sheet.record);
  QCOMPARE(members.size(), std::size_t{1});
  QCOMPARE(members.front().message.text, u"The crate"_s);
  QCOMPARE(office.ask(PreviewAttachment{members.front().message.id}).bytes, photo);
  QVERIFY(sheet.record.manifestDigest != Sha256());
  QVERIFY(isSound(office));
}

/// How many of a hundred who were meant to answer did.
std::int64_t percentOf(Office& office, const CampaignId& campaign) {
  const auto shown = office.ask(CampaignById{campaign});
  return workspace::answeredOf(shown.counts) * 100 / workspace::meantOf(shown.counts);
}

/// WA-8: a campaign asks everybody concerned, on WhatsApp where it can, reminds who is late and proves each answer.
void acknowledgementsAreCollected(const Conditions& conditions) {
  Office office(conditions);
  office.connectMessenger();
  office.connectPush();
  const PersonId ben = office.personWhoWrote(u"Ben"_s, kBen);
  const PersonId dana = office.personWithPhone(u"Dana"_s);
  const PersonId erin = office.person(u"Erin"_s);
  PrepareCampaign prepare;
  prepare.campaign.name = u"Policy on travel"_s;
  prepare.campaign.text = u"Please acknowledge the policy on travel."_s;
  prepare.campaign.choices = {u"Acknowledged"_s, u"I do not agree"_s};
  prepare.campaign.refusal = 1;
  prepare.campaign.reminders = {8};
  prepare.campaign.ways = {u"wa"_s, u"push"_s};
  prepare.persons = {ben, dana, erin};
  const auto campaign = CampaignId::parse(office.run(prepare).text(u"campaign")).value_or(CampaignId());
  office.run(StartCampaign{campaign});
  office.work();
  office.settle(10);
  QCOMPARE(sentTo(office, u"ben"_s).size(), 1);
  QCOMPARE(office.answersOnPhone(0), u"answered"_s); // Dana, who is on no messenger
  QCOMPARE(percentOf(office, campaign), 33);
  office.pass(8h + 1s);
  office.settle(10);
  QCOMPARE(sentTo(office, u"ben"_s).size(), 2);
  QCOMPARE(office.notifications().size(), std::size_t{1}); // whoever has answered is not reminded
  office.taps(u"ben"_s, 1);
  QCOMPARE(percentOf(office, campaign), 66);
  CampaignPeople query;
  query.filter.campaign = campaign;
  const auto people = office.ask(query).people;
  QCOMPARE(people.size(), std::size_t{3});
  QCOMPARE(people[0].answer, u"Acknowledged"_s);
  QCOMPARE(people[0].person.reminders, 1);
  const auto sheet = office.ask(QuestionById{people[0].person.question.value_or(QuestionId())});
  QCOMPARE(sheet.sent.size(), std::size_t{2});
  QVERIFY(sheet.sent.front().message && sheet.sent.front().receipt.read);
  const auto& hand = sheet.question.decision()->hand;
  QVERIFY(hand && hand->phone == kBen && !hand->payload.isEmpty());
  QCOMPARE(people[1].answer, u"Acknowledged"_s);
  QCOMPARE(people[2].person.state, CampaignPerson::State::Failed); // who has no way stays in sight
  office.pass(64h);
  office.settle(10);
  QCOMPARE(office.ask(CampaignById{campaign}).campaign.state, Campaign::State::Complete);
  QCOMPARE(openTasks(office).size(), 1); // about the one who is missing
  QVERIFY(isSound(office));
}

constexpr std::array kCases = {
    UseCase{"WA-1", "Conversations that decide something become records", decisionsBecomeRecords},
    UseCase{"WA-2", "Service exchanges are filed to their case", exchangesAreFiledToTheirCase},
    UseCase{"WA-3", "A confirmation is asked for and comes back as a record", aConfirmationComesBackAsARecord},
    UseCase{"WA-4", "Regulated conversations are retained, found and proved", regulatedTalkIsRetainedAndProved},
    UseCase{"WA-5", "Sensitive matters are closed to others", sensitiveTalkIsClosed},
    UseCase{"WA-6", "People are told of records and holds", peopleAreToldOfTheirRecords},
    UseCase{"WA-7", "Files that arrive are filed where they belong", filesThatArriveAreFiled},
    UseCase{"WA-8", "Acknowledgements are asked for, reminded of and proved", acknowledgementsAreCollected},
};

} // namespace

std::span<const UseCase> messengerUseCases() { return kCases; }

} // namespace muniment::tests
