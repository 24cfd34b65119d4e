#include "ui/cases/evidence_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/cases/case_words.h"
#include "ui/cases/paper_choice.h"
#include "ui/kit/form_row.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

SheetFrame::Text textOf(const workspace::CaseById::Answer& known, const std::optional<CaseStepId>& step) {
  if (!step)
    return {EvidenceSheet::tr("File a document"), CaseWords::title(known.summary.file),
            EvidenceSheet::tr("File It Here")};
  const auto found = std::ranges::find(known.steps, *step, &CaseStep::id);
  return {EvidenceSheet::tr("File evidence"), found == known.steps.end() ? QString() : CaseWords::text(found->title),
          EvidenceSheet::tr("File Evidence")};
}

/// What the case has already can be evidence; by itself it need not be filed again.
std::vector<PaperChoice::Paper> ownOf(const workspace::CaseById::Answer& known, bool isEvidence) {
  std::vector<PaperChoice::Paper> own;
  for (const workspace::CaseById::Link& link : known.links) {
    const bool fits = link.link.kind == CaseLink::Kind::Document || link.link.kind == CaseLink::Kind::Item ||
                      link.link.kind == CaseLink::Kind::Record;
    if (isEvidence && fits && link.isVisible)
      own.push_back({link.link.target, CaseWords::text(link.title), CaseWords::link(link.link.kind)});
  }
  return own;
}

} // namespace

EvidenceSheet::EvidenceSheet(CaseDesk& desk, const workspace::CaseById::Answer& known,
                             const std::optional<CaseStepId>& step, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_file(known.summary.file.id), m_step(step),
      m_frame(SheetFrame::layOut(*this, textOf(known, step), SheetFrame::Sides::One)),
      m_papers(new PaperChoice(desk, ownOf(known, step.has_value()))), m_note(new QLineEdit) {
  setObjectName(u"evidenceSheet"_s);
  auto* papers =
      new FormRow(step ? tr("What shows that it is done") : tr("Document"), m_papers, FormRow::Need::Required);
  if (step)
    papers->setHint(tr("It is filed to the case as well. Without words, what the case has is shown."));
  m_frame.enter->addWidget(papers, 1);
  m_note->setObjectName(u"evidenceSheet.note"_s);
  m_frame.enter->addWidget(new FormRow(tr("Note"), m_note));
  connect(m_papers, &PaperChoice::changed, this, &EvidenceSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &EvidenceSheet::send);
  resize(600, 560);
  check();
  m_papers->setFocus();
}

void EvidenceSheet::check() {
  m_frame.setProblem(m_papers->chosen().isEmpty() ? tr("No document is chosen yet") : QString());
}

void EvidenceSheet::send() {
  CaseDesk::Done sent;
  if (m_step) {
    workspace::TakeStep command;
    command.file = m_file;
    command.step = *m_step;
    command.evidence = m_papers->chosen();
    command.note = m_note->text().trimmed();
    sent = m_desk->run(std::move(command));
  } else {
    workspace::LinkToCase command;
    command.file = m_file;
    command.kind = CaseLink::Kind::Document;
    command.target = m_papers->chosen();
    command.note = m_note->text().trimmed();
    sent = m_desk->run(std::move(command));
  }
  m_frame.setProblem(tr("Saving…"));
  sent.then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (!receipt)
      return m_frame.showFailure(errorText(receipt.error()));
    Q_EMIT done();
    accept();
  });
}

} // namespace muniment::ui
