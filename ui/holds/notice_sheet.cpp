#include "ui/holds/notice_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/holds/hold_words.h"
#include "ui/kit/form_row.h"

#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kDaysToAcknowledge = 7;
constexpr int kMostDays = 3650;
constexpr int kTextHeight = 220;

} // namespace

NoticeSheet::NoticeSheet(HoldsDesk& desk, const Hold& hold, QWidget* parent)
    : QDialog(parent), m_desk(&desk), m_hold(hold),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Change the notice of %1").arg(hold.code),
                                  hold.state == Hold::State::Active
                                      ? tr("Every custodian is asked anew, also those who have acknowledged.")
                                      : tr("Custodians get it once the hold is applied."),
                                  tr("Change Notice")},
                                 SheetFrame::Sides::One)),
      m_text(new QPlainTextEdit(hold.noticeText)), m_days(new QSpinBox) {
  setObjectName(u"noticeSheet"_s);
  m_text->setObjectName(u"noticeSheet.text"_s);
  m_text->setTabChangesFocus(true);
  m_text->setMinimumHeight(kTextHeight);
  m_frame.enter->addWidget(new FormRow(tr("Notice to the custodians"), m_text, FormRow::Need::Required));
  m_days->setObjectName(u"noticeSheet.days"_s);
  m_days->setRange(1, kMostDays);
  m_days->setValue(kDaysToAcknowledge);
  m_days->setSuffix(tr(" days"));
  m_frame.enter->addWidget(new FormRow(tr("Time to acknowledge"), m_days));
  m_frame.enter->addStretch(1);
  connect(m_text, &QPlainTextEdit::textChanged, this, &NoticeSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &NoticeSheet::go);
  resize(560, 500);
  check();
}

void NoticeSheet::check() {
  const QString text = m_text->toPlainText().trimmed();
  m_frame.setProblem(text.isEmpty()                        ? tr("The text is still missing")
                     : text == m_hold.noticeText.trimmed() ? tr("Nothing was changed yet")
                                                           : QString());
}

void NoticeSheet::go() {
  m_frame.action->setEnabled(false);
  m_desk->run(workspace::EditHoldNotice{m_hold.id, m_text->toPlainText().trimmed(), m_days->value()})
      .then(this, [this](const Result<workspace::Receipt>& receipt) {
        if (!receipt)
          return m_frame.showFailure(errorText(receipt.error()));
        Q_EMIT told();
        accept();
      });
}

} // namespace muniment::ui
