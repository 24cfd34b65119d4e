#include "ui/connections/test_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/connections/connection_words.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/state_label.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPoll = 100;

PlainLabel* wrapped(const QString& text, TextRole role, Ink ink) {
  auto* label = new PlainLabel(text, role, ink);
  label->setWordWrap(true);
  return label;
}

} // namespace

TestSheet::TestSheet(ConnectionDesk& desk, const workspace::ConnectionCard& card, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_card(card),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Test %1").arg(ConnectionWords::name(card)),
                                  tr("Muniment speaks to the system without changing anything there. Nothing is taken "
                                     "in and nothing is sent on."),
                                  tr("Test Again")},
                                 SheetFrame::Sides::One)) {
  setObjectName(u"testSheet"_s);
  m_steps = new QWidget;
  new QVBoxLayout(m_steps);
  m_frame.enter->addWidget(m_steps);
  m_frame.enter->addStretch(1);
  for (QPushButton* button : findChildren<QPushButton*>()) {
    if (button != m_frame.action)
      button->setText(tr("Close"));
  }
  m_timer.setInterval(kPoll);
  connect(&m_timer, &QTimer::timeout, this, &TestSheet::showProgress);
  connect(m_frame.action, &QPushButton::clicked, this, &TestSheet::begin);
  resize(560, 460);
  begin();
}

TestSheet::~TestSheet() {
  if (m_progress)
    m_progress->cancel();
}

void TestSheet::begin() {
  m_progress = std::make_shared<Progress>();
  m_shown = -1;
  m_frame.setProblem(tr("Testing…"));
  showProgress();
  m_timer.start();
  m_desk->test(m_card.connection.id, m_progress).then(this, [this](const Result<workspace::ConnectionTest>& test) {
    finish(test);
  });
}

std::vector<TestSheet::Step> TestSheet::expected(std::int64_t done) const {
  std::vector<Step> steps;
  if (m_card.test) {
    for (const auto& known : m_card.test->steps)
      steps.push_back({ConnectionWords::step(known.name), Stage::Waiting, {}});
  }
  for (auto number = static_cast<std::int64_t>(steps.size()) + 1; number <= done + 1; ++number)
    steps.push_back({tr("Step %1").arg(number), Stage::Waiting, {}});
  for (std::int64_t step = 0; step < std::ssize(steps); ++step)
    steps[static_cast<std::size_t>(step)].stage = step < done    ? Stage::Passed
                                                  : step == done ? Stage::Running
                                                                 : Stage::Waiting;
  return steps;
}

void TestSheet::showProgress() {
  const std::int64_t done = m_progress->done();
  if (std::exchange(m_shown, done) != done)
    showSteps(expected(done));
}

void TestSheet::finish(const Result<workspace::ConnectionTest>& test) {
  m_timer.stop();
  if (!test) {
    std::vector<Step> steps = expected(std::max<std::int64_t>(m_shown, 0));
    for (Step& step : steps) {
      if (step.stage == Stage::Running || step.stage == Stage::Waiting)
        step.stage = Stage::Skipped;
    }
    showSteps(steps);
    m_frame.showFailure(test.error().kind == ErrorKind::Cancelled ? tr("The test was stopped.")
                                                                  : errorText(test.error()));
    return;
  }
  std::vector<Step> steps;
  for (const auto& step : test->steps)
    steps.push_back(
        {ConnectionWords::step(step.name), step.problem.isEmpty() ? Stage::Passed : Stage::Failed, step.problem});
  // What the test before came to and this one did not.
  if (m_card.test && !test->passed()) {
    for (std::size_t later = steps.size(); later < m_card.test->steps.size(); ++later)
      steps.push_back({ConnectionWords::step(m_card.test->steps[later].name), Stage::Skipped, {}});
  }
  m_card.test = *test;
  showSteps(steps);
  m_frame.setProblem({});
  m_frame.problem->setText(test->passed() ? tr("All steps went well.") : tr("The test stopped where it failed."));
  Q_EMIT tested();
}

QWidget* TestSheet::makeStep(const Step& step) {
  auto* line = new QWidget;
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, 6, 0, 6);
  row->setSpacing(10);
  const Icon icon = step.stage == Stage::Passed    ? Icon::Tick
                    : step.stage == Stage::Failed  ? Icon::Octagon
                    : step.stage == Stage::Running ? Icon::Hourglass
                    : step.stage == Stage::Skipped ? Icon::Stop
                                                   : Icon::Clock;
  const Tone tone = step.stage == Stage::Passed    ? Tone::Done
                    : step.stage == Stage::Failed  ? Tone::Failed
                    : step.stage == Stage::Running ? Tone::Accent
                                                   : Tone::Neutral;
  row->addWidget(new IconLabel(icon, 16, tone), 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(2);
  const bool isOpen = step.stage == Stage::Waiting || step.stage == Stage::Skipped;
  words->addWidget(wrapped(step.name, step.stage == Stage::Failed ? TextRole::BodyStrong : TextRole::Body,
                           isOpen ? Ink::Tertiary : Ink::Primary));
  if (!step.problem.isEmpty()) {
    auto* problem =
        wrapped(ConnectionWords::problem(step.problem, ConnectionWords::name(m_card)), TextRole::Small, Ink::Secondary);
    problem->setTone(Tone::Failed);
    words->addWidget(problem);
    words->addWidget(wrapped(ConnectionWords::advice(step.problem), TextRole::Small, Ink::Secondary));
  }
  row->addLayout(words, 1);
  const QString word = step.stage == Stage::Passed    ? tr("went well")
                       : step.stage == Stage::Failed  ? tr("failed")
                       : step.stage == Stage::Running ? tr("running")
                       : step.stage == Stage::Skipped ? tr("not tried")
                                                      : tr("waits");
  auto* state = new PlainLabel(word, TextRole::Small, Ink::Tertiary);
  if (step.stage == Stage::Failed)
    state->setTone(Tone::Failed);
  row->addWidget(state, 0, Qt::AlignTop);
  return line;
}

void TestSheet::showSteps(const std::vector<Step>& steps) {
  auto* next = new QWidget;
  auto* column = new QVBoxLayout(next);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  QStringList spoken;
  for (const Step& step : steps) {
    column->addWidget(makeStep(step));
    spoken.append(step.name);
  }
  next->setAccessibleName(tr("Steps of the test"));
  next->setAccessibleDescription(spoken.join(u", "_s));
  m_frame.enter->replaceWidget(m_steps, next);
  m_steps->hide();
  m_steps->deleteLater();
  m_steps = next;
}

} // namespace muniment::ui
