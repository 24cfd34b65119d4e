#include "ui/tasks/chain_sheet.h"

#include "core/model/actor.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/scrolled_body.h"
#include "ui/kit/style.h"
#include "ui/kit/visible_text.h"
#include "ui/tasks/task_words.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kHour = 60; ///< minutes
constexpr int kDay = 24 * kHour;
constexpr int kMostDays = 366;
constexpr std::size_t kMostSteps = 10;
const QString kSupervisor = u"supervisor"_s;

/// How a step names whoever gets the task; unlike any id of somebody.
QString codeOf(const TaskChain::Step& step) {
  return step.supervisor ? kSupervisor
         : step.role     ? QString(roleCode(*step.role))
         : step.actor    ? step.actor->toString()
                         : QString();
}

TaskChain::Step stepTo(const QString& code, int minutes) {
  const auto role = parseRole(code);
  return {minutes, role ? std::nullopt : ActorId::parse(code), role, code == kSupervisor};
}

} // namespace

ChainSheet::ChainSheet(const TaskId& task, const std::optional<TaskChain>& chain, const std::vector<Actor>& actors,
                       QWidget* parent)
    : QDialog(parent), m_task(task), m_before(chain),
      m_frame(
          SheetFrame::layOut(*this,
                             {tr("Escalation"), tr("To whom the task goes, one after the other, when nobody reacts."),
                              tr("Save Escalation")},
                             SheetFrame::Sides::One)) {
  setObjectName(u"chainSheet"_s);
  m_choices.emplace_back(tr("Supervisor of whoever has it then"), kSupervisor);
  for (const Role role : allRoles()) {
    if (role != Role::Connector)
      m_choices.emplace_back(TaskWords::role(role), QString(roleCode(role)));
  }
  for (const Actor& actor : actors) {
    if (actor.active)
      m_choices.emplace_back(visibleText(actor.name), actor.id.toString());
  }
  QVBoxLayout* body = addScrolledBody(*m_frame.enter);
  m_rows = new QVBoxLayout;
  m_rows->setSpacing(8);
  body->addLayout(m_rows);
  m_more = new QPushButton(tr("Add Step"));
  m_more->setObjectName(u"chainSheet.more"_s);
  m_more->setAutoDefault(false);
  body->addWidget(m_more, 0, Qt::AlignLeading);
  m_hours = new QCheckBox(tr("Only business hours count"));
  m_hours->setObjectName(u"chainSheet.hours"_s);
  m_hours->setChecked(chain && chain->inBusinessHours);
  body->addWidget(m_hours);
  auto* note =
      new PlainLabel(tr("Saving begins anew: the first step is counted from now."), TextRole::Small, Ink::Secondary);
  note->setWordWrap(true);
  body->addWidget(note);
  body->addStretch(1);
  for (const TaskChain::Step& step : chain ? chain->steps : std::vector{stepTo(kSupervisor, 4 * kHour)})
    addStep(step);
  connect(m_more, &QPushButton::clicked, this, [this] {
    addStep(stepTo(kSupervisor, 4 * kHour));
    m_steps.back().who->setFocus(Qt::OtherFocusReason);
  });
  connect(m_hours, &QCheckBox::toggled, this, &ChainSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, [this] { Q_EMIT wished(command()); });
  resize(640, 480);
}

void ChainSheet::addStep(const TaskChain::Step& step) {
  Row row{new QWidget, new QComboBox, new QSpinBox, new QComboBox};
  for (const auto& [name, code] : m_choices)
    row.who->addItem(name, code);
  const QString code = codeOf(step);
  if (row.who->findData(code) < 0)
    row.who->addItem(tr("somebody"), code);
  row.who->setCurrentIndex(row.who->findData(code));
  row.who->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  row.who->setMinimumContentsLength(20);
  row.count->setRange(1, kMostDays * kDay);
  row.unit->addItem(tr("minutes"), 1);
  row.unit->addItem(tr("hours"), kHour);
  row.unit->addItem(tr("days"), kDay);
  const int unit = step.minutes % kDay == 0 ? 2 : step.minutes % kHour == 0 ? 1 : 0;
  row.unit->setCurrentIndex(unit);
  row.count->setValue(step.minutes / row.unit->itemData(unit).toInt());
  auto* remove = new QPushButton(tr("Remove"));
  remove->setAutoDefault(false);
  auto* line = new QHBoxLayout(row.box);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(8);
  line->addWidget(new PlainLabel(tr("After")));
  line->addWidget(row.count);
  line->addWidget(row.unit);
  line->addWidget(new PlainLabel(tr("to", "after 4 hours to whom")));
  line->addWidget(row.who, 1);
  line->addWidget(remove);
  m_rows->addWidget(row.box);
  m_steps.push_back(row);
  connect(row.who, &QComboBox::currentIndexChanged, this, &ChainSheet::check);
  connect(row.count, &QSpinBox::valueChanged, this, &ChainSheet::check);
  connect(row.unit, &QComboBox::currentIndexChanged, this, &ChainSheet::check);
  connect(remove, &QPushButton::clicked, this, [this, box = row.box] { removeStep(box); });
  nameRows();
}

void ChainSheet::removeStep(const QWidget* box) {
  const auto found = std::ranges::find(m_steps, box, &Row::box);
  if (found == m_steps.end())
    return;
  m_more->setFocus(Qt::OtherFocusReason); // it was within what goes
  found->box->hide();
  found->box->deleteLater();
  m_steps.erase(found);
  nameRows();
}

/// Each field says to whoever does not see it which step it belongs to.
void ChainSheet::nameRows() {
  for (std::size_t i = 0; i < m_steps.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    const Row& row = m_steps[i];
    row.who->setAccessibleName(tr("Step %1: to whom").arg(number));
    row.who->setObjectName(u"chainSheet.who%1"_s.arg(number));
    row.count->setAccessibleName(tr("Step %1: after how long").arg(number));
    row.count->setObjectName(u"chainSheet.count%1"_s.arg(number));
    row.unit->setAccessibleName(tr("Step %1: unit of time").arg(number));
    row.unit->setObjectName(u"chainSheet.unit%1"_s.arg(number));
    auto* remove = row.box->findChild<QPushButton*>();
    remove->setAccessibleName(tr("Remove step %1").arg(number));
    remove->setObjectName(u"chainSheet.remove%1"_s.arg(number));
  }
  m_more->setEnabled(m_steps.size() < kMostSteps);
  check();
}

workspace::SetTaskChain ChainSheet::command() const {
  workspace::SetTaskChain command;
  command.task = m_task;
  command.inBusinessHours = m_hours->isChecked();
  for (const Row& row : m_steps)
    command.steps.push_back(
        stepTo(row.who->currentData().toString(), row.count->value() * row.unit->currentData().toInt()));
  return command;
}

void ChainSheet::check() {
  const workspace::SetTaskChain wish = command();
  const bool isTooLong =
      std::ranges::any_of(wish.steps, [](const TaskChain::Step& step) { return step.minutes > kMostDays * kDay; });
  const bool isSame = m_before && m_before->steps == wish.steps && m_before->inBusinessHours == wish.inBusinessHours;
  m_frame.setProblem(wish.steps.empty() ? tr("There is no step yet")
                     : isTooLong        ? tr("A step waits for a year at most")
                     : isSame           ? tr("Nothing was changed yet")
                                        : QString());
}

} // namespace muniment::ui
