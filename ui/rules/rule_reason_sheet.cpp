#include "ui/rules/rule_reason_sheet.h"

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

RuleReasonSheet::RuleReasonSheet(const Text& text, QWidget* parent)
    : QDialog(parent),
      m_frame(SheetFrame::layOut(*this, {text.title, text.context, text.action}, SheetFrame::Sides::One)),
      m_reason(new QPlainTextEdit) {
  setObjectName(u"ruleReasonSheet"_s);
  m_reason->setObjectName(u"ruleReasonSheet.reason"_s);
  m_reason->setTabChangesFocus(true);
  m_reason->setFixedHeight(kReasonHeight);
  for (const QString& consequence : text.consequences) {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(new IconLabel(Icon::Info, 16), 0, Qt::AlignTop);
    auto* label = new PlainLabel(consequence);
    label->setWordWrap(true);
    row->addWidget(label, 1);
    m_frame.enter->addLayout(row);
  }
  auto* reason = new FormRow(tr("Reason"), m_reason, FormRow::Need::Required);
  reason->setHint(tr("It stays in the ledger for good."));
  m_frame.enter->addWidget(reason);
  m_frame.enter->addStretch(1);
  connect(m_reason, &QPlainTextEdit::textChanged, this, &RuleReasonSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &QDialog::accept);
  resize(520, 400);
  check();
  m_reason->setFocus();
}

void RuleReasonSheet::check() {
  m_frame.setProblem(reason().size() < kShortestReason ? tr("The reason is still missing") : QString());
}

QString RuleReasonSheet::reason() const { return m_reason->toPlainText().trimmed(); }

} // namespace muniment::ui
