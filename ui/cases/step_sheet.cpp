#include "ui/cases/step_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/cases/case_words.h"
#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kUsualDays = 14;

} // namespace

StepSheet::StepSheet(CaseDesk& desk, const workspace::CaseById::Answer& known, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_file(known.summary.file.id),
      m_frame(SheetFrame::layOut(*this, {tr("Add step"), CaseWords::title(known.summary.file), tr("Add Step")},
                                 SheetFrame::Sides::One)),
      m_title(new QLineEdit), m_needsEvidence(new QCheckBox(tr("Done only when evidence is filed"))),
      m_owner(new QComboBox), m_hasDue(new QCheckBox(tr("It has a due day"))),
      m_due(new QDateEdit(dayOf(desk.now()).addDays(kUsualDays))) {
  setObjectName(u"stepSheet"_s);
  m_title->setObjectName(u"stepSheet.title"_s);
  auto* title = new FormRow(tr("What must be done or handed in"), m_title, FormRow::Need::Required);
  m_frame.enter->addWidget(title);
  m_needsEvidence->setObjectName(u"stepSheet.evidence"_s);
  m_needsEvidence->setChecked(true);
  m_frame.enter->addWidget(m_needsEvidence);
  m_owner->setObjectName(u"stepSheet.owner"_s);
  m_owner->addItem(tr("Whoever owns the case"), QString());
  m_frame.enter->addWidget(new FormRow(tr("Owner"), m_owner));
  m_hasDue->setObjectName(u"stepSheet.hasDue"_s);
  m_frame.enter->addWidget(m_hasDue);
  m_due->setObjectName(u"stepSheet.due"_s);
  m_due->setCalendarPopup(true);
  m_due->setDisplayFormat(dayFormat());
  m_due->setEnabled(false);
  m_frame.enter->addWidget(new FormRow(tr("Due"), m_due));
  m_frame.enter->addStretch(1);
  connect(m_title, &QLineEdit::textChanged, this, &StepSheet::check);
  connect(m_hasDue, &QCheckBox::toggled, m_due, &QWidget::setEnabled);
  connect(m_frame.action, &QPushButton::clicked, this, &StepSheet::send);
  resize(520, 480);
  askPeople();
  check();
  m_title->setFocus();
}

void StepSheet::askPeople() {
  m_desk->ask(workspace::People()).then(this, [this](const Result<std::vector<Actor>>& people) {
    if (!people)
      return; // whoever may not see them leaves the step to the owner of the case
    for (const Actor& actor : *people) {
      if (actor.active && actor.roles != Roles{Role::Connector})
        m_owner->addItem(CaseWords::text(actor.name), actor.id.toString());
    }
  });
}

void StepSheet::check() {
  m_frame.setProblem(m_title->text().trimmed().isEmpty() ? tr("What the step is about is still missing") : QString());
}

void StepSheet::send() {
  workspace::AddStep command;
  command.file = m_file;
  command.title = m_title->text().trimmed();
  command.needsEvidence = m_needsEvidence->isChecked();
  command.owner = ActorId::parse(m_owner->currentData().toString());
  if (m_hasDue->isChecked())
    command.dueOn = m_due->date();
  m_frame.setProblem(tr("Saving…"));
  m_desk->run(std::move(command)).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (!receipt)
      return m_frame.showFailure(errorText(receipt.error()));
    Q_EMIT done();
    accept();
  });
}

} // namespace muniment::ui
