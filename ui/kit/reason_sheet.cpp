#include "ui/kit/reason_sheet.h"

#include "ui/kit/form_row.h"
#include "ui/kit/sentence_row.h"

#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kShortestReason = 5;
constexpr qsizetype kLongestReason = 400;
constexpr int kReasonHeight = 84;

QString hintOf(ReasonSheet::Keeper keeper) {
  switch (keeper) {
  case ReasonSheet::Keeper::Case:
    return ReasonSheet::tr("It stays in the case for good.");
  case ReasonSheet::Keeper::Proof:
    return ReasonSheet::tr("It stands in the proof of each person whom it concerns.");
  case ReasonSheet::Keeper::Ledger:
    break;
  }
  return ReasonSheet::tr("It stays in the ledger for good.");
}

} // namespace

ReasonSheet::ReasonSheet(const Text& text, QWidget* parent)
    : QDialog(parent),
      m_frame(SheetFrame::layOut(*this, {text.title, text.context, text.action}, SheetFrame::Sides::One)),
      m_reason(new QPlainTextEdit), m_isBlocked(!text.obstacles.isEmpty()) {
  setObjectName(u"reasonSheet"_s);
  for (const QString& obstacle : text.obstacles)
    addSentence(m_frame.enter, Icon::Octagon, obstacle, Tone::Failed);
  m_reason->setObjectName(u"reasonSheet.reason"_s);
  m_reason->setTabChangesFocus(true);
  m_reason->setFixedHeight(kReasonHeight);
  auto* reason = new FormRow(tr("Reason"), m_reason, FormRow::Need::Required);
  reason->setHint(hintOf(text.keeper));
  m_frame.enter->addWidget(reason);
  for (const QString& consequence : text.consequences)
    addSentence(m_frame.enter, Icon::Info, consequence);
  m_frame.enter->addStretch(1);
  connect(m_reason, &QPlainTextEdit::textChanged, this, [this] { m_frame.setProblem(problem()); });
  connect(m_frame.action, &QPushButton::clicked, this, &QDialog::accept);
  resize(520, 420);
  m_frame.setProblem(problem());
  m_reason->setFocus();
}

QString ReasonSheet::problem() const {
  if (m_isBlocked)
    return tr("Something has to be settled first");
  const qsizetype length = reason().size();
  return length < kShortestReason  ? tr("The reason is still missing")
         : length > kLongestReason ? tr("The reason is longer than 400 characters")
                                   : QString();
}

QString ReasonSheet::reason() const { return m_reason->toPlainText().trimmed(); }

} // namespace muniment::ui
