#include "ui/cases/case_reason_sheet.h"

#include "ui/kit/form_row.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"

#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kShortestReason = 5;
constexpr int kReasonHeight = 84;

void addSentence(QVBoxLayout* column, Icon icon, Tone tone, const QString& sentence) {
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(new IconLabel(icon, 16, tone), 0, Qt::AlignTop);
  auto* label = new PlainLabel(sentence);
  label->setWordWrap(true);
  row->addWidget(label, 1);
  column->addLayout(row);
}

} // namespace

CaseReasonSheet::CaseReasonSheet(const Text& text, QWidget* parent)
    : QDialog(parent),
      m_frame(SheetFrame::layOut(*this, {text.title, text.context, text.action}, SheetFrame::Sides::One)),
      m_reason(new QPlainTextEdit), m_isBlocked(!text.obstacles.isEmpty()) {
  setObjectName(u"caseReasonSheet"_s);
  for (const QString& obstacle : text.obstacles)
    addSentence(m_frame.enter, Icon::Octagon, Tone::Failed, obstacle);
  m_reason->setObjectName(u"caseReasonSheet.reason"_s);
  m_reason->setTabChangesFocus(true);
  m_reason->setFixedHeight(kReasonHeight);
  auto* reason = new FormRow(tr("Reason"), m_reason, FormRow::Need::Required);
  reason->setHint(tr("It stays in the case for good."));
  m_frame.enter->addWidget(reason);
  for (const QString& consequence : text.consequences)
    addSentence(m_frame.enter, Icon::Info, Tone::Neutral, consequence);
  m_frame.enter->addStretch(1);
  connect(m_reason, &QPlainTextEdit::textChanged, this, &CaseReasonSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &QDialog::accept);
  resize(520, 420);
  check();
  m_reason->setFocus();
}

void CaseReasonSheet::check() {
  if (m_isBlocked)
    return m_frame.setProblem(tr("Something has to be settled first"));
  m_frame.setProblem(reason().size() < kShortestReason ? tr("The reason is still missing") : QString());
}

QString CaseReasonSheet::reason() const { return m_reason->toPlainText().trimmed(); }

} // namespace muniment::ui
