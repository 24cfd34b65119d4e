#include "tests/core/workspace/rule_desk_fixture.h"
#include "tests/support/test_suite.h"

#include <random>

namespace muniment::tests {

using namespace workspace;

/// Random timelines of events, time that passes, falls of the agent and answers, against a simple model: whatever
/// happens meanwhile, each event leads to each action exactly once.
class RuleTimelineTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void nothingIsLostAndNothingRepeated_data();
  void nothingIsLostAndNothingRepeated();
};

namespace {

constexpr std::int64_t kHour = 3'600'000;

RuleDefinition forEachFile() {
  RuleDefinition rule;
  rule.name = u"Each file"_s;
  rule.trigger.verbs = {u"item.captured"_s};
  rule.actions = {{u"task"_s, {{u"for"_s, {u"records-manager"_s}}, {u"title"_s, {u"file"_s}}}}};
  rule.limits.mostPerHour = 500;
  return rule;
}

RuleDefinition forEachSilence() {
  RuleDefinition rule = forEachFile();
  rule.name = u"Each silence"_s;
  rule.trigger.kind = RuleTrigger::Kind::Silence;
  rule.trigger.verbs = {u"question.asked"_s};
  rule.trigger.awaited = {u"answer.taken"_s};
  rule.trigger.hours = 4;
  rule.actions.front().fields[u"title"_s] = {u"silence"_s};
  return rule;
}

RuleDefinition everyNoon() {
  RuleDefinition rule = forEachFile();
  rule.name = u"Every noon"_s;
  rule.trigger = RuleTrigger();
  rule.trigger.kind = RuleTrigger::Kind::Clock;
  rule.trigger.time = QTime(12, 0);
  rule.actions.front().fields[u"title"_s] = {u"noon"_s};
  return rule;
}

/// What must have come of a timeline.
struct Model final {
  int files = 0;
  std::map<QuestionId, Instant> open; ///< asked and not answered in time
  [[nodiscard]] int silences(Instant now) const {
    int count = 0;
    for (const auto& [id, at] : open)
      count += at.plusMilliseconds(4 * kHour) <= now ? 1 : 0;
    return count;
  }
};

} // namespace

void RuleTimelineTest::nothingIsLostAndNothingRepeated_data() {
  QTest::addColumn<unsigned>("seed");
  const int most = qEnvironmentVariableIntValue("MUNIMENT_TIMELINES");
  for (int seed = 1; seed <= std::max(most, 12); ++seed)
    QTest::addRow("%d", seed) << static_cast<unsigned>(seed);
}

void RuleTimelineTest::nothingIsLostAndNothingRepeated() {
  QFETCH(unsigned, seed);
  std::mt19937 random(seed);
  RuleDeskFixture desk;
  QVERIFY(!desk.on(forEachFile()).isNull());
  QVERIFY(!desk.on(forEachSilence()).isNull());
  QVERIFY(!desk.on(everyNoon()).isNull());
  Model model;
  for (int step = 0; step < 40; ++step) {
    const Instant now = desk.workspace().now();
    switch (random() % 6) {
    case 0:
    case 1:
      desk.capture(u"file %1.pdf"_s.arg(step));
      ++model.files;
      break;
    case 2:
      model.open.emplace(desk.questionDesk().ask(), now);
      break;
    case 3:
      if (!model.open.empty()) {
        const auto chosen = std::next(model.open.begin(), static_cast<std::ptrdiff_t>(random() % model.open.size()));
        const bool inTime = now < chosen->second.plusMilliseconds(4 * kHour);
        const bool waits = now < chosen->second.plusMilliseconds(24 * kHour);
        if (waits && inTime) {
          QCOMPARE(desk.questionDesk().answer(desk.questionDesk().link(chosen->first), 0), u"counted"_s);
          model.open.erase(chosen);
        }
      }
      break;
    case 4:
      desk.pass(static_cast<std::int64_t>(random() % 120) * 60'000);
      break;
    default: // a few portions only, so that the rest is found after what comes next
      RuleWork rules(desk.workspace(), desk.questionDesk().agent());
      for (auto rounds = random() % 3; rounds > 0; --rounds)
        QVERIFY(rules.round());
      break;
    }
  }
  QVERIFY(desk.work());
  desk.pass(5 * kHour);
  QVERIFY(desk.work());
  std::map<QString, int> titles;
  for (const QString& title : desk.taskTitles())
    ++titles[title];
  QCOMPARE(titles[u"file"_s], model.files);
  QCOMPARE(titles[u"silence"_s], model.silences(desk.workspace().now()));
  QVERIFY(desk.isSound());
  QVERIFY(desk.work());
  QCOMPARE(desk.openTasks(), static_cast<std::int64_t>(titles[u"file"_s] + titles[u"silence"_s] + titles[u"noon"_s]));
}

MUNIMENT_TEST(RuleTimelineTest);

} // namespace muniment::tests

#include "rule_timeline_test.moc"
