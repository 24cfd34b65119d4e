#include "ui/records/retention_section.h"

#include "core/records/retention/schedule_words.h"
#include "ui/kit/day_text.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"
#include "ui/records/date_ladder.h"
#include "ui/records/record_words.h"

#include <QtCore/QLocale>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using records::StageState;

QString stateText(const records::StageOutcome& stage) {
  switch (stage.state) {
  case StageState::Executed:
    return RetentionSection::tr("Carried out");
  case StageState::Passed:
    return RetentionSection::tr("Over");
  case StageState::Due:
    return RetentionSection::tr("May be carried out now, if nothing is held");
  case StageState::Scheduled:
    return RetentionSection::tr("Its day has not come");
  case StageState::Waiting:
    return RetentionSection::tr("Waits; no date is known yet");
  case StageState::Permanent:
    return RetentionSection::tr("For ever");
  }
  return {};
}

DateLadder::Step stepOf(const records::StageOutcome& stage, const Schedule& schedule, std::size_t index) {
  const Stage& rule = schedule.stages.at(index);
  DateLadder::Step step;
  step.title = stage.action == StageAction::None ? RetentionSection::tr("Stage %1").arg(stage.number)
                                                 : records::actionText(stage.action);
  step.title[0] = step.title[0].toUpper();
  step.text = stateText(stage);
  if (rule.needsApproval && stage.state != StageState::Executed)
    step.text = RetentionSection::tr("%1; a second person approves", "state of a stage").arg(step.text);
  if (stage.due.isValid())
    step.day = RetentionSection::tr("from %1", "a day").arg(dayText(stage.due));
  step.isReached =
      stage.state == StageState::Executed || stage.state == StageState::Passed || stage.state == StageState::Due;
  return step;
}

} // namespace

RetentionSection::RetentionSection(QWidget* parent)
    : QWidget(parent), m_headline(new PlainLabel({}, TextRole::PaneTitle)),
      m_schedule(new PlainLabel({}, TextRole::Small, Ink::Secondary)),
      m_ahead(new PlainLabel({}, TextRole::Small, Ink::Secondary)), m_stages(new DateLadder(this)),
      m_why(new DateLadder(this)), m_toggle(new QPushButton(this)) {
  setObjectName(u"retention"_s);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  for (PlainLabel* label : {m_headline, m_schedule, m_ahead}) {
    label->setWordWrap(true);
    column->addWidget(label);
  }
  column->addSpacing(2);
  column->addWidget(m_stages);
  m_toggle->setObjectName(u"whyThisDate"_s);
  m_toggle->setCheckable(true);
  setButtonKind(m_toggle, ButtonKind::Link);
  setCompact(m_toggle);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(-8, 0, 0, 0); // what is painted around a link only while the pointer is on it
  row->addWidget(m_toggle);
  row->addStretch(1);
  column->addLayout(row);
  column->addWidget(m_why);
  connect(m_toggle, &QPushButton::toggled, this, &RetentionSection::showWhy);
  showWhy(false);
}

void RetentionSection::showWhy(bool shown) {
  m_toggle->setText(shown ? tr("Hide the Steps") : tr("Why This Date"));
  m_why->setVisible(shown);
}

QString RetentionSection::headline(const std::optional<Schedule>& schedule, const records::Destruction& destruction) {
  if (!schedule)
    return tr("No schedule: kept until somebody gives it one");
  switch (destruction.state) {
  case records::DestructionState::Dated:
    return tr("Keep until %1").arg(records::dateText(destruction.due.addDays(-1), QLocale()));
  case records::DestructionState::Waiting:
    return tr("Kept; no date is known yet");
  case records::DestructionState::Never:
    return tr("Kept; the schedule does not destroy");
  case records::DestructionState::ForEver:
    return tr("Kept for ever");
  }
  return {};
}

void RetentionSection::setRecord(const workspace::RecordByName::Answer& known) {
  m_headline->setText(headline(known.schedule, known.evaluation.destruction));
  m_schedule->setVisible(known.schedule.has_value());
  QStringList ahead;
  for (const auto& next : known.ahead)
    ahead.append(tr("A change of the plan takes effect on %1. Then: %2.", "a day, how long it is kept")
                     .arg(dayText(next.from), headline(next.schedule, next.evaluation.destruction)));
  m_ahead->setText(ahead.join(u'\n'));
  m_ahead->setVisible(!ahead.isEmpty());
  m_stages->setVisible(known.schedule.has_value());
  m_toggle->setVisible(!known.evaluation.explanation.empty());
  if (!known.schedule) {
    m_toggle->setChecked(false);
    return;
  }
  const Schedule& schedule = *known.schedule;
  const QString name =
      tr("Schedule %1, %2", "code, title").arg(visibleText(schedule.code), visibleText(schedule.title));
  m_schedule->setText(schedule.authority.isEmpty()
                          ? name
                          : tr("%1 (%2)", "schedule, the law behind it").arg(name, visibleText(schedule.authority)));
  std::vector<DateLadder::Step> stages;
  for (std::size_t i = 0; i < static_cast<std::size_t>(known.evaluation.stages.size()); ++i)
    stages.push_back(stepOf(known.evaluation.stages[static_cast<qsizetype>(i)], schedule, i));
  m_stages->setSteps(stages);
  std::vector<DateLadder::Step> why;
  for (const QString& sentence : records::textsOf(known.evaluation.explanation, QLocale()))
    why.push_back({{}, sentence, {}, false});
  if (!why.empty())
    why.back().isReached = true;
  m_why->setSteps(why);
}

} // namespace muniment::ui
