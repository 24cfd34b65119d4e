#include "core/store/connection_repository.h"
#include "core/store/transfer_repository.h"
#include "core/workspace/cases/audience.h"
#include "core/workspace/cases/case_commands.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/documents/partner_commands.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/people/matter_commands.h"
#include "core/workspace/rules/event_words.h"
#include "core/workspace/rules/page_links.h"
#include "core/workspace/rules/try_rule.h"
#include "tests/core/workspace/rule_desk_fixture.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

/// Rules about cases, and of what the clock goes through.
class RuleCaseTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aCaseIsKeptUpToDate();
  void whoeverIsResponsibleIsTold();
  void theAudienceIsTold();
  void ofAClosedMatterTheAudienceHearsNothing();
  void openCasesAreGoneThroughEachTime();
  void anOverdueOrderIsMetOnce();
  void aDigestNumbersNothingOfAClosedMatter();
  void linksLeadToTheirHostAlone_data();
  void linksLeadToTheirHostAlone();
};

namespace {

RuleCondition is(RuleFact fact, const QString& value) {
  return {RuleCondition::Kind::Test, {}, fact, RuleCondition::Test::Is, {value}, {}};
}

RuleDefinition onOpening(std::vector<RuleAction> actions) {
  RuleDefinition rule;
  rule.name = u"On opening"_s;
  rule.trigger.verbs = {u"case.opened"_s};
  rule.condition = is(RuleFact::Issue, u"delay"_s);
  rule.actions = std::move(actions);
  return rule;
}

RuleAction telling(const QString& whom) {
  return {u"notify"_s, {{u"persons"_s, {whom}}, {u"text"_s, {u"Look at {number}."_s}}}};
}

RuleAction asTask() { return {u"task"_s, {{u"for"_s, {u"records-manager"_s}}, {u"title"_s, {u"Look at {number}"_s}}}}; }

RuleDefinition eachTime(RuleTrigger::Each each) {
  RuleDefinition rule;
  rule.name = u"Each day"_s;
  rule.trigger.kind = RuleTrigger::Kind::Clock;
  rule.trigger.time = QTime(7, 0);
  rule.trigger.each = each;
  rule.actions = {asTask()};
  return rule;
}

CaseId opened(RuleDeskFixture& desk, std::map<QString, QString> fields, const std::optional<MatterId>& matter = {}) {
  OpenCase open;
  open.fields = std::move(fields);
  open.fields.emplace(casefield::kTitle, u"Crates"_s);
  open.references = {{u"order"_s, u"PO-1"_s}};
  open.matter = matter;
  return CaseId::parse(desk.questionDesk().run(open).text(u"case")).value_or(CaseId());
}

/// A contact of HARBOUR who can be reached.
PersonId contact(RuleDeskFixture& desk, const QString& name, const QString& region) {
  SavePerson save;
  save.name = name;
  const PersonId person = PersonId::parse(desk.questionDesk().run(save).text(u"person")).value_or(PersonId());
  (void)desk.questionDesk().run(SetAnswerPin{person, u"402917"_s});
  PartnerContact known;
  known.person = person;
  known.partner = u"HARBOUR"_s;
  known.regions = {region};
  (void)desk.questionDesk().run(SavePartnerContact{known});
  return person;
}

RuleHit newest(RuleDeskFixture& desk, const RuleId& rule) {
  const auto sheet = desk.sheet(rule);
  return sheet.hits.empty() ? RuleHit() : sheet.hits.front();
}

constexpr std::int64_t kDay = 86'400'000;

/// Asks for the page of a file that a system under this address handed over with this link.
struct AskForPage final {
  static constexpr auto kName = QLatin1StringView("test.ask-for-page");
  static constexpr Permission kPermission = Permission::ViewItem;

  QString address;
  QString link;

