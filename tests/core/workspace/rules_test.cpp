#include "core/rules/library.h"
#include "core/workspace/people/matter_commands.h"
#include "core/workspace/rules/try_rule.h"
#include "core/workspace/sample/sample_workspace.h"
#include "tests/core/workspace/rule_desk_fixture.h"
#include "tests/support/test_database.h"
#include "tests/support/test_suite.h"

namespace muniment::tests {

using namespace workspace;

class RulesTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRuleActsOnceForEachEventOnBothDatabases_data();
  void aRuleActsOnceForEachEventOnBothDatabases();
  void aRuleLooksAtWhatHappensFromNowOn();
  void approvalIsOfOneVersionAndOfSomebodyElse();
  void whatHasOpenValuesStaysOff();
  void importedMessagesAreLeftAloneUnlessWanted();
  void nobodyIsReachedWithoutAProvedChannel();
  void peopleAreNotFlooded();
  void aRuleThatMeetsEverythingIsStopped();
  void whatIsMoreThanAnHourAllowsWaits();
  void rulesThatFeedEachOtherAreStopped();
  void aFailingRuleRests();
  void quietHoursAndDigestsHoldBack();
  void aSilenceFiresUnlessItIsBroken();
  void datesAndTheClockWake();
  void whatIsStoppedIsNotSent();
  void aRuleSeesWhatItsAuthorSees();
  void aTrialChangesNothing();
  void everyReadyMadeRuleCanBeTried();
  void changedRowsAreFound_data();
  void changedRowsAreFound();
};

namespace {

RuleDefinition tasksFor(const QString& verb) {
  RuleDefinition rule;
  rule.name = u"Task for "_s + verb;
  rule.trigger.verbs = {verb};
  rule.actions = {{u"task"_s, {{u"for"_s, {u"records-manager"_s}}, {u"title"_s, {u"Look at it"_s}}}}};
  return rule;
}

RuleDefinition telling(const QString& person) {
  RuleDefinition rule;
  rule.name = u"Tell"_s;
  rule.trigger.verbs = {u"item.captured"_s};
  rule.condition = {RuleCondition::Kind::Test, {}, RuleFact::Attachment, RuleCondition::Test::Is, {u"any"_s}, {}};
  rule.actions = {{u"notify"_s, {{u"persons"_s, {person}}, {u"text"_s, {u"Something came in."_s}}}}};
  return rule;
}

} // namespace

void RulesTest::aRuleActsOnceForEachEventOnBothDatabases_data() { TestDatabase::addRows(); }

void RulesTest::aRuleActsOnceForEachEventOnBothDatabases() {
  QFETCH(store::Dialect, dialect);
  if (dialect == store::Dialect::Postgres && !TestDatabase::hasServer())
    QSKIP("NOT TESTED ON POSTGRESQL: set MUNIMENT_TEST_POSTGRES to a libpq connection string");
  RuleDeskFixture desk(dialect == store::Dialect::Postgres ? makeServerDatabase(u"muniment_rules"_s) : QString());
  const RuleId rule = desk.on(tasksFor(u"item.captured"_s));
  QVERIFY(!rule.isNull());
  QVERIFY(desk.work());
  desk.capture(u"one.pdf"_s);
  desk.capture(u"two.pdf"_s);
  QVERIFY(desk.work());
  QVERIFY(desk.work());
  QCOMPARE(desk.openTasks(), 2);
  const auto sheet = desk.sheet(rule);
  QCOMPARE(sheet.hits.size(), std::size_t(2));
  QCOMPARE(sheet.line.tally.hits, 2);
  QCOMPARE(sheet.hits.front().state, RuleHit::State::Done);
  QVERIFY(sheet.hits.front().made.value(0).startsWith(u"task:"_s));
  QVERIFY(sheet.hits.front().subject.startsWith(u"item:"_s));
  QVERIFY(desk.isSound());
}

