#include "ui/people/business_hours_sheet.h"

#include "core/base/error_catalogue.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/scrolled_body.h"
#include "ui/kit/zone_choice.h"

#include <QtCore/QLocale>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTimeEdit>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kListHeight = 96;
constexpr int kShortest = 3600; ///< seconds

QTimeEdit* timeField(const QString& objectName) {
  auto* field = new QTimeEdit;
  field->setObjectName(objectName);
  field->setDisplayFormat(u"HH:mm"_s);
  return field;
}

} // namespace

BusinessHoursSheet::BusinessHoursSheet(PeopleDesk& desk, QWidget* parent)
    : QDialog(parent), m_desk(&desk),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Business hours"),
                                  tr("Rules, quiet hours and escalations count by them. The ledger keeps each change."),
                                  tr("Save Business Hours")},
                                 SheetFrame::Sides::One)) {
  setObjectName(u"businessHoursSheet"_s);
  addFields();
  connect(m_frame.action, &QPushButton::clicked, this, &BusinessHoursSheet::save);
  resize(560, 600);
  check();
  refresh();
}

void BusinessHoursSheet::addFields() {
  QVBoxLayout* body = addScrolledBody(*m_frame.enter);
  body->addWidget(new PlainLabel(tr("Weekdays"), TextRole::SmallStrong, Ink::Secondary));
  auto* days = new QWidget;
  auto* flow = new FlowLayout(16, days);
  for (int day = 1; day <= 7; ++day) {
    auto* tick = new QCheckBox(QLocale().standaloneDayName(day));
    tick->setObjectName(u"businessHoursSheet.day%1"_s.arg(day));
    m_days[static_cast<std::size_t>(day - 1)] = tick;
    flow->addWidget(tick);
    connect(tick, &QCheckBox::toggled, this, &BusinessHoursSheet::check);
  }
  body->addWidget(days);
  m_opens = timeField(u"businessHoursSheet.opens"_s);
  m_closes = timeField(u"businessHoursSheet.closes"_s);
  auto* hours = new QHBoxLayout;
  hours->setSpacing(16);
  hours->addWidget(new FormRow(tr("From"), m_opens, FormRow::Need::Required));
  hours->addWidget(new FormRow(tr("Until"), m_closes, FormRow::Need::Required));
  body->addLayout(hours);
  m_zone = makeZoneChoice(tr("The zone of the workspace"), {});
  m_zone->setObjectName(u"businessHoursSheet.zone"_s);
  body->addWidget(new FormRow(tr("Time zone"), m_zone));
  m_holidays = new QPlainTextEdit;
  m_holidays->setObjectName(u"businessHoursSheet.holidays"_s);
  m_holidays->setTabChangesFocus(true);
  m_holidays->setFixedHeight(kListHeight);
  m_holidaysRow = new FormRow(tr("Holidays"), m_holidays);
  m_holidaysRow->setHint(tr("One day a line, written as 2026-12-25."));
  body->addWidget(m_holidaysRow);
  body->addStretch(1);
  for (QTimeEdit* field : {m_opens, m_closes})
    connect(field, &QTimeEdit::timeChanged, this, &BusinessHoursSheet::check);
  connect(m_zone, &QComboBox::currentIndexChanged, this, &BusinessHoursSheet::check);
  connect(m_holidays, &QPlainTextEdit::textChanged, this, &BusinessHoursSheet::check);
}

void BusinessHoursSheet::refresh() {
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& me) {
    m_mayChange = me && me->may(Permission::ManageRules);
    m_desk->ask(workspace::CurrentBusinessHours()).then(this, [this](const Result<BusinessHours>& hours) {
      if (!hours)
        return m_frame.showFailure(errorText(hours.error()));
      m_before = *hours;
      fill(*hours);
      check();
    });
  });
}

void BusinessHoursSheet::fill(const BusinessHours& hours) {
  for (int day = 1; day <= 7; ++day)
    m_days[static_cast<std::size_t>(day - 1)]->setChecked(hours.weekdays.contains(day));
  m_opens->setTime(hours.opens);
  m_closes->setTime(hours.closes);
  if (m_zone->findData(hours.timeZone) < 0)
    m_zone->addItem(hours.timeZone, hours.timeZone);
  m_zone->setCurrentIndex(m_zone->findData(hours.timeZone));
  QStringList holidays;
  for (const QDate& day : hours.holidays)
    holidays.append(day.toString(Qt::ISODate));
  m_holidays->setPlainText(holidays.join(u'\n'));
}

std::optional<BusinessHours> BusinessHoursSheet::wish() const {
  BusinessHours hours{{}, m_opens->time(), m_closes->time(), chosenZone(*m_zone), {}};
  for (int day = 1; day <= 7; ++day) {
    if (m_days[static_cast<std::size_t>(day - 1)]->isChecked())
      hours.weekdays.insert(day);
  }
  for (const QString& line : m_holidays->toPlainText().split(u'\n')) {
    const QDate day = QDate::fromString(line.trimmed(), Qt::ISODate);
    if (line.trimmed().isEmpty())
      continue;
    if (!day.isValid())
      return std::nullopt;
    hours.holidays.insert(day);
  }
  return hours;
}

void BusinessHoursSheet::check() {
  const std::optional<BusinessHours> hours = wish();
  m_holidaysRow->setError(hours ? QString() : tr("A line is no day."));
  m_frame.setProblem(!m_before                                        ? tr("Loading…")
                     : !m_mayChange                                   ? tr("Records managers change this")
                     : !hours                                         ? tr("A holiday is no day")
                     : hours->weekdays.empty()                        ? tr("There is no weekday yet")
                     : hours->opens.secsTo(hours->closes) < kShortest ? tr("A day has one hour at least")
                     : *hours == *m_before                            ? tr("Nothing was changed yet")
                                                                      : QString());
}

void BusinessHoursSheet::save() {
  const std::optional<BusinessHours> hours = wish();
  if (!hours)
    return;
  m_frame.action->setEnabled(false);
  m_desk->run(workspace::SetBusinessHours{*hours}).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (receipt)
      return accept();
    check();
    m_frame.showFailure(errorText(receipt.error()));
  });
}

} // namespace muniment::ui
