#include "core/base/error_catalogue.h"
#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/pane_section.h"
#include "ui/kit/visible_text.h"
#include "ui/tasks/task_pane.h"

#include <QtWidgets/QLineEdit>

namespace muniment::ui {

using namespace Qt::StringLiterals;
using Kind = Counterpart::Kind;

bool TaskPane::showElsewhere(const workspace::TaskById::Answer& answer) {
  const QString& subject = answer.task.subject;
  if (subject.startsWith("peer-conflict:"_L1)) {
    explain(
        tr("Both sides are shown beside each other; somebody says with a reason what counts. That closes the task."));
    m_reasonRow->hide();
    addHandOn();
    return true;
  }
  const auto id = CounterpartId::parse(subject.section(u':', 1));
  if (!id || !subject.startsWith("counterpart:"_L1))
    return false;
  m_reasonRow->hide();
  m_desk->ask(workspace::CounterpartById{*id})
      .then(this, [this, answer, generation = m_generation](const Result<Counterpart>& found) {
        if (generation != m_generation)
          return;
        if (!found)
          return Q_EMIT failed(found.error());
        showStep(*found, answer);
      });
  return true;
}

void TaskPane::showStep(const Counterpart& step, const workspace::TaskById::Answer& answer) {
  const bool isStep = step.kind == Kind::Assignment;
  if (!answer.isMine) {
    explain(tr("This is for somebody else. You can hand it on."));
  } else if (isStep) {
    m_wayRow->show();
    addDecision(
        {tr("Answer"), Qt::Key_A, false}, true,
        [this, id = step.id](const QString& comment) {
          return m_desk->run(workspace::AnswerAssignment{id, m_way->text().trimmed(), comment});
        },
        tr("Answered. It goes back with the digest that the ledger has of the decision."));
  } else {
    const TaskId task = answer.task.id;
    addDecision(
        {tr("Done"), Qt::Key_D, false}, true,
        [this, task](const QString& comment) {
          return m_desk->run(workspace::DecideTask{task, u"done"_s, comment});
        },
        tr("Done"));
  }
  m_reasonRow->setVisible(!m_offers.empty());
  addHandOn();
  checkReason();
  if (!isStep)
    return;
  m_step->show();
  if (m_step->begin(step.id.toString()))
    m_step->addText(tr("Looking…"));
  m_desk->look(step.id).then(this, [this, generation = m_generation](const Result<workspace::RmSighting>& seen) {
    if (generation == m_generation)
      showSighting(seen);
  });
}

void TaskPane::showSighting(const Result<workspace::RmSighting>& seen) {
  if (!seen) {
    const QString sentence = tr("It could not be looked at: %1").arg(errorText(seen.error()));
    if (m_step->begin(sentence))
      m_step->addText(sentence);
    return;
  }
  QStringList content{m_line ? m_line->id() : QString(), seen->name};
  for (const auto& [name, value] : seen->form)
    content << name << value;
  for (const auto& answer : seen->answers)
    content << answer.action << answer.comment;
  if (!m_step->begin(content.join(u'\n')))
    return;
  m_step->addFact(tr("Form"), visibleText(seen->name));
  for (const auto& [name, value] : seen->form)
    m_step->addFact(visibleText(name), visibleText(value));
  for (const auto& answer : seen->answers)
    m_step->addLine(Icon::Tick, Tone::Done, visibleText(answer.action), visibleText(answer.comment).simplified());
  m_step->addFact(tr("Looked at"), momentText(seen->at));
}

} // namespace muniment::ui
