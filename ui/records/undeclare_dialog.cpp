#include "ui/records/undeclare_dialog.h"

#include "ui/kit/form_row.h"
#include "ui/records/record_words.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortestReason = 10;
constexpr int kLongestReason = 1000;

} // namespace

UndeclareDialog::UndeclareDialog(const Record& record, QWidget* parent)
    : ActDialog({tr("Undeclare %1").arg(RecordWords::unbroken(record.number)), RecordWords::unbroken(record.title),
                 tr("Undeclare")},
                parent),
      m_record(record.id), m_number(record.number), m_reason(new QLineEdit(this)), m_word(new QLineEdit(this)) {
  setObjectName(u"undeclareDialog"_s);
  addConsequence(tr("What it keeps is ordinary content again; its schedule no longer counts."));
  addConsequence(tr("Title and details are lost; number, class, days and digest stay."));
  addConsequence(tr("A second person has to agree, unless one person alone keeps this workspace."));
  m_reason->setObjectName(u"undeclareReason"_s);
  m_reason->setMaxLength(kLongestReason);
  auto* reason = new FormRow(tr("Reason"), m_reason, FormRow::Need::Required, this);
  reason->setHint(tr("At least 10 letters; whoever agrees reads it."));
  body()->addWidget(reason);
  m_word->setObjectName(u"undeclareNumber"_s);
  body()->addWidget(
      new FormRow(tr("Type %1 to go on").arg(RecordWords::unbroken(m_number)), m_word, FormRow::Need::Required, this));
  addPassphrase();
  for (QLineEdit* line : findChildren<QLineEdit*>())
    connect(line, &QLineEdit::textChanged, this, &UndeclareDialog::weigh);
  weigh();
  m_reason->setFocus();
}

void UndeclareDialog::weigh() {
  const bool named = m_word->text().trimmed().compare(m_number, Qt::CaseInsensitive) == 0;
  setMissing(m_reason->text().trimmed().size() < kShortestReason ? tr("The reason is still missing")
             : !named                                            ? tr("The number is still missing")
             : passphrase().isEmpty()                            ? tr("The passphrase is still missing")
                                                                 : QString());
}

workspace::UndeclareRecord UndeclareDialog::command() const { return {m_record, m_reason->text().trimmed()}; }

} // namespace muniment::ui
