#include "ui/connections/reason_sheet.h"

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

} // namespace

ReasonSheet::ReasonSheet(const Text& text, QWidget* parent)
    : QDialog(parent),
      m_frame(SheetFrame::layOut(*this, {text.title, text.context, text.action}, SheetFrame::Sides::One)),
      m_reason(new QPlainTextEdit) {
  setObjectName(u"reasonSheet"_s);
  m_reason->setObjectName(u"reasonSheet.reason"_s);
  m_reason->setTabChangesFocus(true);
  m_reason->setFixedHeight(kReasonHeight);
  auto* reason = new FormRow(tr("Reason"), m_reason, FormRow::Need::Required);
  reason->setHint(tr("It stays in the ledger for good."));
  m_frame.enter->addWidget(reason);
  for (const QString& consequence : text.consequences) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new IconLabel(Icon::Info, 16), 0, Qt::AlignTop);
    auto* label = new PlainLabel(consequence);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    m_frame.enter->addLayout(row);
  }
  m_frame.enter->addStretch(1);
  connect(m_reason, &QPlainTextEdit::textChanged, this, &ReasonSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &QDialog::accept);
  resize(520, 420);
  check();
  m_reason->setFocus();
}

void ReasonSheet::check() {
  m_frame.setProblem(reason().size() < kShortestReason ? tr("The reason is still missing") : QString());
}

QString ReasonSheet::reason() const { return m_reason->toPlainText().trimmed(); }

} // namespace muniment::ui
