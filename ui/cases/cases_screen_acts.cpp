#include "ui/cases/audience_sheet.h"
#include "ui/cases/case_sheet.h"
#include "ui/cases/case_words.h"
#include "ui/cases/cases_screen.h"
#include "ui/cases/difference_sheet.h"
#include "ui/cases/evidence_sheet.h"
#include "ui/cases/members_sheet.h"
#include "ui/cases/milestone_sheet.h"
#include "ui/cases/mirror_sheet.h"
#include "ui/cases/step_sheet.h"
#include "ui/cases/templates_sheet.h"
#include "ui/cases/transfer_sheet.h"
#include "ui/kit/day_text.h"
#include "ui/kit/reason_sheet.h"
#include "ui/kit/toast.h"

#include <QtWidgets/QPushButton>

namespace muniment::ui {

using namespace Qt::StringLiterals;

void CasesScreen::open(QDialog* sheet) {
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  sheet->open();
}

void CasesScreen::tell(const QString& sentence) {
  new Toast(this, Icon::Tick, sentence);
  refresh();
}

void CasesScreen::finish(CaseDesk::Done done, const QString& sentence) {
  done.then(this, [this, sentence](const Result<workspace::Receipt>& receipt) {
    if (receipt)
      tell(sentence);
    else
      Q_EMIT failed(receipt.error());
  });
}

void CasesScreen::beginNew(const QString& source) {
  m_desk->ask(workspace::WhoAmI()).then(this, [this, source](const Result<access::Session>& session) {
    if (!session || !session->may(Permission::ManageCases))
      return Q_EMIT failed(session ? makeError(ErrorKind::Refused, "access.no_permission"_L1) : session.error());
    auto* sheet = new CaseSheet(*m_desk, source, this);
    connect(sheet, &CaseSheet::done, this, [this](const CaseId& made, const QString& number) {
      showCase(made);
      tell(tr("Case %1 is open", "number").arg(number));
    });
    open(sheet);
  });
}

void CasesScreen::beginFiling(const FileSheet::Thing& thing, QWidget* parent) {
  auto* sheet = new FileSheet(*m_desk, thing, parent);
  connect(sheet, &FileSheet::filed, parent, [this, parent](const CaseId& filed, const QString& title) {
    auto* toast = new Toast(parent, Icon::Tick, tr("Filed to %1", "case").arg(title));
    connect(toast->addLink(tr("Show Case")), &QPushButton::clicked, this,
            [this, filed] { Q_EMIT caseRequested(filed); });
    if (isVisible())
      refresh();
  });
  connect(sheet, &FileSheet::newRequested, this, [this, thing] { beginNew(thing.target); });
  open(sheet);
}

void CasesScreen::showAudience() {
  workspace::Audience wanted;
  if (const Known* known = m_pane->known()) {
    wanted.partner = known->summary.file.value(casefield::kPartner);
    wanted.region = known->summary.file.value(casefield::kRegion);
    wanted.productLine = known->summary.file.value(casefield::kProductLine);
    wanted.issue = known->summary.file.value(casefield::kIssue);
  }
  auto* sheet = new AudienceSheet(*m_desk, wanted, this);
  connect(sheet, &AudienceSheet::taken, this, &CasesScreen::audienceTaken);
  open(sheet);
}

void CasesScreen::showTemplates() { open(new TemplatesSheet(*m_desk, this)); }

void CasesScreen::lookInto(const TransferId& transfer) {
  const Known* known = m_pane->known();
  if (!known)
    return;
  auto* sheet = new TransferSheet(*m_desk, *known, transfer, this);
  connect(sheet, &TransferSheet::done, this, &CasesScreen::tell);
  connect(sheet, &TransferSheet::declareRequested, this, &CasesScreen::declareRequested);
  open(sheet);
}

void CasesScreen::readMessage(const MessageId& message) {
  const Known* known = m_pane->known();
  if (!known)
    return;
  m_desk->run(workspace::ReadForProposals{known->summary.file.id, message})
      .then(this, [this](const Result<workspace::Receipt>& receipt) {
        if (!receipt)
          return Q_EMIT failed(receipt.error());
        const Json::Array* made = receipt->outcome.at(u"proposals").array();
        const bool isAny = made && !made->empty();
        tell(isAny ? tr("What the message changes is proposed") : tr("The message changes nothing that is known"));
      });
}

void CasesScreen::decideVersion(const QString& paper, const QString& version, CaseVersion::State state) {
  const Known* known = m_pane->known();
  if (!known)
    return;
  const bool isApproved = state == CaseVersion::State::Approved;
  auto* sheet =
      new ReasonSheet({isApproved ? tr("Approve the version") : tr("Reject the version"),
                       tr("%1, version %2", "document, number").arg(CaseWords::text(paper), CaseWords::text(version)),
                       isApproved ? tr("Approve") : tr("Reject"),
                       {tr("Connected systems that keep versions are told.")},
                       {},
                       ReasonSheet::Keeper::Case},
                      this);
  connect(sheet, &QDialog::accepted, this, [this, sheet, file = known->summary.file.id, paper, version, state] {
    finish(m_desk->run(workspace::DecideVersion{file, paper, version, state, sheet->reason()}),
           state == CaseVersion::State::Approved ? tr("The version is approved") : tr("The version is rejected"));
  });
  open(sheet);
}

void CasesScreen::fileDeclared(const TransferId& transfer, const RecordId& record, const QString& reason) {
  finish(m_desk->run(workspace::ApproveTransfer{transfer, record, reason}), tr("The document is filed"));
}

void CasesScreen::setMembers() {
  if (const Known* known = m_pane->known()) {
    auto* sheet = new MembersSheet(*m_desk, *known, this);
    connect(sheet, &MembersSheet::done, this, [this] { tell(tr("The members are saved")); });
    open(sheet);
  }
}

void CasesScreen::mirror() {
  if (const Known* known = m_pane->known()) {
    auto* sheet = new MirrorSheet(*m_desk, *known, this);
    connect(sheet, &MirrorSheet::done, this,
            [this](const QString& system) { tell(tr("The case is kept in %1 as well", "a system").arg(system)); });
    open(sheet);
  }
}

void CasesScreen::act(CasePane::Act act) {
  const Known* known = m_pane->known();
  if (!known)
    return;
  switch (act) {
  case CasePane::Act::Change:
    return change();
  case CasePane::Act::Close:
    return close();
  case CasePane::Act::Reopen:
    return reopen();
  case CasePane::Act::Wait:
    return wait();
  case CasePane::Act::File:
    return file();
  case CasePane::Act::Milestone: {
    auto* sheet = new MilestoneSheet(*m_desk, *known, this);
    connect(sheet, &MilestoneSheet::done, this, [this] { tell(tr("The milestone is set")); });
    return open(sheet);
  }
  case CasePane::Act::AddStep: {
    auto* sheet = new StepSheet(*m_desk, *known, this);
    connect(sheet, &StepSheet::done, this, [this] { tell(tr("The step was added")); });
    return open(sheet);
  }
  }
}

void CasesScreen::change() {
  if (const Known* known = m_pane->known()) {
    auto* sheet = new CaseSheet(*m_desk, *known, this);
    connect(sheet, &CaseSheet::done, this, [this] { tell(tr("The changes are saved")); });
    open(sheet);
  }
}

void CasesScreen::close() {
  const Known& known = *m_pane->known();
  QStringList obstacles;
  if (known.summary.openSteps > 0)
    obstacles.append(tr("%n step(s) are still open. File the evidence, or say why they are not needed.", nullptr,
                        static_cast<int>(known.summary.openSteps)));
  if (known.summary.proposals > 0)
    obstacles.append(tr("%n proposal(s) wait for a decision.", nullptr, static_cast<int>(known.summary.proposals)));
  if (known.summary.conflicts > 0)
    obstacles.append(tr("%n conflict(s) with other systems wait for a decision.", nullptr,
                        static_cast<int>(known.summary.conflicts)));
  auto* sheet = new ReasonSheet({tr("Close %1", "number of a case").arg(known.summary.file.number),
                                 CaseWords::title(known.summary.file),
                                 tr("Close Case"),
                                 {tr("Nothing is deleted. What is filed here stays, and the case can be opened "
                                     "again.")},
                                 obstacles,
                                 ReasonSheet::Keeper::Case},
                                this);
  connect(sheet, &QDialog::accepted, this, [this, sheet, id = known.summary.file.id] {
    finish(m_desk->run(workspace::CloseCase{id, sheet->reason()}), tr("The case is closed"));
  });
  open(sheet);
}

void CasesScreen::reopen() {
  const Case& file = m_pane->known()->summary.file;
  auto* sheet = new ReasonSheet({tr("Open %1 again", "number of a case").arg(file.number),
                                 CaseWords::title(file),
                                 tr("Open Again"),
                                 {tr("The case goes back to its owner.")},
                                 {},
                                 ReasonSheet::Keeper::Case},
                                this);
  connect(sheet, &QDialog::accepted, this, [this, sheet, id = file.id] {
    finish(m_desk->run(workspace::ReopenCase{id, sheet->reason()}), tr("The case is open again"));
  });
  open(sheet);
}

void CasesScreen::wait() {
  const Case& file = m_pane->known()->summary.file;
  workspace::ChangeCase command;
  command.file = file.id;
  if (file.status() == Case::Status::Waiting) {
    command.fields = {{QString(casefield::kStatus), QString(nameOf(Case::Status::Open))},
                      {QString(casefield::kReason), QString()}};
    return finish(m_desk->run(std::move(command)), tr("The case waits no longer"));
  }
  auto* sheet = new ReasonSheet({tr("%1 waits for somebody", "number of a case").arg(file.number),
                                 CaseWords::title(file),
                                 tr("Let It Wait"),
                                 {tr("Its due day stays as it is.")},
                                 {},
                                 ReasonSheet::Keeper::Case},
                                this);
  connect(sheet, &QDialog::accepted, this, [this, sheet, command]() mutable {
    command.fields = {{QString(casefield::kStatus), QString(nameOf(Case::Status::Waiting))},
                      {QString(casefield::kReason), sheet->reason()}};
    finish(m_desk->run(std::move(command)), tr("The case waits"));
  });
  open(sheet);
}

void CasesScreen::file() {
  if (const Known* known = m_pane->known()) {
    auto* sheet = new EvidenceSheet(*m_desk, *known, std::nullopt, this);
    connect(sheet, &EvidenceSheet::done, this, [this] { tell(tr("The document is filed here")); });
    open(sheet);
  }
}

void CasesScreen::actOnStep(StepAct act, const CaseStepId& id) {
  const Known* known = m_pane->known();
  if (!known)
    return;
  const auto step = std::ranges::find(known->steps, id, &CaseStep::id);
  if (step == known->steps.end())
    return;
  const CaseId file = known->summary.file.id;
  if (act == StepAct::Claim)
    return finish(m_desk->run(workspace::TakeStep{file, id}), tr("Noted as claimed; the evidence is still missing"));
  if (act == StepAct::Evidence) {
    auto* sheet = new EvidenceSheet(*m_desk, *known, id, this);
    connect(sheet, &EvidenceSheet::done, this, [this] { tell(tr("The evidence is filed")); });
    return open(sheet);
  }
  const bool isWaived = act == StepAct::Waive;
  auto* sheet = new ReasonSheet(
      {isWaived ? tr("Not needed") : tr("Put back to missing"),
       CaseWords::text(step->title),
       isWaived ? tr("It Is Not Needed") : tr("Put Back"),
       {isWaived ? tr("The step counts as settled, with this reason.") : tr("What was filed for it stays filed.")},
       {},
       ReasonSheet::Keeper::Case},
      this);
  connect(sheet, &QDialog::accepted, this, [this, sheet, isWaived, file, id] {
    if (isWaived)
      finish(m_desk->run(workspace::WaiveStep{file, id, sheet->reason()}), tr("The step is not needed"));
    else
      finish(m_desk->run(workspace::ReturnStep{file, id, sheet->reason()}), tr("The step is missing again"));
  });
  open(sheet);
}

const CaseProposal* CasesScreen::proposal(const CaseProposalId& id) const {
  const Known* known = m_pane->known();
  if (!known)
    return nullptr;
  const auto found = std::ranges::find(known->proposals, id, &CaseProposal::id);
  return found == known->proposals.end() ? nullptr : &*found;
}

void CasesScreen::accept(const CaseProposalId& id) {
  finish(m_desk->run(workspace::AcceptProposal{id}), tr("The proposal was accepted"));
}

void CasesScreen::reject(const CaseProposalId& id) {
  const CaseProposal* wanted = proposal(id);
  if (!wanted)
    return;
  auto* sheet = new ReasonSheet({tr("Reject the proposal"),
                                 tr("%1 becomes “%2”", "field, value")
                                     .arg(CaseWords::field(wanted->field),
                                          CaseWords::value(wanted->field, wanted->value, m_pane->known()->names)),
                                 tr("Reject"),
                                 {tr("The value stays as it is. What was proposed, and by whom, stays in the case.")},
                                 {},
                                 ReasonSheet::Keeper::Case},
                                this);
  connect(sheet, &QDialog::accepted, this, [this, sheet, id] {
    finish(m_desk->run(workspace::RejectProposal{id, sheet->reason()}), tr("The proposal was rejected"));
  });
  open(sheet);
}

void CasesScreen::compare(const CaseProposalId& id) {
  const CaseProposal* wanted = proposal(id);
  if (!wanted)
    return;
  const Known& known = *m_pane->known();
  const auto shown = [&](const QString& value) { return CaseWords::value(wanted->field, value, known.names); };
  const auto now = known.summary.file.fields.find(wanted->field);
  const bool hasValue = now != known.summary.file.fields.end() && !now->second.text.isEmpty();
  std::vector<DifferenceSheet::Reading> readings;
  readings.push_back({QString(), hasValue ? shown(now->second.text) : tr("No value so far"), tr("Keep what is known"),
                      hasValue ? CaseWords::origin(now->second, known.names) : QString()});
  const QStringList proposed = wanted->isAmbiguous() ? wanted->readings : QStringList{wanted->value};
  for (const QString& value : proposed)
    readings.push_back({value, shown(value), wanted->isAmbiguous() ? tr("It may mean") : tr("Proposed"),
                        tr("%1, %2", "where it comes from, a moment")
                            .arg(CaseWords::source(wanted->source), momentText(wanted->proposedAt))});
  auto* sheet = new DifferenceSheet({tr("Compare: %1", "field").arg(CaseWords::field(wanted->field)),
                                     wanted->isAmbiguous() ? tr("The source can be read in several ways. Nothing is "
                                                                "decided by itself.")
                                                           : CaseWords::title(known.summary.file),
                                     QString(), tr("Decide"), false, false},
                                    readings, this);
  connect(sheet, &QDialog::accepted, this, [this, sheet, id, isAmbiguous = wanted->isAmbiguous()] {
    if (sheet->value().isEmpty())
      finish(m_desk->run(workspace::RejectProposal{id, sheet->reason()}), tr("The proposal was rejected"));
    else
      finish(m_desk->run(workspace::AcceptProposal{id, isAmbiguous ? sheet->value() : QString(), sheet->reason()}),
             tr("The proposal was accepted"));
  });
  open(sheet);
}

void CasesScreen::decide(const QString& peer, const QString& field) {
  const Known* known = m_pane->known();
  if (!known)
    return;
  for (const CaseMirror& mirror : known->mirrors) {
    const auto conflict = std::ranges::find(mirror.conflicts, field, &CaseMirror::Conflict::field);
    if (mirror.peer != peer || conflict == mirror.conflicts.end())
      continue;
    const auto shown = [&](const QString& value) { return CaseWords::value(field, value, known->names); };
    const auto ours = known->summary.file.fields.find(field);
    const QString origin =
        ours == known->summary.file.fields.end() ? QString() : CaseWords::origin(ours->second, known->names);
    auto* sheet = new DifferenceSheet(
        {tr("Conflict: %1", "field").arg(CaseWords::field(field)),
         tr("Both sides changed it, each in another way. Nothing is overwritten until you decide."),
         conflict->base.isEmpty() ? QString() : tr("Both had in common: %1", "value").arg(shown(conflict->base)),
         tr("Decide"), true, isDayField(field)},
        {{conflict->ours, shown(conflict->ours), tr("Here"), origin},
         {conflict->theirs, shown(conflict->theirs), tr("In %1", "system").arg(CaseWords::text(peer)),
          tr("Heard %1", "moment").arg(momentText(conflict->since))}},
        this);
    connect(sheet, &QDialog::accepted, this, [this, sheet, file = known->summary.file.id, peer, field] {
      finish(m_desk->run(workspace::DecideConflict{file, peer, field, sheet->value(), sheet->reason()}),
             tr("The conflict is decided"));
    });
    return open(sheet);
  }
}

void CasesScreen::unlink(const CaseLinkId& id) {
  const Known* known = m_pane->known();
  if (!known)
    return;
  const auto link = std::ranges::find(known->links, id, [](const auto& each) { return each.link.id; });
  if (link == known->links.end())
    return;
  auto* sheet = new ReasonSheet({tr("Remove from the case"),
                                 CaseWords::text(link->title),
                                 tr("Remove"),
                                 {tr("It stays where it is; only this case shows it no more.")},
                                 {},
                                 ReasonSheet::Keeper::Case},
                                this);
  connect(sheet, &QDialog::accepted, this, [this, sheet, file = known->summary.file.id, id] {
    finish(m_desk->run(workspace::UnlinkFromCase{file, id, sheet->reason()}), tr("Removed from the case"));
  });
  open(sheet);
}

} // namespace muniment::ui
