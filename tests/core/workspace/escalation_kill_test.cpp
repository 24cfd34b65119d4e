#include "core/workspace/people/people_commands.h"
#include "core/workspace/tasks/task_commands.h"
#include "core/workspace/tasks/task_queries.h"
#include "tests/core/workspace/chained_tasks.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/test_suite.h"

#include <QtCore/QProcess>

#include <random>

namespace muniment::tests {

using namespace workspace;
using Step = TaskChain::Step;

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr int kRuns = 10;
constexpr int kAtOnce = 200; ///< tasks that one time of keeping house hands on

struct Line final {
  TaskId task;
  std::vector<Step> steps;
  std::optional<Instant> decidedAt;
};

/// When the program that was killed began and ended to keep house.
struct Story final {
  Instant last;              ///< the latest moment that it saw
  std::vector<Instant> kept; ///< moments for which it had finished
};

Story runAndKill(const FilePath& directory, Instant from, int seed, int rounds, int milliseconds) {
  QProcess process;
  process.start(QStringLiteral(MUNIMENT_ESCALATION_KILL_CHILD), {directory.value, QString::number(from.milliseconds()),
                                                                 QString::number(seed), QString::number(rounds)});
  if (!process.waitForStarted())
    qFatal("the child does not start");
  process.waitForReadyRead(10'000);
  process.waitForFinished(milliseconds);
  process.kill(); // SIGKILL
  process.waitForFinished();
  QString text = QString::fromUtf8(process.readAllStandardOutput());
  text.truncate(text.lastIndexOf(u'\n') + 1); // a line without its end was not told
  Story story{from, {}};
  for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
    const Instant at = Instant::fromMilliseconds(line.section(u' ', 1, 1).toLongLong());
    story.last = std::max(story.last, at);
    if (line.startsWith("done "_L1))
      story.kept.push_back(at);
  }
  return story;
}

/// What is wrong with how a task went, in view of the times at which house was kept; empty where nothing is.
QString problemOf(const Line& line, const TaskById::Answer& sheet, Instant start, const std::vector<Instant>& kept) {
  const std::vector<TaskChain::Taken>& taken = sheet.chain->taken;
  Instant due = start;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    due = due.plusMilliseconds(line.steps[i].minutes * kMinute);
    if (taken[i].step != static_cast<int>(i) || !taken[i].problem.isEmpty())
      return u"a step is not itself"_s;
    if (taken[i].at < due)
      return u"a step came too early"_s;
    if (line.decidedAt && *line.decidedAt < taken[i].at)
      return u"a step came after the decision"_s;
    if (std::ranges::any_of(kept, [&](Instant at) { return due <= at && at < taken[i].at; }))
      return u"a step came too late"_s;
    due = taken[i].at;
  }
  if (!line.decidedAt && taken.size() != line.steps.size())
    return u"a step was lost"_s;
  if (!line.decidedAt && sheet.task.assignee != line.steps.back().actor)
    return u"somebody else has the task"_s;
  return {};
}

std::int64_t stepsInLedger(Workspace& workspace) {
  EntriesPage query;
  query.filter.verbs = {u"task.escalated"_s};
  const auto page = workspace.ask(query).result();
  return page ? page->matching : -1;
}

} // namespace

/// The agent is killed again and again while tasks are due: each step is taken once, in its turn and not late, and the
/// ledger has an entry for each. `MUNIMENT_ESCALATION_TIMELINES` says how many tasks there are.
class EscalationKillTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void noStepIsLostOrTakenTwice();

 private:
  [[nodiscard]] bool begin(int count);
  [[nodiscard]] bool decideSome(Workspace& workspace);

  WorkspaceFixture m_fixture;
  std::mt19937 m_random{40018};
  std::vector<Line> m_lines;
  ActorId m_me;
  Instant m_start;
};

bool EscalationKillTest::begin(int count) {
  const auto workspace = m_fixture.make();
  if (!workspace)
    return false;
  m_me = workspace->ask(WhoAmI()).result()->actor.id;
  m_start = workspace->now();
  std::vector<ActorId> people;
  for (const QString& login : {u"one"_s, u"two"_s, u"three"_s})
    people.push_back(WorkspaceFixture::enrol(*workspace, login, {Role::Approver}).value_or(ActorId()));
  const auto below = [&](int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); };
  for (int from = 0; from < count; from += 500) {
    OpenChained open;
    for (int i = from; i < std::min(count, from + 500); ++i) {
      std::vector<Step> steps;
      for (int left = 1 + below(6); left > 0; --left)
        steps.push_back({1 + below(900), people[static_cast<std::size_t>(below(3))], {}});
      open.tasks.push_back(taskFor(m_me, m_start));
      open.chains.push_back(steps);
      m_lines.push_back({open.tasks.back().id, std::move(steps), {}});
    }
    if (!workspace->run(open).result())
      return false;
  }
  return true;
}

/// People work between two lives of the agent.
bool EscalationKillTest::decideSome(Workspace& workspace) {
  for (int i = 0; i < 2; ++i) {
    Line& line = m_lines[m_random() % m_lines.size()];
    if (line.decidedAt)
      continue;
    if (!workspace.run(ReassignTask{line.task, m_me}).result() ||
        !workspace.run(DecideTask{line.task, u"done"_s, {}}).result())
      return false;
    line.decidedAt = workspace.now();
  }
  return true;
}

void EscalationKillTest::noStepIsLostOrTakenTwice() {
  bool isNumber = false;
  const int given = qEnvironmentVariableIntValue("MUNIMENT_ESCALATION_TIMELINES", &isNumber);
  const int count = isNumber ? given : 60;
  const int rounds = 1 + count / kAtOnce;
  QVERIFY(begin(count));
  std::vector<Instant> kept;
  for (int run = 0; run < kRuns; ++run) {
    const Story story =
        runAndKill(m_fixture.path(u"ws"_s), m_fixture.clock().now(), run, rounds, static_cast<int>(m_random() % 150));
    kept.insert(kept.end(), story.kept.begin(), story.kept.end());
    m_fixture.clock().advance(story.last.milliseconds() - m_fixture.clock().now().milliseconds());
    const auto workspace = m_fixture.open();
    QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().id));
    QVERIFY(decideSome(**workspace));
  }
  const auto workspace = m_fixture.open();
  QVERIFY(workspace);
  std::int64_t taken = 0;
  for (int last = 0; last < 7; ++last) { // more than the steps of the longest chain
    m_fixture.clock().advance(900 * kMinute);
    for (int round = 0; round < rounds; ++round)
      QVERIFY((*workspace)->keepHouse());
    kept.push_back(m_fixture.clock().now());
  }
  for (const Line& line : m_lines) {
    const auto sheet = (*workspace)->ask(TaskById{line.task}).result();
    QVERIFY(sheet && sheet->chain && !sheet->chain->next);
    taken += std::ssize(sheet->chain->taken);
    const QString problem = problemOf(line, *sheet, m_start, kept);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
  }
  QCOMPARE(stepsInLedger(**workspace), taken);
  const auto verification = (*workspace)->verify({true, std::nullopt}, nullptr).result();
  QVERIFY(verification && verification->isClean());
  qInfo("%d kills, %d tasks, %lld steps, house kept %lld times", kRuns, count, static_cast<long long>(taken),
        static_cast<long long>(kept.size()));
}

MUNIMENT_TEST(EscalationKillTest);

} // namespace muniment::tests

#include "escalation_kill_test.moc"
