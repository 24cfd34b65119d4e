#include "ui/records/event_dialog.h"

#include "ui/kit/form_row.h"
#include "ui/records/record_words.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestNote = 1000;

/// The events that the schedule of the record waits for.
QStringList awaited(const std::optional<Schedule>& schedule) {
  QStringList codes;
  if (!schedule)
    return codes;
  for (const Stage& stage : schedule->stages) {
    for (const Trigger& trigger : stage.triggers) {
      if (trigger.type == EventType::EventBased && !codes.contains(trigger.eventCode))
        codes.append(trigger.eventCode);
    }
  }
  return codes;
}

} // namespace

EventDialog::EventDialog(const workspace::RecordByName::Answer& known, QWidget* parent)
    : ActDialog({tr("Note an event of %1").arg(RecordWords::unbroken(known.record.number)),
                 RecordWords::unbroken(known.record.title), tr("Note Event")},
                parent),
      m_record(known.record.id), m_code(new QLineEdit(this)), m_day(new QLineEdit(this)), m_note(new QLineEdit(this)) {
  setObjectName(u"eventDialog"_s);
  m_code->setObjectName(u"eventCode"_s);
  const QStringList codes = awaited(known.schedule);
  if (codes.size() == 1)
    m_code->setText(codes.front());
  auto* code = new FormRow(tr("What happened"), m_code, FormRow::Need::Required, this);
  code->setHint(codes.isEmpty() ? tr("A short word such as contract-ended: small letters, digits, hyphens.")
                                : tr("The schedule waits for: %1", "words for events").arg(codes.join(u", "_s)));
  body()->addWidget(code);
  m_day->setObjectName(u"eventDay"_s);
  m_day->setText(known.today.toString(Qt::ISODate));
  m_dayRow = new FormRow(tr("On which day"), m_day, FormRow::Need::Required, this);
  body()->addWidget(m_dayRow);
  m_note->setObjectName(u"eventNote"_s);
  m_note->setMaxLength(kLongestNote);
  body()->addWidget(new FormRow(tr("Note"), m_note, FormRow::Need::Optional, this));
  connect(m_code, &QLineEdit::textChanged, this, &EventDialog::weigh);
  connect(m_day, &QLineEdit::textChanged, this, &EventDialog::weigh);
  weigh();
}

QDate EventDialog::day() const { return QDate::fromString(m_day->text().trimmed(), Qt::ISODate); }

void EventDialog::weigh() {
  m_dayRow->setError(day().isValid() ? QString() : tr("Write the day as 2026-03-17."));
  setMissing(m_code->text().trimmed().isEmpty() ? tr("What happened is still missing")
             : !day().isValid()                 ? tr("The day is still missing")
                                                : QString());
}

workspace::NoteEvent EventDialog::command() const {
  return {m_record, m_code->text().trimmed(), day(), m_note->text().trimmed()};
}

} // namespace muniment::ui
