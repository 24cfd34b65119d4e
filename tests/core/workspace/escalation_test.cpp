#include "core/workspace/holds/person_commands.h"
#include "core/workspace/participants/person_merge.h"
#include "core/workspace/people/business_hours.h"
#include "core/workspace/tasks/task_commands.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/workspace/chained_tasks.h"
#include "tests/core/workspace/question_desk.h"
#include "tests/support/test_suite.h"

#include <random>

namespace muniment::tests {

using namespace workspace;
using Step = TaskChain::Step;

namespace {

constexpr std::int64_t kMinute = 60'000;

} // namespace

class EscalationTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void eachStepComesInItsTime();
  void whoCannotGetItIsPassedOver();
  void theSupervisorIsWhoeverIsAboveThen();
  void onlyBusinessHoursCount();
  void byHandItStartsAnew();
  void whatMayNotBeSetIsRefused();
  void manyTimelinesAsTheModelSays();
};

namespace {

/// A workspace with a few people who can be given tasks.
struct House final {
  QuestionDesk desk;
  ActorId me;
  std::vector<ActorId> people;

  explicit House(int count = 3) : me(desk.workspace().ask(WhoAmI()).result()->actor.id) {
    for (int i = 0; i < count; ++i) {
      const auto actor = WorkspaceFixture::enrol(desk.workspace(), u"person%1"_s.arg(i), {Role::Approver});
      people.push_back(actor ? *actor : ActorId());
    }
  }
  [[nodiscard]] TaskId open(const std::vector<Step>& chain) {
    const model::Task task = taskFor(me, desk.workspace().now());
    return desk.run(OpenChained{{task}, {chain}}).string() ? TaskId() : task.id;
  }
  [[nodiscard]] TaskById::Answer sheet(const TaskId& task) {
    const auto answer = desk.workspace().ask(TaskById{task}).result();
    return answer ? *answer : TaskById::Answer();
  }
  [[nodiscard]] std::optional<ActorId> holder(const TaskId& task) { return sheet(task).task.assignee; }
  [[nodiscard]] bool beat(int minutes) {
    desk.fixture().clock().advance(minutes * kMinute);
    return desk.workspace().keepHouse().has_value();
  }
};

} // namespace