void RulesTest::aRuleLooksAtWhatHappensFromNowOn() {
  RuleDeskFixture desk;
  desk.capture(u"before.pdf"_s);
  const RuleId rule = desk.on(tasksFor(u"item.captured"_s));
  QVERIFY(desk.work());
  QCOMPARE(desk.openTasks(), 0);
  QCOMPARE(desk.outcome(SwitchRule{rule, false}), u"done"_s);
  desk.capture(u"while off.pdf"_s);
  QVERIFY(desk.work());
  QCOMPARE(desk.outcome(SwitchRule{rule, true}), u"done"_s);
  desk.capture(u"after.pdf"_s);
  QVERIFY(desk.work());
  QCOMPARE(desk.openTasks(), 1);
}

void RulesTest::approvalIsOfOneVersionAndOfSomebodyElse() {
  RuleDeskFixture desk({}, false);
  const RuleId rule = desk.save(telling(u"Anna Field"_s));
  QCOMPARE(desk.outcome(SwitchRule{rule, true}), u"rule.not_approved"_s);
  QCOMPARE(desk.outcome(ApproveRule{rule, 1}), u"rule.own_approval"_s);
  auto other = desk.as(u"paul"_s, {Role::Approver});
  QVERIFY(other);
  QCOMPARE(RuleDeskFixture::outcome(*other, ApproveRule{rule, 7}), u"rule.version_outdated"_s);
  QCOMPARE(RuleDeskFixture::outcome(*other, ApproveRule{rule, 1}), u"done"_s);
  QCOMPARE(desk.outcome(SwitchRule{rule, true}), u"done"_s);
  SaveRule next;
  next.rule = rule;
  next.version = 1;
  next.definition = telling(u"Anna Field"_s);
  next.definition.name = u"Tell more"_s;
  QCOMPARE(desk.outcome(next), u"done"_s);
  const auto sheet = desk.sheet(rule);
  QCOMPARE(sheet.line.rule.version, 2);
  QCOMPARE(sheet.line.rule.state, Rule::State::Off);
  QVERIFY(!sheet.line.rule.approver);
  QCOMPARE(sheet.versions.size(), std::size_t(2));
  QCOMPARE(desk.outcome(next), u"rule.version_outdated"_s);
  QVERIFY(desk.isSound());
}

void RulesTest::whatHasOpenValuesStaysOff() {
  RuleDeskFixture desk;
  const RuleId open = desk.save(*rules::libraryRule(u"PN-2"_s));
  QCOMPARE(desk.outcome(ApproveRule{open, 1}), u"done"_s);
  QCOMPARE(desk.outcome(SwitchRule{open, true}), u"rule.values_open"_s);
}

void RulesTest::importedMessagesAreLeftAloneUnlessWanted() {
  RuleDeskFixture desk;
  RuleDefinition live = tasksFor(u"message.captured"_s);
  live.condition = {RuleCondition::Kind::Test, {}, RuleFact::Text, RuleCondition::Test::Contains, {u"agreed"_s}, {}};
  RuleDefinition also = live;
  also.limits.onImported = true;
  const RuleId first = desk.on(live);
  const RuleId second = desk.on(also);
  QVERIFY(desk.fixture().importChat(desk.workspace(), u"WhatsApp Chat with Tom.txt"_s,
                                    {u"Tom: hello"_s, u"Ana: we agreed on it"_s, u"Tom: AGREED"_s}));
  QVERIFY(desk.work());
  QCOMPARE(desk.sheet(first).hits.size(), std::size_t(0));
  QCOMPARE(desk.sheet(second).hits.size(), std::size_t(2));
}

void RulesTest::nobodyIsReachedWithoutAProvedChannel() {
  RuleDeskFixture desk;
  const RuleId rule = desk.on(telling(u"Anna Field"_s));
  desk.capture(u"a.pdf"_s);
  QVERIFY(desk.work());
  auto sheet = desk.sheet(rule);
  QCOMPARE(sheet.hits.size(), std::size_t(1));
  QCOMPARE(sheet.hits.front().state, RuleHit::State::Refused);
  QCOMPARE(sheet.hits.front().reason, u"rule.no_channel"_s);
  QCOMPARE(desk.openTasks(), 1); // somebody is told why
  QCOMPARE(desk.questions(), 0);
  desk.provePerson();
  desk.capture(u"a.pdf"_s);
  QVERIFY(desk.work());
  QCOMPARE(desk.questions(), 1);
  QCOMPARE(desk.sheet(rule).line.rule.failures, 0);
  QVERIFY(desk.isSound());
}

