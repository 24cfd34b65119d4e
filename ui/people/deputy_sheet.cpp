#include "ui/people/deputy_sheet.h"

#include "core/model/actor.h"
#include "ui/kit/day_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"
#include "ui/people/people_words.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kUsualDays = 14;

} // namespace

DeputySheet::DeputySheet(const Actor& absent, const std::vector<Actor>& others, QDate today, QWidget* parent)
    : QDialog(parent), m_absent(absent.id),
      m_frame(SheetFrame::layOut(
          *this, {tr("Name a deputy"), tr("While %1 is away").arg(visibleText(absent.name)), tr("Name Deputy")},
          SheetFrame::Sides::One)),
      m_deputy(new QComboBox), m_from(new QDateEdit(today)), m_until(new QDateEdit(today.addDays(kUsualDays))) {
  setObjectName(u"deputySheet"_s);
  m_deputy->setObjectName(u"deputySheet.deputy"_s);
  m_from->setObjectName(u"deputySheet.from"_s);
  m_until->setObjectName(u"deputySheet.until"_s);
  for (const Actor& other : others)
    m_deputy->addItem(visibleText(other.name), other.id.toString());
  for (QDateEdit* day : {m_from, m_until}) {
    day->setCalendarPopup(true);
    day->setDisplayFormat(dayFormat());
    day->setMinimumDate(today);
    connect(day, &QDateEdit::dateChanged, this, &DeputySheet::check);
  }
  const Roles lent = lentRoles(absent.roles);
  auto* what = new PlainLabel(
      lent.empty() ? tr("Tasks that are for this person come to the deputy too.")
                   : tr("The deputy decides as: %1. They sign with their own key and in their own name, and see no "
                        "matter that they do not see now. Tasks for this person come to the deputy too.")
                         .arg(PeopleWords::listed(lent)));
  what->setWordWrap(true);
  m_frame.enter->addWidget(new FormRow(tr("Deputy"), m_deputy, FormRow::Need::Required));
  m_frame.enter->addWidget(new FormRow(tr("First day"), m_from, FormRow::Need::Required));
  m_frame.enter->addWidget(new FormRow(tr("Last day"), m_until, FormRow::Need::Required));
  m_frame.enter->addWidget(what);
  m_frame.enter->addStretch(1);
  resize(480, 440);
  check();
  connect(m_frame.action, &QPushButton::clicked, this, [this] {
    const auto deputy = ActorId::parse(m_deputy->currentData().toString());
    if (deputy)
      Q_EMIT named({m_absent, *deputy, m_from->date(), m_until->date()});
  });
}

void DeputySheet::check() {
  m_frame.setProblem(m_deputy->count() == 0             ? tr("There is nobody else")
                     : m_until->date() < m_from->date() ? tr("The last day is before the first")
                                                        : QString());
}

} // namespace muniment::ui
