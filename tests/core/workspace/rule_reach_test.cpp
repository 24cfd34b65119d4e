#include "core/workspace/cases/audience.h"
#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_link_commands.h"
#include "core/workspace/delivery/egress_report.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/items/items_page.h"
#include "core/workspace/people/matter_commands.h"
#include "core/workspace/records/plan_changes.h"
#include "core/workspace/rules/try_rule.h"
#include "tests/core/workspace/rule_desk_fixture.h"
#include "tests/core/workspace/template_desk.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

/// Whom rules reach, whom they do not, and what is said of both.
class RuleReachTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whoeverIsOverTheLimitIsNamed();
  void oneWithoutAChannelDoesNotKeepTheOthersFromTheirs();
  void silencesKeepToTheHour();
  void whatIsFiledToACaseIsKnownByIt_data();
  void whatIsFiledToACaseIsKnownByIt();
  void aTemplateGoesOnlyToANumberFromWhichThePersonWrote();
  void ofAClosedMatterATemplateSaysNothingOfOnesOwn();
  void moreThanAPageIsRemindedOf();
  void muchAtStakeTakesTwoHands();
  void whatLeftIsReported();
  void aQuestionAndItsAnswerBecomeARecord();
  void everybodyIsAskedInTheirLanguage();
};

namespace {

RuleAction telling(const QStringList& persons) {
  return {u"notify"_s, {{u"persons"_s, persons}, {u"text"_s, {u"Something came in."_s}}}};
}

RuleDefinition onFiles(std::vector<RuleAction> actions) {
  RuleDefinition rule;
  rule.name = u"On files"_s;
  rule.trigger.verbs = {u"item.captured"_s};
  rule.condition = {RuleCondition::Kind::Test, {}, RuleFact::Attachment, RuleCondition::Test::Is, {u"any"_s}, {}};
  rule.actions = std::move(actions);
  return rule;
}

PersonId addPerson(RuleDeskFixture& desk, const QString& name, const QStringList& labels = {}) {
  SavePerson save;
  save.name = name;
  save.labels = labels;
  return PersonId::parse(desk.questionDesk().run(save).text(u"person")).value_or(PersonId());
}

} // namespace

void RuleReachTest::whoeverIsOverTheLimitIsNamed() {
  RuleDeskFixture desk;
  desk.provePerson();
  const PersonId ben = addPerson(desk, u"Ben Ode"_s);
  (void)desk.questionDesk().run(SetAnswerPin{ben, u"739150"_s});
  RuleDefinition twice = onFiles({telling({u"Anna Field"_s}), telling({u"Anna Field"_s, u"Ben Ode"_s})});
  twice.limits.mostPerPerson = 1;
  const RuleId rule = desk.on(twice);
  desk.capture(u"a.pdf"_s);
  QVERIFY(desk.work());
  QCOMPARE(desk.questions(), 2);
  const RuleHit hit = desk.sheet(rule).hits.front();
  QCOMPARE(hit.state, RuleHit::State::Partly);
  QCOMPARE(hit.reason, u"rule.person_limit"_s);
  QCOMPARE(hit.made.size(), 2);
  QCOMPARE(hit.missed.size(), std::size_t(1));
  QCOMPARE(hit.missed.front().person, desk.questionDesk().anna());
  QCOMPARE(desk.openTasks(), 1);
  desk.capture(u"b.pdf"_s);
  QVERIFY(desk.work());
  QCOMPARE(desk.questions(), 2);
  QCOMPARE(desk.sheet(rule).hits.front().state, RuleHit::State::Held);
  QCOMPARE(desk.sheet(rule).hits.front().missed.size(), std::size_t(1)); // the first action reached nobody
  QCOMPARE(desk.openTasks(), 1);                                         // the one that is open says it
  QVERIFY(desk.isSound());
}

void RuleReachTest::oneWithoutAChannelDoesNotKeepTheOthersFromTheirs() {
  RuleDeskFixture desk;
  desk.provePerson();
  const PersonId ben = addPerson(desk, u"Ben Ode"_s);
  RuleDefinition both = onFiles({telling({u"Ben Ode"_s, u"Anna Field"_s})});
  both.limits.mostPerPerson = 6;
  const RuleId rule = desk.on(both);
  for (int times = 0; times < 4; ++times)
    desk.capture(u"a.pdf"_s);
  QVERIFY(desk.work());
  QCOMPARE(desk.questions(), 4);
  const auto sheet = desk.sheet(rule);
  QCOMPARE(sheet.line.rule.state, Rule::State::On);
  QCOMPARE(sheet.line.rule.failures, 0);
  for (const RuleHit& hit : sheet.hits) {
    QCOMPARE(hit.state, RuleHit::State::Partly);
    QCOMPARE(hit.reason, u"rule.no_channel"_s);
    QCOMPARE(hit.missed.front().person, ben);
  }
  QCOMPARE(desk.openTasks(), 1);
  QVERIFY(desk.isSound());
}