void RulesTest::peopleAreNotFlooded() {
  RuleDeskFixture desk;
  desk.provePerson();
  const RuleId rule = desk.on(telling(u"Anna Field"_s));
  for (int times = 0; times < 8; ++times)
    desk.capture(u"a.pdf"_s);
  QVERIFY(desk.work());
  QCOMPARE(desk.questions(), 3);
  int held = 0;
  for (const RuleHit& hit : desk.sheet(rule).hits)
    held += hit.state == RuleHit::State::Held && hit.reason == u"rule.person_limit" ? 1 : 0;
  QCOMPARE(held, 5);
  QCOMPARE(desk.sheet(rule).line.rule.state, Rule::State::On);
  desk.pass(3'600'001);
  desk.capture(u"a.pdf"_s);
  QVERIFY(desk.work());
  QCOMPARE(desk.questions(), 4);
}

void RulesTest::aRuleThatMeetsEverythingIsStopped() {
  RuleDeskFixture desk;
  RuleDefinition all = tasksFor(u"item.captured"_s);
  all.limits.mostPerHour = 2;
  const RuleId rule = desk.on(all);
  for (int times = 0; times < 60; ++times) // two at once, and as many as a day allows wait
    desk.capture(u"file %1.pdf"_s.arg(times));
  QVERIFY(desk.work());
  const auto sheet = desk.sheet(rule);
  QCOMPARE(sheet.line.rule.state, Rule::State::Stopped);
  QCOMPARE(sheet.line.rule.reason, u"rule.too_many"_s);
  QCOMPARE(desk.taskTitles().count(u"Look at it"_s), 2);
  QCOMPARE(desk.openTasks(), 3); // two of the rule, one about it
  desk.pass(3'600'001);
  QVERIFY(desk.work());
  QCOMPARE(desk.openTasks(), 3); // what waited went with the rule
  QVERIFY(desk.isSound());
}

/// As many open cases as a ready-made rule may meet on one morning.
void RulesTest::whatIsMoreThanAnHourAllowsWaits() {
  RuleDeskFixture desk;
  RuleDefinition all = tasksFor(u"item.captured"_s);
  all.limits.mostPerHour = 5;
  const RuleId rule = desk.on(all);
  for (int times = 0; times < 12; ++times)
    desk.capture(u"file %1.pdf"_s.arg(times));
  QVERIFY(desk.work());
  const auto done = [&] { return desk.taskTitles().count(u"Look at it"_s); };
  QCOMPARE(done(), 5);
  QCOMPARE(desk.openTasks(), 6); // one says what waits
  std::map<Instant, int> waiting;
  for (const RuleHit& hit : desk.sheet(rule).hits) {
    if (hit.state == RuleHit::State::Waiting) {
      QCOMPARE(hit.reason, u"rule.hour_full"_s);
      ++waiting[*hit.due];
    }
  }
  QCOMPARE(waiting.size(), std::size_t(2)); // the second hour, and the third
  QCOMPARE(waiting.begin()->second, 5);
  desk.pass(3'600'001);
  QVERIFY(desk.work());
  QCOMPARE(done(), 10);
  desk.pass(3'600'001);
  QVERIFY(desk.work());
  QCOMPARE(done(), 12);
  QCOMPARE(desk.sheet(rule).line.rule.state, Rule::State::On);
  for (const RuleHit& hit : desk.sheet(rule).hits)
    QCOMPARE(hit.state, RuleHit::State::Done);
  QVERIFY(desk.isSound());
}

void RulesTest::rulesThatFeedEachOtherAreStopped() {
  RuleDeskFixture desk;
  RuleDefinition first = tasksFor(u"item.captured"_s);
  first.trigger.verbs.append(u"task.opened"_s);
  first.name = u"First"_s;
  RuleDefinition second = tasksFor(u"task.opened"_s);
  second.name = u"Second"_s;
  const RuleId one = desk.on(first);
  const RuleId two = desk.on(second);
  desk.capture(u"spark.pdf"_s);
  QVERIFY(desk.work());
  QCOMPARE(desk.sheet(one).line.rule.reason, u"rule.loop"_s);
  QVERIFY(desk.sheet(one).hits.size() + desk.sheet(two).hits.size() <= 4);
  const std::int64_t tasks = desk.openTasks();
  QVERIFY2(tasks <= 6, qPrintable(QString::number(tasks)));
  QVERIFY(desk.work());
  QCOMPARE(desk.openTasks(), tasks);
  QVERIFY(desk.isSound());
}

