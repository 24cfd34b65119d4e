#include "core/store/connection.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/rules/try_rule.h"
#include "tests/core/workspace/template_desk.h"
#include "tests/support/test_suite.h"

#include <QtCore/QElapsedTimer>

namespace muniment::tests {

using namespace workspace;

/// How fast rules are within a whole workspace. MUNIMENT_TRIAL_MESSAGES says over how many messages a rule is tried,
/// MUNIMENT_RULE_MESSAGES how many messages come in while MUNIMENT_RULES rules look on.
class RuleSpeedTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRuleIsTriedOnThePast();
  void whatComesInGoesOut();
};

namespace {

int numberFrom(const char* name, int otherwise) {
  const int given = qEnvironmentVariableIntValue(name);
  return given > 0 ? given : otherwise;
}

RuleDefinition onWords(const QString& phrase, std::vector<RuleAction> actions) {
  RuleDefinition rule;
  rule.name = u"On "_s + phrase;
  rule.trigger.verbs = {u"message.captured"_s};
  rule.condition = {RuleCondition::Kind::Test, {}, RuleFact::Text, RuleCondition::Test::Contains, {phrase}, {}};
  rule.actions = std::move(actions);
  return rule;
}

RuleAction lookAtIt() { return {u"task"_s, {{u"for"_s, {u"records-manager"_s}}, {u"title"_s, {u"Look at it"_s}}}}; }

double seconds(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e9; }

/// Reads each message as it lies in the file; gives how many have the word.
std::int64_t readThrough(const QString& file, const QString& word) {
  const auto connection = store::Connection::open(store::Address::sqlite(file), store::OpenMode::Read);
  auto rows = connection ? (*connection)->select("SELECT id, at, speaker, text FROM message ORDER BY id DESC")
                         : Result<store::Rows>(failure(connection.error()));
  std::int64_t met = 0;
  while (rows && rows->next())
    met += rows->text(3).contains(word) ? 1 : 0;
  return met;
}

} // namespace

void RuleSpeedTest::aRuleIsTriedOnThePast() {
  const int messages = numberFrom("MUNIMENT_TRIAL_MESSAGES", 2000);
  WorkspaceFixture fixture;
  const auto workspace = fixture.make();
  QStringList lines;
  for (int i = 0; i < messages; ++i)
    lines.append(u"%1: order %2 is %3, please confirm"_s.arg(i % 2 == 0 ? u"Ana"_s : u"Bob"_s, QString::number(i),
                                                             i % 500 == 0 ? u"late"_s : u"on its way"_s));
  QVERIFY(fixture.importChat(*workspace, u"WhatsApp Chat with Bob.txt"_s, lines));
  TryRule query;
  query.definition = onWords(u"late"_s, {lookAtIt()});
  query.milliseconds = 600'000;
  QElapsedTimer timer;
  timer.start();
  const auto tried = workspace->ask(query).result();
  const double ours = seconds(timer);
  QVERIFY(tried && tried->isComplete);
  QCOMPARE(tried->met, (messages + 499) / 500);
  timer.restart();
  QCOMPARE(readThrough(fixture.path(u"ws/muniment.db"_s).value, u"late"_s), (messages + 499) / 500);
  qInfo("%lld looked at in %.2f s; reading them alone %.2f s", static_cast<long long>(tried->looked), ours,
        seconds(timer));
  QVERIFY(tried->looked >= messages);
  if (messages == 1'000'000)
    QVERIFY(ours <= 10);
}

void RuleSpeedTest::whatComesInGoesOut() {
  const int messages = numberFrom("MUNIMENT_RULE_MESSAGES", 20);
  const int rules = numberFrom("MUNIMENT_RULES", 20);
  TemplateDesk desk;
  SavePerson save;
  save.name = u"Anna Field"_s;
  save.phones = {u"+4917012345"_s};
  QVERIFY(!desk.run(save).text(u"person").isEmpty());
  QVERIFY(desk.writes("wamid.before"));
  for (int i = 1; i < rules; ++i)
    QVERIFY(!desk.on(onWords(u"shipment %1"_s.arg(i), {lookAtIt()})).isNull());
  QVERIFY(!desk.on(onWords(u"hello"_s, {sending(u"there_is_something"_s)})).isNull());
  RuleWork work(desk.workspace(), desk.agent());
  while (work.round().value_or(false))
    continue;
  const std::size_t before = desk.office().deliveries(Delivery::Direction::Out).size();
  std::vector<double> took;
  for (int i = 0; i < messages; ++i) {
    desk.office().fixture.clock().advance(1'800'000); // one person is told three times an hour at most
    desk.office().agent->beat();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(desk.writes("wamid." + QByteArray::number(i)));
    while (work.round().value_or(false))
      continue;
    took.push_back(seconds(timer) * 1000);
  }
  QCOMPARE(desk.office().deliveries(Delivery::Direction::Out).size(), before + static_cast<std::size_t>(messages));
  std::ranges::sort(took);
  const double worst = took[took.size() * 99 / 100];
  qInfo("%d messages, %d rules: half within %.1f ms, 99 of 100 within %.1f ms", messages, rules, took[took.size() / 2],
        worst);
  if (rules == 200 && messages >= 1000)
    QVERIFY(worst < 200);
}

MUNIMENT_TEST(RuleSpeedTest);

} // namespace muniment::tests

#include "rule_speed_test.moc"