void RuleReachTest::silencesKeepToTheHour() {
  RuleDeskFixture desk;
  RuleDefinition silence;
  silence.name = u"Not answered"_s;
  silence.trigger.kind = RuleTrigger::Kind::Silence;
  silence.trigger.verbs = {u"question.asked"_s};
  silence.trigger.awaited = {u"answer.taken"_s};
  silence.trigger.hours = 4;
  silence.limits.mostPerHour = 2;
  silence.actions = {{u"task"_s, {{u"for"_s, {u"records-manager"_s}}, {u"title"_s, {u"Ask again"_s}}}}};
  const RuleId rule = desk.on(silence);
  for (int times = 0; times < 5; ++times)
    QVERIFY(!desk.questionDesk().ask().isNull());
  QVERIFY(desk.work());
  const auto again = [&] { return desk.taskTitles().count(u"Ask again"_s); };
  desk.pass(4 * 3'600'000 + 1);
  QVERIFY(desk.work());
  QCOMPARE(again(), 2);
  QCOMPARE(desk.openTasks(), 3); // two of the rule, and one that says what waits
  QCOMPARE(desk.sheet(rule).line.rule.state, Rule::State::On);
  desk.pass(3'600'001);
  QVERIFY(desk.work());
  QCOMPARE(again(), 4);
  desk.pass(3'600'001);
  QVERIFY(desk.work());
  QCOMPARE(again(), 5);
  for (const RuleHit& hit : desk.sheet(rule).hits)
    QCOMPARE(hit.state, RuleHit::State::Done);
  QVERIFY(desk.isSound());
}

void RuleReachTest::whatIsFiledToACaseIsKnownByIt_data() {
  QTest::addColumn<RuleFact>("fact");
  QTest::addColumn<QString>("value");
  QTest::addColumn<int>("met");
  QTest::newRow("case") << RuleFact::Case << u"PO-88120"_s << 3;
  QTest::newRow("partner of the case") << RuleFact::Partner << u"Anaco Ltd"_s << 3;
  QTest::newRow("partner of the sender") << RuleFact::Partner << u"HARBOUR"_s << 1;
  QTest::newRow("region of the case") << RuleFact::Region << u"EMEA"_s << 3;
  QTest::newRow("region of the sender") << RuleFact::Region << u"APAC"_s << 1;
  QTest::newRow("product line of the case") << RuleFact::ProductLine << u"Pumps"_s << 3;
  QTest::newRow("product line of the sender") << RuleFact::ProductLine << u"Valves"_s << 1;
  QTest::newRow("another region") << RuleFact::Region << u"AMER"_s << 0;
}

void RuleReachTest::whatIsFiledToACaseIsKnownByIt() {
  QFETCH(RuleFact, fact);
  QFETCH(QString, value);
  QFETCH(int, met);
  RuleDeskFixture desk;
  QVERIFY(desk.fixture().importChat(desk.workspace(), u"WhatsApp Chat with Tom.txt"_s,
                                    {u"Tom: hello"_s, u"Ana: the port is closed"_s, u"Ana: we wait"_s}));
  const auto chats = desk.workspace().ask(ConversationsPage()).result();
  QVERIFY(chats && chats->conversations.size() == 1);
  OpenCase open;
  open.fields = {{casefield::kTitle, u"Port closure"_s},
                 {casefield::kParty, u"Anaco Ltd"_s},
                 {casefield::kRegion, u"EMEA"_s},
                 {casefield::kProductLine, u"Pumps"_s}};
  open.references = {{u"erp"_s, u"PO-88120"_s}};
  const auto file = CaseId::parse(desk.questionDesk().run(open).text(u"case"));
  QVERIFY(file);
  LinkToCase link;
  link.file = *file;
  link.target = aggregateOf(chats->conversations.front().conversation.id);
  QCOMPARE(desk.outcome(link), u"done"_s);
  PartnerContact contact;
  contact.person = addPerson(desk, u"Thomas Reed"_s, {u"Tom"_s});
  contact.partner = u"HARBOUR"_s;
  contact.regions = {u"APAC"_s};
  contact.productLines = {u"Valves"_s};
  QCOMPARE(desk.outcome(SavePartnerContact{contact}), u"done"_s);
  TryRule query;
  query.definition.name = u"Known by its case"_s;
  query.definition.trigger.verbs = {u"message.captured"_s};
  query.definition.condition = {RuleCondition::Kind::Test, {}, fact, RuleCondition::Test::Is, {value}, {}};
  query.definition.actions = {{u"task"_s, {{u"for"_s, {u"records-manager"_s}}, {u"title"_s, {u"Look at it"_s}}}}};
  const auto tried = desk.workspace().ask(query).result();
  QVERIFY(tried);
  QCOMPARE(tried->met, met);
}

