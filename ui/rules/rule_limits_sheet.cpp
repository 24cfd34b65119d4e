#include "ui/rules/rule_limits_sheet.h"

#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/scrolled_body.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTimeEdit>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostMinutes = 7 * 1440;
constexpr int kMostPerHour = 500;
constexpr int kMostPerPerson = 20;
const QTime kUsualFrom(20, 0);
const QTime kUsualUntil(7, 0);

QSpinBox* numberField(const QString& objectName, int least, int most, int value) {
  auto* field = new QSpinBox;
  field->setObjectName(objectName);
  field->setRange(least, most);
  field->setValue(value);
  return field;
}

QTimeEdit* timeField(const QString& objectName, QTime value) {
  auto* field = new QTimeEdit(value);
  field->setObjectName(objectName);
  field->setDisplayFormat(u"HH:mm"_s);
  return field;
}

} // namespace

RuleLimitsSheet::RuleLimitsSheet(const RuleLimits& limits, QWidget* parent)
    : QDialog(parent), m_before(limits),
      m_frame(
          SheetFrame::layOut(*this,
                             {tr("Limits of the rule"), tr("They keep it from doing too much, or at the wrong time."),
                              tr("Use These Limits")},
                             SheetFrame::Sides::One)),
      m_quiet(new QCheckBox(tr("Quiet hours: nothing goes out, it waits for their end"))),
      m_from(timeField(u"ruleLimitsSheet.from"_s, limits.quietFrom.isValid() ? limits.quietFrom : kUsualFrom)),
      m_until(timeField(u"ruleLimitsSheet.until"_s, limits.quietUntil.isValid() ? limits.quietUntil : kUsualUntil)),
      m_hours(new QCheckBox(tr("Goes out in business hours only"))),
      m_throttle(numberField(u"ruleLimitsSheet.throttle"_s, 0, kMostMinutes, limits.throttleMinutes)),
      m_digest(numberField(u"ruleLimitsSheet.digest"_s, 0, kMostMinutes, limits.digestMinutes)),
      m_perHour(numberField(u"ruleLimitsSheet.perHour"_s, 1, kMostPerHour, limits.mostPerHour)),
      m_perPerson(numberField(u"ruleLimitsSheet.perPerson"_s, 1, kMostPerPerson, limits.mostPerPerson)),
      m_imported(new QCheckBox(tr("Runs on imported history too"))) {
  setObjectName(u"ruleLimitsSheet"_s);
  QVBoxLayout* body = addScrolledBody(*m_frame.enter);
  m_quiet->setObjectName(u"ruleLimitsSheet.quiet"_s);
  m_quiet->setChecked(limits.quietFrom.isValid());
  m_hours->setObjectName(u"ruleLimitsSheet.hours"_s);
  m_hours->setChecked(limits.onlyInBusinessHours);
  m_imported->setObjectName(u"ruleLimitsSheet.imported"_s);
  m_imported->setChecked(limits.onImported);
  body->addWidget(m_quiet);
  auto* hours = new QHBoxLayout;
  hours->setSpacing(16);
  hours->addWidget(new FormRow(tr("From"), m_from));
  hours->addWidget(new FormRow(tr("Until"), m_until));
  body->addLayout(hours);
  body->addWidget(m_hours);
  const auto add = [body](const QString& label, QWidget* field, const QString& hint) {
    auto* row = new FormRow(label, field);
    row->setHint(hint);
    body->addWidget(row);
  };
  add(tr("Minutes between two times about the same conversation"), m_throttle, tr("0: no pause."));
  add(tr("Minutes that are told together in a digest"), m_digest, tr("0: each is told at once."));
  add(tr("Most within an hour"), m_perHour, tr("More than that waits for the next hour, and a task says so."));
  add(tr("Most messages to one person within an hour"), m_perPerson, tr("Whatever is more is not sent."));
  body->addWidget(m_imported);
  auto* note =
      new PlainLabel(tr("What is read from a file may have been written by anybody."), TextRole::Small, Ink::Secondary);
  note->setWordWrap(true);
  body->addWidget(note);
  body->addStretch(1);
  for (QSpinBox* field : {m_throttle, m_digest, m_perHour, m_perPerson})
    connect(field, &QSpinBox::valueChanged, this, &RuleLimitsSheet::check);
  for (QTimeEdit* field : {m_from, m_until})
    connect(field, &QTimeEdit::timeChanged, this, &RuleLimitsSheet::check);
  for (QCheckBox* field : {m_quiet, m_hours, m_imported})
    connect(field, &QCheckBox::toggled, this, &RuleLimitsSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, &QDialog::accept);
  resize(560, 620);
  check();
}

RuleLimits RuleLimitsSheet::limits() const {
  RuleLimits limits;
  if (m_quiet->isChecked()) {
    limits.quietFrom = m_from->time();
    limits.quietUntil = m_until->time();
  }
  limits.onlyInBusinessHours = m_hours->isChecked();
  limits.throttleMinutes = m_throttle->value();
  limits.digestMinutes = m_digest->value();
  limits.mostPerHour = m_perHour->value();
  limits.mostPerPerson = m_perPerson->value();
  limits.onImported = m_imported->isChecked();
  return limits;
}

void RuleLimitsSheet::check() {
  m_from->setEnabled(m_quiet->isChecked());
  m_until->setEnabled(m_quiet->isChecked());
  m_frame.setProblem(limits() == m_before ? tr("Nothing was changed yet") : QString());
}

} // namespace muniment::ui