  [[nodiscard]] Json describe() const { return link; }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const {
    model::Connection linked;
    linked.id = ConnectionId::make(context.now());
    linked.peer = u"ad"_s;
    linked.site = {{u"address"_s, address}};
    linked.createdAt = context.now();
    linked.salt = makeSalt();
    MUNIMENT_TRY(store::ConnectionRepository(context.connection()).save(linked));
    Transfer transfer;
    transfer.id = TransferId::make(context.now());
    transfer.peer = linked.peer;
    transfer.remoteId = u"d-1"_s;
    transfer.item = ItemId::make(context.now());
    transfer.link = link;
    transfer.since = context.now();
    transfer.at = context.now();
    transfer.salt = makeSalt();
    MUNIMENT_TRY(store::TransferRepository(context.connection()).save(transfer));
    MUNIMENT_TRY_LET(page, pageOf(context.connection(), aggregateOf(*transfer.item), context.scope()));
    return Json::Object{{u"page"_s, page}};
  }
};

} // namespace

void RuleCaseTest::aCaseIsKeptUpToDate() {
  RuleDeskFixture desk;
  const RuleId rule =
      desk.on(onOpening({{u"update-case"_s, {{u"field"_s, {u"status"_s}}, {u"value"_s, {u"waiting"_s}}}},
                         {u"update-case"_s, {{u"field"_s, {u"region"_s}}, {u"value"_s, {u"Port of {number}"_s}}}},
                         {u"note-milestone"_s, {{u"milestone"_s, {u"dispatched"_s}}}}}));
  QVERIFY(!rule.isNull());
  const CaseId file = opened(desk, {{casefield::kIssue, u"delay"_s}});
  (void)opened(desk, {{casefield::kIssue, u"shortage"_s}});
  QVERIFY(desk.work());
  QCOMPARE(desk.sheet(rule).hits.size(), std::size_t{1});
  QCOMPARE(newest(desk, rule).state, RuleHit::State::Done);
  const auto shown = desk.workspace().ask(CaseById{file.toString()}).result();
  QVERIFY(shown);
  QCOMPARE(shown->summary.file.status(), Case::Status::Waiting);
  QCOMPARE(shown->summary.file.value(casefield::kRegion), u"Port of PO-1"_s);
  QCOMPARE(shown->milestones.size(), std::size_t{1});
  QCOMPARE(shown->milestones.front().code, CaseMilestone::Code::Dispatched);
  QVERIFY(shown->milestones.front().day(CaseMilestone::Which::Actual).has_value());
  RuleDefinition wrong = onOpening({{u"note-milestone"_s, {{u"milestone"_s, {u"eaten"_s}}}}});
  QCOMPARE(desk.outcome(SaveRule{{}, 0, wrong}), u"rule.value_wrong"_s);
  QVERIFY(desk.isSound());
}

void RuleCaseTest::whoeverIsResponsibleIsTold() {
  RuleDeskFixture desk;
  RuleDefinition definition = onOpening({telling(u"responsible"_s)});
  definition.trigger.verbs = {u"case.owner-given"_s};
  const RuleId rule = desk.on(definition);
  auto rita = desk.as(u"rita"_s, {Role::RecordsManager});
  QVERIFY(rita);
  const auto who = rita->ask(WhoAmI()).result();
  QVERIFY(who);
  const CaseId file = opened(desk, {{casefield::kIssue, u"delay"_s}});
  QVERIFY(desk.work());
  QCOMPARE(desk.sheet(rule).hits.size(), std::size_t{0}); // it is one's own
  ChangeCase handOn;
  handOn.file = file;
  handOn.fields = {{casefield::kOwner, who->actor.id.toString()}};
  QCOMPARE(desk.outcome(handOn), u"done"_s);
  const auto before = desk.openTasks();
  QVERIFY(desk.work());
  QCOMPARE(newest(desk, rule).state, RuleHit::State::Held);
  QCOMPARE(newest(desk, rule).reason, u"rule.nobody_meant"_s);
  QCOMPARE(desk.openTasks(), before + 1); // somebody is told why
  QCOMPARE(desk.sheet(rule).line.rule.failures, 0);
  SavePerson person;
  person.person = contact(desk, u"Rita"_s, u"EMEA"_s);
  person.name = u"Rita"_s;
  person.actor = who->actor.id;
  QCOMPARE(desk.outcome(person), u"done"_s);
  handOn.file = opened(desk, {{casefield::kIssue, u"delay"_s}});
  QCOMPARE(desk.outcome(handOn), u"done"_s);
  QVERIFY(desk.work());
  QCOMPARE(newest(desk, rule).state, RuleHit::State::Done);
  QCOMPARE(desk.questions(), 1);
  QVERIFY(desk.isSound());
}

