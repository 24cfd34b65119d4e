#include "ui/records/record_filters.h"

#include "ui/kit/filter_pill.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/style.h"
#include "ui/records/record_words.h"

#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QVBoxLayout>

#include <array>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Period = RecordListFilter::Period;

constexpr int kTypingPause = 120; // ms
constexpr std::array kStates = {RecordState::Declared,  RecordState::Waiting,    RecordState::Closed,
                                RecordState::Finalised, RecordState::Undeclared, RecordState::Refused,
                                RecordState::Destroyed};

QString dueText(int days) {
  return days == 0 ? RecordFilters::tr("Due now") : RecordFilters::tr("Due within %n day(s)", nullptr, days);
}

QString periodText(Period period) {
  switch (period) {
  case Period::Any:
    break;
  case Period::Week:
    return RecordFilters::tr("Last 7 days");
  case Period::Month:
    return RecordFilters::tr("Last 30 days");
  case Period::Quarter:
    return RecordFilters::tr("Last 90 days");
  case Period::Year:
    return RecordFilters::tr("This year");
  }
  return {};
}

QMenu* menuAt(FilterPill* pill) {
  auto* menu = new QMenu(pill);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->popup(pill->mapToGlobal(QPoint(0, pill->height() + 4)));
  return menu;
}

} // namespace

RecordFilters::RecordFilters(QWidget* parent)
    : QWidget(parent), m_text(new QLineEdit(this)), m_pills(new QWidget(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 8, 16, 10);
  column->setSpacing(8);
  m_text->setObjectName(u"recordFilter"_s);
  m_text->setAccessibleName(tr("Find a record"));
  m_text->setPlaceholderText(tr("Number, title or detail"));
  m_text->setClearButtonEnabled(true);
  setCompact(m_text);
  m_pills->setLayout(new FlowLayout(6, m_pills));
  m_held = addPill(tr("Held"), u"recordsHeld"_s, true);
  m_due = addPill(tr("Due"), u"recordsDue"_s, false);
  m_state = addPill(tr("State"), u"recordsState"_s, false);
  m_period = addPill(tr("Declared"), u"recordsPeriod"_s, false);
  m_person = addPill(tr("Declared by"), u"recordsPerson"_s, false);
  m_vital = addPill(tr("Vital"), u"recordsVital"_s, true);
  column->addWidget(m_text);
  column->addWidget(m_pills);
  auto* typing = new QTimer(this);
  typing->setSingleShot(true);
  typing->setInterval(kTypingPause);
  connect(m_text, &QLineEdit::textChanged, typing, qOverload<>(&QTimer::start));
  connect(typing, &QTimer::timeout, this, [this] {
    m_filter.text = m_text->text().trimmed();
    Q_EMIT changed();
  });
  connectToggle(m_held, &RecordListFilter::onlyHeld);
  connectToggle(m_vital, &RecordListFilter::onlyVital);
  connect(m_state, &FilterPill::clicked, this, &RecordFilters::openStates);
  connect(m_due, &FilterPill::clicked, this, &RecordFilters::openDue);
  connect(m_period, &FilterPill::clicked, this, &RecordFilters::openPeriods);
  connect(m_person, &FilterPill::clicked, this, &RecordFilters::openPeople);
  connect(m_state, &FilterPill::cleared, this, [this] {
    m_filter.state.reset();
    m_filter.everyState = false;
  });
  connect(m_due, &FilterPill::cleared, this, [this] { m_filter.dueWithin.reset(); });
  connect(m_period, &FilterPill::cleared, this, [this] { m_filter.declared = Period::Any; });
  connect(m_person, &FilterPill::cleared, this, [this] { m_filter.declaredBy.clear(); });
  for (FilterPill* pill : {m_state, m_due, m_period, m_person}) {
    connect(pill, &FilterPill::cleared, this, [this] {
      show();
      Q_EMIT changed();
    });
  }
}

FilterPill* RecordFilters::addPill(const QString& label, const QString& objectName, bool isToggle) {
  auto* pill = new FilterPill(label, isToggle ? FilterPill::Kind::Toggle : FilterPill::Kind::Choice, m_pills);
  pill->setObjectName(objectName);
  m_pills->layout()->addWidget(pill);
  return pill;
}

void RecordFilters::connectToggle(FilterPill* pill, bool RecordListFilter::*member) {
  connect(pill, &FilterPill::toggled, this, [this, member](bool on) {
    if (m_filter.*member == on)
      return;
    m_filter.*member = on;
    Q_EMIT changed();
  });
}

void RecordFilters::openStates() {
  QMenu* menu = menuAt(m_state);
  const auto choose = [this](std::optional<RecordState> state, bool every) {
    m_filter.state = state;
    m_filter.everyState = every;
    show();
    Q_EMIT changed();
  };
  for (const RecordState state : kStates)
    menu->addAction(RecordWords::state(state).word, this, [choose, state] { choose(state, false); });
  menu->addAction(tr("Every state"), this, [choose] { choose(std::nullopt, true); });
}

void RecordFilters::openDue() {
  QMenu* menu = menuAt(m_due);
  for (const int days : {0, 30, 90, 365}) {
    menu->addAction(dueText(days), this, [this, days] {
      m_filter.dueWithin = days;
      show();
      Q_EMIT changed();
    });
  }
}

void RecordFilters::openPeriods() {
  QMenu* menu = menuAt(m_period);
  for (const Period period : {Period::Week, Period::Month, Period::Quarter, Period::Year}) {
    menu->addAction(periodText(period), this, [this, period] {
      m_filter.declared = period;
      show();
      Q_EMIT changed();
    });
  }
}

void RecordFilters::openPeople() {
  QMenu* menu = menuAt(m_person);
  for (const auto& [actor, name] : m_people) {
    menu->addAction(RecordWords::menuText(name), this, [this, actor = actor] {
      m_filter.declaredBy = actor;
      show();
      Q_EMIT changed();
    });
  }
  if (m_people.empty())
    menu->addAction(tr("Nobody is named yet"))->setEnabled(false);
}

void RecordFilters::show() {
  m_held->setChecked(m_filter.onlyHeld);
  m_vital->setChecked(m_filter.onlyVital);
  m_due->setValue(m_filter.dueWithin ? dueText(*m_filter.dueWithin) : QString());
  m_state->setValue(m_filter.state        ? RecordWords::state(*m_filter.state).word
                    : m_filter.everyState ? tr("Every state")
                                          : QString());
  m_period->setValue(periodText(m_filter.declared));
  m_person->setValue(m_filter.declaredBy.isEmpty() ? QString() : RecordWords::person(m_people, m_filter.declaredBy));
}

void RecordFilters::setFilter(const RecordListFilter& filter) {
  m_filter = filter;
  const QSignalBlocker quiet(this);
  const QSignalBlocker still(m_text);
  m_text->setText(filter.text);
  show();
}

void RecordFilters::setPeople(std::map<QString, QString> people) {
  m_people = std::move(people);
  const QSignalBlocker quiet(this);
  show();
}

void RecordFilters::clear() {
  RecordListFilter plain;
  plain.within = m_filter.within;
  setFilter(plain);
  Q_EMIT changed();
}

void RecordFilters::focusText() { m_text->setFocus(Qt::ShortcutFocusReason); }

} // namespace muniment::ui