void EscalationTest::eachStepComesInItsTime() {
  House house;
  const TaskId task = house.open({{60, house.people[0], {}}, {30, house.people[1], {}}, {30, {}, Role::LegalReviewer}});
  QVERIFY(house.beat(59));
  QCOMPARE(house.holder(task), std::optional(house.me));
  QVERIFY(house.beat(1));
  QCOMPARE(house.holder(task), std::optional(house.people[0]));
  QVERIFY(house.beat(0));
  QCOMPARE(house.sheet(task).chain->taken.size(), std::size_t{1});
  QVERIFY(house.beat(500)); // the agent slept: the next one still gets their time
  QCOMPARE(house.holder(task), std::optional(house.people[1]));
  QVERIFY(house.beat(30));
  QCOMPARE(house.holder(task), std::nullopt);
  QCOMPARE(house.sheet(task).task.role, std::optional(Role::LegalReviewer));
  QVERIFY(!house.sheet(task).chain->next);
  QVERIFY(house.beat(10'000));
  QCOMPARE(house.sheet(task).chain->taken.size(), std::size_t{3});
  QVERIFY(house.desk.isSound());
}

void EscalationTest::whoCannotGetItIsPassedOver() {
  House house;
  const TaskId task = house.open({{60, house.people[0], {}}, {30, house.people[1], {}}});
  QVERIFY(!house.desk.run(SetRoles{house.people[0], {Role::Approver}, false, u"Left the firm"_s}).string());
  QVERIFY(house.beat(60));
  QVERIFY(house.beat(0));
  QCOMPARE(house.holder(task), std::optional(house.people[1]));
  const auto chain = *house.sheet(task).chain;
  QCOMPARE(chain.taken.size(), std::size_t{2});
  QCOMPARE(chain.taken[0].problem, u"actor.unknown"_s);
  QVERIFY(chain.taken[1].problem.isEmpty());
}

void EscalationTest::theSupervisorIsWhoeverIsAboveThen() {
  House house;
  // Person 1 is above person 0; person 2 is above person 1 and was known under two names until they were merged.
  const auto note = [&](const QString& name, std::optional<ActorId> actor, std::optional<PersonId> above) {
    SavePerson save;
    save.name = name;
    save.actor = actor;
    save.details = PersonDetails{{}, {}, {}, above};
    return PersonId::parse(house.desk.run(save).text(u"person")).value_or(PersonId());
  };
  const PersonId top = note(u"Chief"_s, house.people[2], {});
  const PersonId alias = note(u"The Chief"_s, {}, {});
  const PersonId middle = note(u"Head"_s, house.people[1], alias);
  (void)note(u"Clerk"_s, house.people[0], middle);
  QVERIFY(!house.desk.run(MergePersons{top, alias}).string());
  const Step above{60, {}, {}, true};
  const TaskId task = house.open({{60, house.people[0], {}}, above, above, above, {60, house.me, {}}});
  QVERIFY(house.beat(60));
  QVERIFY(house.beat(60));
  QCOMPARE(house.holder(task), std::optional(house.people[1]));
  QVERIFY(house.beat(60));
  QCOMPARE(house.holder(task), std::optional(house.people[2]));
  QVERIFY(house.beat(60)); // nobody is above the chief: the step is passed over and the next one follows at once
  QVERIFY(house.beat(0));
  QCOMPARE(house.holder(task), std::optional(house.me));
  QCOMPARE(house.sheet(task).chain->taken[3].problem, u"task.no_supervisor"_s);
  QVERIFY(house.desk.isSound());
}

void EscalationTest::onlyBusinessHoursCount() {
  House house;
  SetBusinessHours hours;
  hours.hours.timeZone = u"Europe/Berlin"_s;
  const QDate today =
      QDateTime::fromMSecsSinceEpoch(house.desk.workspace().now().milliseconds(), QTimeZone("Europe/Berlin")).date();
  for (int day = 0; day <= 7; ++day)
    hours.hours.holidays.insert(today.addDays(day));
  QVERIFY(!house.desk.run(hours).string());
  const TaskId task = house.open({});
  SetTaskChain chain{task, {{90, house.people[0], {}}}};
  chain.inBusinessHours = true;
  QVERIFY(!house.desk.run(chain).string());
  const Instant next = *house.sheet(task).chain->next;
  const BusinessCalendar calendar(hours.hours, QTimeZone::utc());
  QCOMPARE(next, calendar.firstOpen(house.desk.workspace().now()).plusMilliseconds(90 * kMinute));
  QVERIFY(next.milliseconds() - house.desk.workspace().now().milliseconds() > 7LL * 24 * 60 * kMinute);
  QVERIFY(house.beat(7 * 24 * 60));
  QCOMPARE(house.holder(task), std::optional(house.me));
  house.desk.fixture().clock().advance(next.milliseconds() - house.desk.workspace().now().milliseconds());
  QVERIFY(house.beat(0));
  QCOMPARE(house.holder(task), std::optional(house.people[0]));
  hours.hours.timeZone = u"Etc/UTC"_s; // what a computer calls its zone is taken, listed or not
  QVERIFY(!house.desk.run(hours).string());
  hours.hours.closes = hours.hours.opens;
  QCOMPARE(house.desk.run(hours), Json(u"!business_hours.wrong"_s));
  hours.hours.closes = QTime(18, 0);
  hours.hours.timeZone = u"Mars/Olympus"_s;
  QCOMPARE(house.desk.run(hours), Json(u"!person.bad_zone"_s));
  QVERIFY(house.desk.isSound());
}

void EscalationTest::byHandItStartsAnew() {
  House house;
  const TaskId task = house.open({{60, house.people[0], {}}, {60, house.people[1], {}}});
  QVERIFY(house.beat(50));
  QVERIFY(!house.desk.run(ReassignTask{task, house.people[2]}).string());
  QVERIFY(house.beat(50));
  QCOMPARE(house.holder(task), std::optional(house.people[2]));
  QVERIFY(house.beat(10));
  QCOMPARE(house.holder(task), std::optional(house.people[0]));
  QVERIFY(!house.desk.run(ReassignTask{task, house.me}).string());
  QVERIFY(!house.desk.run(DecideTask{task, u"done"_s, {}}).string());
  QVERIFY(house.beat(60));
  QCOMPARE(house.holder(task), std::optional(house.me));
  QVERIFY(!house.sheet(task).chain->next);
  QVERIFY(house.desk.isSound());
}

void EscalationTest::whatMayNotBeSetIsRefused() {
  House house;
  const TaskId task = house.open({});
  QCOMPARE(house.desk.run(SetTaskChain{task, {}}), Json(u"!task.chain_wrong"_s));
  QCOMPARE(house.desk.run(SetTaskChain{task, {{0, house.people[0], {}}}}), Json(u"!task.chain_wrong"_s));
  QCOMPARE(house.desk.run(SetTaskChain{task, {{5, {}, {}}}}), Json(u"!task.chain_wrong"_s));
  QCOMPARE(house.desk.run(SetTaskChain{task, std::vector<Step>(11, {5, house.people[0], {}})}),
           Json(u"!task.chain_wrong"_s));
  QCOMPARE(house.desk.run(SetTaskChain{TaskId::make(house.desk.workspace().now()), {{5, house.people[0], {}}}}),
           Json(u"!task.unknown"_s));
  auto other = house.desk.fixture().open(u"ws"_s, u"person0"_s);
  QVERIFY(other);
  const auto chained = (*other)->run(SetTaskChain{task, {{5, house.people[0], {}}}}).result();
  QVERIFY(!chained && chained.error().id == "task.not_yours"_L1);
}

namespace {

/// What must become of a task, worked out beside the program.
struct Line final {
  TaskId task;
  std::vector<Step> steps;
  std::vector<Instant> taken;
  std::optional<Instant> next;
  std::optional<Instant> decidedAt;
  ActorId holder;
  bool isDecided = false;

  void pass(Instant now) {
    if (isDecided || !next || now < *next)
      return;
    holder = *steps[taken.size()].actor;
    taken.push_back(now);
    next = taken.size() < steps.size() ? std::optional(now.plusMilliseconds(steps[taken.size()].minutes * kMinute))
                                       : std::nullopt;
  }
  [[nodiscard]] bool isAs(const TaskById::Answer& sheet) const {
    bool same =
        sheet.task.assignee == holder && sheet.chain && sheet.chain->taken.size() == taken.size() && !sheet.chain->next;
    for (std::size_t i = 0; same && i < taken.size(); ++i)
      same = sheet.chain->taken[i].at == taken[i] && sheet.chain->taken[i].step == static_cast<int>(i);
    return same;
  }
};

/// Random chains, decided at some time or never, as tasks of the house.
std::vector<Line> openLines(House& house, int count, std::mt19937& random) {
  constexpr int kAtOnce = 500;
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  const Instant start = house.desk.workspace().now();
  std::vector<Line> lines;
  for (int from = 0; from < count; from += kAtOnce) {
    OpenChained open;
    for (int i = from; i < std::min(count, from + kAtOnce); ++i) {
      Line line{{}, {}, {}, {}, {}, house.me, false};
      for (int steps = 1 + below(4); steps > 0; --steps)
        line.steps.push_back({1 + below(600), house.people[static_cast<std::size_t>(below(3))], {}});
      open.tasks.push_back(taskFor(house.me, start));
      open.chains.push_back(line.steps);
      line.task = open.tasks.back().id;
      line.next = start.plusMilliseconds(line.steps.front().minutes * kMinute);
      if (below(2) == 0)
        line.decidedAt = start.plusMilliseconds(below(1500) * kMinute);
      lines.push_back(std::move(line));
    }
    if (house.desk.run(open).string())
      return {};
  }
  return lines;
}

/// Decides what the timelines say is decided by now.
bool decide(House& house, std::vector<Line>& lines, Instant now) {
  for (Line& line : lines) {
    if (line.isDecided || !line.decidedAt || now < *line.decidedAt)
      continue;
    line.isDecided = true;
    line.holder = house.me;
    if (house.desk.run(ReassignTask{line.task, house.me}).string() ||
        house.desk.run(DecideTask{line.task, u"done"_s, {}}).string())
      return false;
  }
  return true;
}

} // namespace

/// Each task is a timeline of its own: random steps, decided at some time or never; the agent works at random moments,
/// is opened anew, and another one works beside it. No step is lost and none is taken twice.
/// `MUNIMENT_ESCALATION_TIMELINES` says how many.
void EscalationTest::manyTimelinesAsTheModelSays() {
  bool isNumber = false;
  const int given = qEnvironmentVariableIntValue("MUNIMENT_ESCALATION_TIMELINES", &isNumber);
  const int count = isNumber ? given : 60;
  std::mt19937 random(40017);
  House house;
  auto other = house.desk.again();
  std::vector<Line> lines = openLines(house, count, random);
  QCOMPARE(std::ssize(lines), count);
  for (int minute = 0; minute < 2600;) {
    const int passed = 1 + static_cast<int>(random() % 180);
    minute += passed;
    house.desk.fixture().clock().advance(passed * kMinute);
    const Instant now = house.desk.workspace().now();
    QVERIFY(decide(house, lines, now));
    for (int round = 0; round <= count / 200; ++round) {
      std::thread beside([&] { (void)other->keepHouse(); });
      const bool isDone = house.desk.workspace().keepHouse().has_value();
      beside.join();
      QVERIFY(isDone);
    }
    for (Line& line : lines)
      line.pass(now);
    if (random() % 4 == 0)
      other = house.desk.again();
  }
  for (const Line& line : lines)
    QVERIFY(line.isAs(house.sheet(line.task)));
  QVERIFY(house.desk.isSound());
}

MUNIMENT_TEST(EscalationTest);

} // namespace muniment::tests

#include "escalation_test.moc"