void RulesTest::aFailingRuleRests() {
  RuleDeskFixture desk;
  RuleDefinition wrong = tasksFor(u"item.captured"_s);
  wrong.actions.front().fields[u"for"_s] = {u"nobody"_s};
  const RuleId rule = desk.on(wrong);
  for (int times = 0; times < 6; ++times)
    desk.capture(u"file %1.pdf"_s.arg(times));
  QVERIFY(desk.work());
  const auto sheet = desk.sheet(rule);
  QCOMPARE(sheet.line.rule.state, Rule::State::Stopped);
  QCOMPARE(sheet.line.rule.reason, u"rule.role_unknown"_s);
  QCOMPARE(sheet.hits.size(), std::size_t(3));
  QCOMPARE(desk.openTasks(), 1);
  QCOMPARE(desk.outcome(SwitchRule{rule, true}), u"done"_s);
  QCOMPARE(desk.openTasks(), 0); // settled by whoever switched it on again
  QVERIFY(desk.isSound());
}

void RulesTest::quietHoursAndDigestsHoldBack() {
  RuleDeskFixture desk;
  RuleDefinition night = tasksFor(u"item.captured"_s);
  night.limits.quietFrom = QTime(9, 0); // it is ten o'clock in Berlin
  night.limits.quietUntil = QTime(11, 0);
  RuleDefinition digest = tasksFor(u"item.captured"_s);
  digest.actions.front().fields[u"title"_s] = {u"{count} files"_s};
  digest.limits.digestMinutes = 30;
  const RuleId quiet = desk.on(night);
  const RuleId together = desk.on(digest);
  for (int times = 0; times < 4; ++times)
    desk.capture(u"file %1.pdf"_s.arg(times));
  QVERIFY(desk.work());
  QCOMPARE(desk.openTasks(), 0);
  desk.pass(31 * 60'000);
  QVERIFY(desk.work());
  QCOMPARE(desk.taskTitles(), QStringList{u"4 files"_s});
  desk.pass(30 * 60'000);
  QVERIFY(desk.work());
  QCOMPARE(desk.openTasks(), 5);
  QVERIFY(desk.work());
  QCOMPARE(desk.openTasks(), 5);
  QCOMPARE(desk.sheet(quiet).hits.size(), std::size_t(4));
  QCOMPARE(desk.sheet(together).hits.size(), std::size_t(4));
  QVERIFY(desk.isSound());
}

void RulesTest::aSilenceFiresUnlessItIsBroken() {
  RuleDeskFixture desk;
  RuleDefinition silence = tasksFor(u"question.asked"_s);
  silence.trigger.kind = RuleTrigger::Kind::Silence;
  silence.trigger.awaited = {u"answer.taken"_s};
  silence.trigger.hours = 4;
  const RuleId rule = desk.on(silence);
  const QuestionId answered = desk.questionDesk().ask();
  const QuestionId open = desk.questionDesk().ask();
  QVERIFY(desk.work());
  desk.pass(3'600'000);
  QCOMPARE(desk.questionDesk().answer(desk.questionDesk().link(answered), 0), u"counted"_s);
  QVERIFY(desk.work());
  desk.pass(3 * 3'600'000 + 1);
  QVERIFY(desk.work());
  QCOMPARE(desk.openTasks(), 1);
  std::map<QString, RuleHit::State> states;
  for (const RuleHit& hit : desk.sheet(rule).hits)
    states.emplace(hit.subject, hit.state);
  QCOMPARE(states.at(aggregateOf(answered)), RuleHit::State::Settled);
  QCOMPARE(states.at(aggregateOf(open)), RuleHit::State::Done);
  QVERIFY(desk.isSound());
}

void RulesTest::datesAndTheClockWake() {
  RuleDeskFixture desk;
  RuleDefinition daily = tasksFor({});
  daily.trigger = RuleTrigger();
  daily.trigger.kind = RuleTrigger::Kind::Clock;
  daily.trigger.time = QTime(12, 0);
  const RuleId clock = desk.on(daily);
  RuleDefinition before = daily;
  before.trigger.kind = RuleTrigger::Kind::Date;
  before.trigger.around = RuleTrigger::Around::QuestionDeadline;
  before.trigger.days = -1;
  const RuleId date = desk.on(before);
  Question question = desk.questionDesk().draft();
  question.deadline = desk.workspace().now().plusMilliseconds(2 * 86'400'000LL);
  QVERIFY(!desk.questionDesk().ask(question).isNull());
  QVERIFY(desk.work());
  QCOMPARE(desk.sheet(clock).hits.size(), std::size_t(0));
  desk.pass(3 * 3'600'000); // Monday, 13 o'clock
  QVERIFY(desk.work());
  QCOMPARE(desk.sheet(clock).hits.size(), std::size_t(1));
  QCOMPARE(desk.sheet(date).hits.size(), std::size_t(0));
  desk.pass(3 * 86'400'000LL); // while nobody worked: once for the clock, and each day for dates
  QVERIFY(desk.work());
  QVERIFY(desk.work());
  QCOMPARE(desk.sheet(clock).hits.size(), std::size_t(2));
  QCOMPARE(desk.sheet(date).hits.size(), std::size_t(1));
  QVERIFY(desk.isSound());
}

void RulesTest::whatIsStoppedIsNotSent() {
  RuleDeskFixture desk;
  desk.provePerson();
  const RuleId rule = desk.on(telling(u"Anna Field"_s));
  QCOMPARE(desk.outcome(StopOutbound{true, u"Wrong list of people"_s}), u"done"_s);
  desk.capture(u"a.pdf"_s);
  QVERIFY(desk.work());
  QCOMPARE(desk.questions(), 0);
  QCOMPARE(desk.sheet(rule).hits.front().state, RuleHit::State::Held);
  QCOMPARE(desk.outcome(StopOutbound{false, u"Corrected"_s}), u"done"_s);
  QVERIFY(desk.work());
  QCOMPARE(desk.questions(), 0); // not made up for
  desk.capture(u"a.pdf"_s);
  QVERIFY(desk.work());
  QCOMPARE(desk.questions(), 1);
  QVERIFY(desk.isSound());
}

void RulesTest::aRuleSeesWhatItsAuthorSees() {
  RuleDeskFixture desk({}, false);
  const RuleId open = desk.on(tasksFor(u"item.captured"_s));
  auto other = desk.as(u"olga"_s, {Role::RecordsManager});
  QVERIFY(other);
  const auto made = other->run(CreateMatter{u"G-1"_s, u"Grievance"_s, {}}).result();
  QVERIFY(made);
  const auto matter = MatterId::parse(made->outcome.text(u"matter"));
  QVERIFY(matter);
  SaveRule inside;
  inside.definition = tasksFor(u"item.captured"_s);
  inside.definition.name = u"Inside"_s;
  inside.matter = matter;
  const auto saved = other->run(inside).result();
  QVERIFY(saved);
  const auto secret = RuleId::parse(saved->outcome.text(u"rule"));
  QCOMPARE(RuleDeskFixture::outcome(*other, SwitchRule{*secret, true}), u"done"_s);
  QVERIFY(other->run(WorkspaceFixture::text(u"secret.pdf"_s, "x", matter)).result());
  QVERIFY(desk.work());
  QCOMPARE(desk.sheet(open).hits.size(), std::size_t(0));
  const auto seen = other->ask(RuleById{*secret}).result();
  QVERIFY(seen);
  QCOMPARE(seen->hits.size(), std::size_t(1));
  const auto unseen = desk.workspace().ask(RuleById{*secret}).result();
  QVERIFY(!unseen);
  QCOMPARE(unseen.error().id, u"rule.unknown"_s);
  QCOMPARE(desk.outcome(SwitchRule{*secret, false}), u"rule.unknown"_s);
  desk.capture(u"open.pdf"_s);
  QVERIFY(desk.work());
  QCOMPARE(desk.sheet(open).hits.size(), std::size_t(1));
  QCOMPARE(other->ask(RuleById{*secret}).result()->hits.size(), std::size_t(1));
}

void RulesTest::aTrialChangesNothing() {
  RuleDeskFixture desk;
  QStringList lines;
  for (int times = 0; times < 30; ++times)
    lines.append(times % 3 == 0 ? u"Tom: agreed, number %1"_s.arg(times) : u"Ana: hello"_s);
  QVERIFY(desk.fixture().importChat(desk.workspace(), u"WhatsApp Chat with Tom.txt"_s, lines));
  TryRule query;
  query.definition = tasksFor(u"message.captured"_s);
  query.definition.condition = {
      RuleCondition::Kind::Test, {}, RuleFact::Text, RuleCondition::Test::Contains, {u"agreed"_s}, {}};
  query.limit = 4;
  query.progress = std::make_shared<Progress>();
  const std::int64_t before = desk.questionDesk().entries();
  const auto tried = desk.workspace().ask(query).result();
  QVERIFY(tried);
  QCOMPARE(tried->met, 10);
  QCOMPARE(tried->looked, 30);
  QCOMPARE(tried->hits.size(), std::size_t(4));
  QVERIFY(tried->isComplete);
  QVERIFY(tried->hits.front().words.contains(u"number 27"_s)); // newest first
  QCOMPARE(desk.questionDesk().entries(), before);
  query.progress->cancel();
  const auto cancelled = desk.workspace().ask(query).result();
  QVERIFY(cancelled && !cancelled->isComplete);
}

void RulesTest::everyReadyMadeRuleCanBeTried() {
  WorkspaceFixture fixture;
  SampleWish wish;
  wish.documents = 10;
  wish.messages = 200;
  wish.passphrase = passphraseBytes(u"correct horse"_s);
  const auto made = makeSampleWorkspace(fixture.environment(), fixture.path(u"sample"_s), std::move(wish), nullptr);
  QVERIFY2(made, qPrintable(made ? QString() : made.error().id));
  const auto opened = fixture.open(u"sample"_s);
  QVERIFY(opened);
  const auto all = (*opened)->ask(Rules()).result();
  QVERIFY(all);
  QCOMPARE(all->rules.size(), std::size_t(4));
  QCOMPARE(std::ranges::count(all->rules, Rule::State::On, [](const RuleLine& line) { return line.rule.state; }), 2);
  std::int64_t met = 0;
  for (const QString& id : rules::libraryIds()) {
    TryRule query;
    query.definition = *rules::libraryRule(id);
    query.milliseconds = 120'000;
    const auto tried = (*opened)->ask(query).result();
    QVERIFY2(tried, qPrintable(id + u' ' + (tried ? QString() : tried.error().id)));
    QVERIFY2(tried->isComplete && !tried->isTooSlow, qPrintable(id));
    met += tried->met;
  }
  QVERIFY(met > 0);
}

void RulesTest::changedRowsAreFound_data() {
  QTest::addColumn<QByteArray>("sql");
  QTest::newRow("rule") << QByteArray("UPDATE rule SET content = replace(content, 'Look at it', 'Look away!')");
  QTest::newRow("version") << QByteArray(
      "UPDATE rule_version SET content = replace(content, 'Look at it', 'Look away!')");
  QTest::newRow("hit") << QByteArray(
      "UPDATE rule_hit SET content = replace(content, '\"done\"', '\"held\"'), state = 3");
  QTest::newRow("gone") << QByteArray("DELETE FROM rule_hit");
}

void RulesTest::changedRowsAreFound() {
  QFETCH(QByteArray, sql);
  RuleDeskFixture desk;
  QVERIFY(!desk.on(tasksFor(u"item.captured"_s)).isNull());
  desk.capture(u"one.pdf"_s);
  QVERIFY(desk.work());
  QVERIFY(desk.isSound());
  QVERIFY(desk.questionDesk().change(sql));
  QVERIFY(!desk.isSound());
}

MUNIMENT_TEST(RulesTest);

} // namespace muniment::tests

#include "rules_test.moc"