void RuleCaseTest::theAudienceIsTold() {
  RuleDeskFixture desk;
  (void)contact(desk, u"Ana"_s, u"EMEA"_s);
  (void)contact(desk, u"Ben"_s, u"APAC"_s);
  const RuleDefinition definition = onOpening({telling(u"audience"_s)});
  (void)opened(desk, {{casefield::kIssue, u"delay"_s}, {casefield::kRegion, u"EMEA"_s}});
  const auto tried = desk.workspace().ask(TryRule{definition}).result();
  QVERIFY(tried && tried->hits.size() == 1);
  QCOMPARE(tried->hits.front().audience.value_or(-1), std::int64_t{1});
  const RuleId rule = desk.on(definition);
  (void)opened(desk, {{casefield::kIssue, u"delay"_s}, {casefield::kRegion, u"EMEA"_s}});
  QVERIFY(desk.work());
  QCOMPARE(newest(desk, rule).state, RuleHit::State::Done);
  QCOMPARE(desk.questions(), 1);
  (void)opened(desk, {{casefield::kIssue, u"delay"_s}, {casefield::kPartner, u"HARBOUR"_s}});
  QVERIFY(desk.work());
  QCOMPARE(desk.questions(), 3); // both are of that partner
}

void RuleCaseTest::ofAClosedMatterTheAudienceHearsNothing() {
  RuleDeskFixture desk;
  (void)contact(desk, u"Ana"_s, u"EMEA"_s);
  const RuleId rule = desk.on(onOpening({telling(u"audience"_s)}));
  const auto matter = MatterId::parse(desk.questionDesk().run(CreateMatter{u"Q-1"_s, u"Quiet"_s, {}}).text(u"matter"));
  QVERIFY(matter);
  (void)opened(desk, {{casefield::kIssue, u"delay"_s}, {casefield::kRegion, u"EMEA"_s}}, *matter);
  QVERIFY(desk.work());
  QCOMPARE(newest(desk, rule).reason, u"rule.restricted"_s);
  QCOMPARE(desk.questions(), 0);
}

void RuleCaseTest::openCasesAreGoneThroughEachTime() {
  RuleDeskFixture desk;
  const CaseId file = opened(desk, {});
  (void)opened(desk, {});
  const auto tried = desk.workspace().ask(TryRule{eachTime(RuleTrigger::Each::OpenCase)}).result();
  QVERIFY(tried);
  QCOMPARE(tried->met, std::int64_t{2});
  const RuleId rule = desk.on(eachTime(RuleTrigger::Each::OpenCase));
  desk.pass(kDay);
  QVERIFY(desk.work());
  QCOMPARE(desk.sheet(rule).hits.size(), std::size_t{2});
  CloseCase close;
  close.file = file;
  close.reason = u"Settled"_s;
  QCOMPARE(desk.outcome(close), u"done"_s);
  desk.pass(kDay);
  QVERIFY(desk.work());
  QCOMPARE(desk.sheet(rule).hits.size(), std::size_t{3});
  QVERIFY(desk.isSound());
}

