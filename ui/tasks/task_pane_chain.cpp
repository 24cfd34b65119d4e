#include "core/base/error_catalogue.h"
#include "ui/kit/day_text.h"
#include "ui/kit/pane_section.h"
#include "ui/kit/visible_text.h"
#include "ui/tasks/chain_sheet.h"
#include "ui/tasks/task_pane.h"

#include <QtWidgets/QPushButton>

namespace muniment::ui {

using namespace Qt::StringLiterals;

void TaskPane::showEscalation(const TaskChain& chain) {
  const auto nameOf = [this](const TaskChain::Step& step) {
    if (step.supervisor)
      return tr("Supervisor of whoever has it then");
    if (!step.actor)
      return step.role ? TaskWords::role(*step.role) : QString();
    const auto who = m_names.find(step.actor->toString());
    return who == m_names.end() ? tr("somebody") : visibleText(who->second);
  };
  for (const TaskChain::Taken& taken : chain.taken) {
    const TaskChain::Step& step = chain.steps[static_cast<std::size_t>(taken.step)];
    m_chain->addFact(taken.problem.isEmpty() ? tr("Escalated to") : tr("Passed over"),
                     tr("%1 on %2", "person; moment").arg(nameOf(step), momentText(taken.at)));
  }
  if (chain.next)
    m_chain->addFact(
        tr("Escalates to"),
        tr("%1 on %2", "person; moment").arg(nameOf(chain.steps[chain.taken.size()]), momentText(*chain.next)));
}

void TaskPane::addEscalate(const workspace::TaskById::Answer& answer) {
  const bool mayChange = answer.isMine || answer.task.askedBy == m_me.toString() || m_keepsRecords;
  if (!mayChange)
    return;
  m_escalate = new QPushButton(tr("Escalation…"));
  m_escalate->setObjectName(u"escalate"_s);
  m_escalate->setAutoDefault(false);
  m_buttons->layout()->addWidget(m_escalate);
  m_escalate->show();
  connect(m_escalate, &QPushButton::clicked, this, [this, task = answer.task.id, chain = answer.chain] {
    m_desk->ask(workspace::People()).then(this, [this, task, chain](const Result<std::vector<Actor>>& actors) {
      if (actors)
        openChain(task, chain, *actors);
      else
        Q_EMIT failed(actors.error());
    });
  });
}

void TaskPane::openChain(const TaskId& task, const std::optional<TaskChain>& chain, const std::vector<Actor>& actors) {
  auto* sheet = new ChainSheet(task, chain, actors, this);
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  connect(sheet, &ChainSheet::wished, this, [this, sheet](const workspace::SetTaskChain& command) {
    m_desk->run(command).then(sheet, [this, sheet](const Result<workspace::Receipt>& receipt) {
      if (!receipt)
        return sheet->showFailure(errorText(receipt.error()));
      sheet->accept();
      Q_EMIT decided(tr("Escalation saved."));
    });
  });
  sheet->open();
}

} // namespace muniment::ui