void RuleReachTest::aTemplateGoesOnlyToANumberFromWhichThePersonWrote() {
  TemplateDesk desk;
  QVERIFY(desk.writes("wamid.before")); // whoever had the number before
  desk.office().fixture.clock().advance(60'000);
  SavePerson save;
  save.name = u"Anna Field"_s;
  save.phones = {u"+4917012345"_s};
  const auto anna = PersonId::parse(desk.run(save).text(u"person"));
  QVERIFY(anna);
  (void)desk.run(SetAnswerPin{*anna, u"402917"_s}); // which proves nothing of a number
  const RuleId rule = desk.on(onFiles({sending(u"look_at"_s, {u"body.1={number}"_s})}));
  (void)desk.workspace().run(WorkspaceFixture::text(u"a.pdf"_s, "a")).result();
  const RuleHit refused = desk.work(rule);
  QCOMPARE(refused.reason, u"rule.number_unverified"_s);
  QCOMPARE(refused.state, RuleHit::State::Refused);
  QVERIFY(desk.writes("wamid.after"));
  (void)desk.workspace().run(WorkspaceFixture::text(u"b.pdf"_s, "b")).result();
  const RuleHit sent = desk.work(rule);
  QCOMPARE(sent.reason, QString());
  QCOMPARE(sent.state, RuleHit::State::Done);
  QVERIFY(sent.made.value(0).startsWith(u"delivery:"_s));
}

void RuleReachTest::ofAClosedMatterATemplateSaysNothingOfOnesOwn() {
  TemplateDesk desk;
  SavePerson save;
  save.name = u"Anna Field"_s;
  save.phones = {u"+4917012345"_s};
  QVERIFY(!desk.run(save).text(u"person").isEmpty());
  QVERIFY(desk.writes("wamid.one"));
  const auto matter = MatterId::parse(desk.run(CreateMatter{u"G-1"_s, u"Grievance"_s, {}}).text(u"matter"));
  QVERIFY(matter);
  const RuleId telling = desk.on(onFiles({sending(u"look_at"_s, {u"body.1=the grievance"_s})}), matter);
  const RuleId plain = desk.on(onFiles({sending(u"there_is_something"_s)}), matter);
  QVERIFY(desk.workspace().run(WorkspaceFixture::text(u"secret.pdf"_s, "x", matter)).result());
  QCOMPARE(desk.work(telling).reason, u"rule.restricted"_s);
  QCOMPARE(desk.work(plain).state, RuleHit::State::Done);
}

void RuleReachTest::moreThanAPageIsRemindedOf() {
  RuleDeskFixture desk;
  const Question draft = desk.questionDesk().draft();
  constexpr int kMany = 501; // one more than is read at once
  for (int number = 0; number < kMany; ++number)
    QVERIFY(!desk.questionDesk().ask(draft).isNull());
  desk.pass(86'000'000);
  TryRule query;
  query.definition.name = u"On its day"_s;
  query.definition.trigger.kind = RuleTrigger::Kind::Date;
  query.definition.trigger.around = RuleTrigger::Around::QuestionDeadline;
  query.definition.actions = {{u"task"_s, {{u"for"_s, {u"records-manager"_s}}, {u"title"_s, {u"Look at it"_s}}}}};
  const auto tried = desk.workspace().ask(query).result();
  QVERIFY(tried);
  QCOMPARE(tried->met, kMany);
}

void RuleReachTest::muchAtStakeTakesTwoHands() {
  RuleDeskFixture desk({}, false);
  QVERIFY(WorkspaceFixture::connect(desk.workspace(), u"push"_s, Connection::Kind::Push));
  auto paul = desk.as(u"paul"_s, {Role::RecordsManager});
  QVERIFY(paul);
  const auto runAs = [](Workspace& door, auto command) {
    RunOptions options;
    options.signer = WorkspaceFixture::signerOf(door);
    const auto receipt = door.run(std::move(command), options).result();
    return receipt ? receipt->outcome : Json(u'!' + receipt.error().id);
  };
  SavePerson save;
  save.name = u"Anna Field"_s;
  const auto anna = PersonId::parse(runAs(desk.workspace(), save).text(u"person"));
  QVERIFY(anna);
  QCOMPARE(desk.outcome(SetAnswerPin{*anna, u"402917"_s}), u"done"_s);
  AskQuestion ask;
  ask.question.person = *anna;
  ask.question.text = u"May shipment 4711 leave today?"_s;
  ask.question.choices = {u"Release it"_s, u"Hold it back"_s};
  ask.question.deadline = desk.workspace().now().plusMilliseconds(86'400'000);
  ask.question.stake = Question::Stake::High;
  ask.notify = false;
  const auto id = QuestionId::parse(runAs(desk.workspace(), ask).text(u"question"));
  QVERIFY(id);
  const auto token = outreach::AnswerToken::generate();
  QCOMPARE(desk.outcome(MakeAnswerLink{*id, token.digest()}), u"question.one_hand"_s);
  QCOMPARE(RuleDeskFixture::outcome(*paul, MakeAnswerLink{*id, token.digest()}), u"done"_s);
  const ConnectorSeat seat{u"connector:push"_s, desk.agent().state().token};
  const auto answer = [&](const QString& pin) {
    TakeAnswer command;
    command.digest = token.digest();
    const auto form = desk.workspace().ask(AnswerForm{token.digest()}, seat).result();
    command.form = form && *form ? (*form)->form : QByteArray();
    command.answer.choice = 0;
    command.pin = pin;
    RunOptions options;
    options.seat = seat;
    const auto receipt = desk.workspace().run(command, options).result();
    return receipt ? receipt->outcome.text(u"outcome") : receipt.error().id;
  };
  QCOMPARE(RuleDeskFixture::outcome(*paul, SetAnswerPin{*anna, u"739150"_s}), u"done"_s);
  QCOMPARE(answer(u"739150"_s), u"pin-locked"_s); // he handed the link over, too
  QCOMPARE(desk.outcome(SetAnswerPin{*anna, u"518263"_s}), u"done"_s);
  QCOMPARE(answer(u"518263"_s), u"counted"_s);
  const auto sheet = desk.workspace().ask(QuestionById{*id}).result();
  QVERIFY(sheet);
  QCOMPARE(sheet->pinSetter, u"Ines Roth"_s);
  QCOMPARE(sheet->openers.size(), std::size_t(1));
  QVERIFY(!sheet->openers.begin()->second.isEmpty() && sheet->openers.begin()->second != sheet->pinSetter);
  QVERIFY(desk.isSound());
}

void RuleReachTest::whatLeftIsReported() {
  TemplateDesk desk;
  SavePerson save;
  save.name = u"Anna Field"_s;
  save.phones = {u"+4917012345"_s};
  QVERIFY(!desk.run(save).text(u"person").isEmpty());
  QVERIFY(desk.writes("wamid.one"));
  RuleDefinition definition = onFiles({sending(u"there_is_something"_s)});
  definition.name = u"Tell Anna, at once"_s;
  const RuleId rule = desk.on(definition);
  QVERIFY(desk.workspace().run(WorkspaceFixture::text(u"a.pdf"_s, "a")).result());
  QCOMPARE(desk.work(rule).state, RuleHit::State::Done);
  const auto all = desk.workspace().ask(EgressReport()).result();
  QVERIFY(all && all->isComplete);
  QCOMPARE(all->lines.size(), std::size_t(1));
  const EgressReport::Line& line = all->lines.front();
  QCOMPARE(line.to, u"Anna Field (+4917012345)"_s);
  QCOMPARE(line.rule, u"Tell Anna, at once"_s);
  QCOMPARE(line.by, u"Rules"_s);
  QCOMPARE(line.delivery.peer, LiveOffice::kPeer);
  QCOMPARE(line.delivery.position, 0);
  const QByteArray csv = csvOf(*all);
  QVERIFY2(csv.contains("\"Tell Anna, at once\"") && csv.count("\r\n") == 2, csv.constData());
  EgressReport narrowed;
  narrowed.person = u"anna"_s;
  narrowed.from = desk.workspace().now().plusMilliseconds(-1000);
  QCOMPARE(desk.workspace().ask(narrowed).result()->lines.size(), std::size_t(1));
  narrowed.person = u"Ben"_s;
  QVERIFY(desk.workspace().ask(narrowed).result()->lines.empty());
  narrowed.person.clear();
  narrowed.until = narrowed.from;
  QVERIFY(desk.workspace().ask(narrowed).result()->lines.empty());
}

void RuleReachTest::aQuestionAndItsAnswerBecomeARecord() {
  RuleDeskFixture desk;
  AddClass orders;
  orders.value.code = u"04.20"_s;
  orders.value.name = u"Orders"_s;
  QCOMPARE(desk.outcome(orders), u"done"_s);
  RuleDefinition declaring;
  declaring.name = u"Answers are kept"_s;
  declaring.trigger.verbs = {u"answer.taken"_s};
  declaring.actions = {{u"declare"_s, {{u"class"_s, {u"04.20"_s}}, {u"title"_s, {u"Answer to a question"_s}}}}};
  const RuleId rule = desk.on(declaring);
  const QuestionId question = desk.questionDesk().ask();
  QCOMPARE(desk.questionDesk().answer(desk.questionDesk().link(question), 0), u"counted"_s);
  QVERIFY(desk.work());
  const auto sheet = desk.sheet(rule);
  QCOMPARE(sheet.hits.size(), std::size_t(1));
  QCOMPARE(sheet.hits.front().reason, QString());
  QVERIFY(sheet.hits.front().made.value(0).startsWith(u"record:"_s));
  const auto items = desk.workspace().ask(ItemsPage()).result();
  QVERIFY(items);
  QCOMPARE(items->items.size(), std::size_t(1));
  QCOMPARE(items->items.front().name, u"question-%1.txt"_s.arg(question.toString()));
  QVERIFY(desk.isSound());
}

void RuleReachTest::everybodyIsAskedInTheirLanguage() {
  RuleDeskFixture desk;
  desk.provePerson();
  const PersonId bea = addPerson(desk, u"Bea Lind"_s);
  QCOMPARE(desk.outcome(SetAnswerPin{bea, u"402917"_s}), u"done"_s);
  SavePerson austrian;
  austrian.person = desk.questionDesk().anna();
  austrian.name = u"Anna Field"_s;
  austrian.details = PersonDetails{u"de_AT"_s, {}, {}, {}};
  QVERIFY(!desk.questionDesk().run(austrian).string());
  const RuleId asking = desk.on(onFiles({{u"ask"_s,
                                          {{u"persons"_s, {u"Anna Field"_s, u"Bea Lind"_s}},
                                           {u"text"_s, {u"May it leave?"_s}},
                                           {u"choices"_s, {u"Release it"_s, u"Hold it back"_s}},
                                           {u"hours"_s, {u"24"_s}},
                                           {u"text.de"_s, {u"Darf es gehen?"_s}},
                                           {u"choices.de"_s, {u"Freigeben"_s, u"Zurückhalten"_s}}}}}));
  RuleDefinition following;
  following.name = u"What was released"_s;
  following.trigger.verbs = {u"answer.taken"_s};
  following.condition = {RuleCondition::Kind::Test, {}, RuleFact::Text, RuleCondition::Test::Contains,
                         {u"Release it"_s},         {}};
  following.actions = {{u"task"_s, {{u"for"_s, {u"records-manager"_s}}, {u"title"_s, {u"Let it go"_s}}}}};
  QVERIFY(!asking.isNull() && !desk.on(following).isNull());
  desk.capture(u"a.pdf"_s);
  QVERIFY(desk.work());
  std::map<PersonId, QuestionId> asked;
  const auto sheet = desk.sheet(asking);
  QCOMPARE(sheet.hits.size(), std::size_t(1));
  for (const QString& made : sheet.hits.front().made) {
    const auto id = QuestionId::parse(made.section(u':', 1));
    QVERIFY(id);
    asked.emplace(desk.questionDesk().sheet(*id).question.person, *id);
  }
  QCOMPARE(asked.size(), std::size_t(2));
  const Question anna = desk.questionDesk().sheet(asked[austrian.person.value()]).question;
  QCOMPARE(anna.text, u"Darf es gehen?"_s);
  QCOMPARE(anna.choices, (QStringList{u"Freigeben"_s, u"Zurückhalten"_s}));
  const Question other = desk.questionDesk().sheet(asked[bea]).question;
  QCOMPARE(other.text, u"May it leave?"_s);
  QVERIFY(other.meanings.isEmpty());
  QVERIFY(!desk.taskTitles().contains(u"Let it go"_s));
  QCOMPARE(desk.questionDesk().answer(desk.questionDesk().link(anna.id), 0), u"counted"_s);
  QVERIFY(desk.work());
  QVERIFY(desk.taskTitles().contains(u"Let it go"_s)); // the rule that follows reads it as the rule says it
  QVERIFY(desk.isSound());
}

MUNIMENT_TEST(RuleReachTest);

} // namespace muniment::tests

#include "rule_reach_test.moc"