void RuleCaseTest::anOverdueOrderIsMetOnce() {
  RuleDeskFixture desk;
  SetPartnerRules ours;
  ours.partner = u"BUYER"_s;
  ours.isOurselves = true;
  QCOMPARE(desk.outcome(ours), u"done"_s);
  SetPartnerRules agreed;
  agreed.partner = u"SELLER"_s;
  agreed.rules = R"({"version":1,"steps":[{"kind":"order-answer","hours":24},{"kind":"invoice","hours":240}]})";
  QCOMPARE(desk.outcome(agreed), u"done"_s);
  const QByteArray order = "ISA*00*          *00*          *ZZ*BUYER          *ZZ*SELLER         *260105*0900*U*00401*"
                           "000000001*0*P*>~GS*PO*BUYER*SELLER*20260105*0900*1*X*004010~ST*850*0001~"
                           "BEG*00*SA*PO-77**20260105~PO1*1*2*EA*5~CTT*1~SE*5*0001~GE*1*1~IEA*1*000000001~";
  QVERIFY(desk.workspace().captureDocuments({u"order.edi"_s, {}, order}, {}, nullptr).result());
  const auto tried = desk.workspace().ask(TryRule{eachTime(RuleTrigger::Each::OverdueOrder)}).result();
  QVERIFY(tried);
  QCOMPARE(tried->met, std::int64_t{2}); // the answer and the invoice
  const RuleId rule = desk.on(eachTime(RuleTrigger::Each::OverdueOrder));
  desk.pass(kDay);
  QVERIFY(desk.work());
  QCOMPARE(desk.sheet(rule).hits.size(), std::size_t{2});
  QVERIFY(desk.taskTitles().contains(u"Look at PO-77"_s));
  desk.pass(kDay);
  QVERIFY(desk.work());
  QCOMPARE(desk.sheet(rule).hits.size(), std::size_t{2});
  QVERIFY(desk.isSound());
}

void RuleCaseTest::aDigestNumbersNothingOfAClosedMatter() {
  std::vector<rules::EventFacts> events(9);
  for (std::size_t at = 0; at < events.size(); ++at)
    events[at].number = u"PO-%1"_s.arg(at);
  events[1].matter = MatterId::make(Instant());
  events[3].stand = rules::EventFacts::Stand::NeedsSomebody;
  events[4].stand = rules::EventFacts::Stand::Completed;
  const rules::EventFacts told = toldTogether(events, 0);
  QCOMPARE(told.count, 9);
  QCOMPARE(told.tally, u"1 completed, 7 pending, 1 to look at"_s);
  QCOMPARE(told.numbers.first(5), (QStringList{u"PO-3"_s, u"PO-0"_s, u"PO-2"_s, u"PO-5"_s, u"PO-6"_s}));
  QCOMPARE(told.numbers.size(), 6); // and how many more there are
  QVERIFY(!told.numbers.join(u' ').contains(u"PO-1"_s));
}

void RuleCaseTest::linksLeadToTheirHostAlone_data() {
  QTest::addColumn<QString>("link");
  QTest::addColumn<bool>("isTold");
  QTest::newRow("its own host") << u"https://ad.example/documents/1"_s << true;
  QTest::newRow("capitals") << u"https://AD.example/documents/1"_s << true;
  QTest::newRow("another host") << u"https://ad.example.evil.test/documents/1"_s << false;
  QTest::newRow("no encryption") << u"http://ad.example/documents/1"_s << false;
  QTest::newRow("somebody's name in it") << u"https://ad.example@evil.test/1"_s << false;
  QTest::newRow("a name before its host") << u"https://me@ad.example/1"_s << false;
  QTest::newRow("too long to be whole") << u"https://ad.example/"_s + u"a"_s.repeated(200) << false;
  QTest::newRow("nothing") << QString() << false;
}

void RuleCaseTest::linksLeadToTheirHostAlone() {
  QFETCH(const QString, link);
  QFETCH(const bool, isTold);
  RuleDeskFixture desk;
  const Json outcome = desk.questionDesk().run(AskForPage{u"https://ad.example:8443/v1"_s, link});
  QCOMPARE(outcome.text(u"page"), isTold ? link : QString());
}

MUNIMENT_TEST(RuleCaseTest);

} // namespace muniment::tests

#include "rule_case_test.moc"
