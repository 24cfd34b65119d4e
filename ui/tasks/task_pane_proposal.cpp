#include "ui/kit/day_text.h"
#include "ui/kit/pane_section.h"
#include "ui/kit/visible_text.h"
#include "ui/tasks/task_pane.h"

#include <QtWidgets/QPushButton>

// What the pane of a task shows of an act that waits for a second person.

namespace muniment::ui {

using namespace Qt::StringLiterals;

void TaskPane::askProposal() {
  const auto said = parseJson(m_line->proposal->description);
  const auto hold = said ? HoldId::parse(said->text(u"hold")) : std::nullopt;
  if (!hold)
    return showProposal({});
  m_desk->ask(workspace::HoldById{hold->toString()})
      .then(this, [this, generation = m_generation](const Result<workspace::HoldById::Answer>& answer) {
        if (generation == m_generation)
          showProposal(answer ? std::optional(*answer) : std::nullopt);
      });
}

void TaskPane::showProposal(const std::optional<workspace::HoldById::Answer>& hold) {
  const Proposal& proposal = *m_line->proposal;
  const TaskWords::Deadline deadline = TaskWords::deadline(proposal.proposedAt, proposal.expiresAt, m_desk->now());
  begin(TaskWords::command(proposal.command),
        m_line->kind == TaskLine::Kind::Confirmed ? tr("A second person agreed")
                                                  : tr("Waits for a second person, %1").arg(deadline.word),
        m_line->kind == TaskLine::Kind::Confirmed ? Tone::Done : Tone::Due);
  const auto said = parseJson(proposal.description);
  m_jump->setVisible(hold.has_value());
  m_jump->setText(tr("Open Hold"));
  if (m_about->begin(proposal.id.toString() + (hold ? hold->hold.name : QString()))) {
    if (hold)
      m_about->addText(hold->hold.code + u' ' + visibleText(hold->hold.name), Ink::Primary);
    if (said) {
      const QString target = said->at(u"target").text(u"target");
      const auto name = hold ? hold->names.find(target) : std::map<QString, QString>::const_iterator();
      if (hold && name != hold->names.end())
        m_about->addFact(tr("Taken off"), visibleText(name->second));
      if (const std::int64_t days = said->number(u"cooling_days"); days > 0)
        m_about->addFact(tr("Cooling-off"), tr("%n day(s)", nullptr, static_cast<int>(days)));
    }
    if (!hold && proposal.description.isEmpty())
      m_about->addText(tr("What it says is shown to those who may do the same."));
  }
  const QString reason = said ? said->text(u"reason") : QString();
  m_why->setVisible(!reason.isEmpty());
  if (m_why->begin(reason))
    m_why->addText(visibleText(reason), Ink::Primary);
  if (m_chain->begin(proposal.id.toString() + (proposal.confirmedAt ? u"1"_s : QString()))) {
    const auto who = [&](const ActorId& id) {
      const auto found = m_names.find(id.toString());
      return found == m_names.end() ? QString() : visibleText(found->second);
    };
    m_chain->addFact(tr("Asked by"), who(proposal.proposedBy));
    m_chain->addFact(tr("Asked on"), momentText(proposal.proposedAt));
    if (proposal.confirmedBy && proposal.confirmedAt) {
      m_chain->addFact(tr("Agreed by"), who(*proposal.confirmedBy));
      m_chain->addFact(tr("Agreed on"), momentText(*proposal.confirmedAt));
    }
    m_chain->addFact(tr("Ends on"), momentText(proposal.expiresAt));
  }
  showProposalDecisions();
}

void TaskPane::showProposalDecisions() {
  m_foot->show();
  const Proposal& proposal = *m_line->proposal;
  const auto refuse = [this, id = proposal.id](const QString& reason) {
    return m_desk->run(workspace::RefuseProposal{id, reason});
  };
  if (m_line->kind == TaskLine::Kind::Proposal) {
    explain(tr("Nothing is done until you agree. Your signature stands beside that of whoever asked."));
    addDecision(
        {tr("Sign and Agree"), Qt::Key_A, false}, true,
        [this, id = proposal.id, digest = proposal.digest](const QString&) {
          return m_desk->run(workspace::ConfirmProposal{id, digest}, this);
        },
        tr("You agreed. Whoever asked can carry it out now."));
    addDecision({tr("Refuse"), Qt::Key_R, true}, false, refuse, tr("Refused. Nothing was done."));
  } else {
    const auto command = workspace::proposedCommand(proposal);
    if (m_line->kind == TaskLine::Kind::Asked)
      explain(tr("You asked for this, so somebody else with the same permission must agree."));
    else if (!command)
      explain(tr("Repeat it where you asked for it; it is done at once then."));
    if (m_line->kind == TaskLine::Kind::Confirmed && command)
      addDecision(
          {tr("Sign and Carry Out"), Qt::Key_A, false}, true,
          [this, id = proposal.id, command = *command](const QString&) { return m_desk->carryOut(id, command, this); },
          tr("It is done."));
    addDecision({tr("Take Back"), Qt::Key_R, true}, false, refuse, tr("Taken back. Nothing was done."));
  }
  checkReason();
}

} // namespace muniment::ui
