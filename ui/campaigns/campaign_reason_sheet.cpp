#include "ui/campaigns/campaign_reason_sheet.h"

#include "ui/kit/form_row.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/plain_label.h"

#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kReasonHeight = 84;
constexpr qsizetype kLongestReason = 400;

} // namespace

CampaignReasonSheet::CampaignReasonSheet(const Text& text, QWidget* parent)
    : QDialog(parent),
      m_frame(SheetFrame::layOut(*this, {text.title, text.context, text.action}, SheetFrame::Sides::One)),
      m_reason(new QPlainTextEdit) {
  setObjectName(u"campaignReasonSheet"_s);
  m_reason->setObjectName(u"campaignReasonSheet.reason"_s);
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
  reason->setHint(tr("It stands in the proof of each person whom it concerns."));
  m_frame.enter->addWidget(reason);
  m_frame.enter->addStretch(1);
  connect(m_reason, &QPlainTextEdit::textChanged, this, &CampaignReasonSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &QDialog::accept);
  resize(520, 380);
  check();
  m_reason->setFocus();
}

void CampaignReasonSheet::check() {
  const qsizetype length = reason().size();
  m_frame.setProblem(length == 0               ? tr("The reason is still missing")
                     : length > kLongestReason ? tr("The reason is longer than 400 characters")
                                               : QString());
}

QString CampaignReasonSheet::reason() const { return m_reason->toPlainText().simplified(); }

} // namespace muniment::ui
