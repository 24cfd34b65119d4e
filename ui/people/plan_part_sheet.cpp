#include "ui/people/plan_part_sheet.h"

#include "core/model/actor.h"
#include "core/workspace/people/absence_commands.h"
#include "ui/kit/form_row.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Place = workspace::PlanParts::Place;

enum ItemRole { kClassRole = Qt::UserRole, kUnitRole };

int depthOf(const Place& place, const std::vector<Place>& places) {
  int depth = 0;
  for (std::optional<ClassId> above = place.parent; above && depth < std::ssize(places); ++depth) {
    const auto found = std::ranges::find(places, *above, &Place::id);
    above = found == places.end() ? std::nullopt : found->parent;
  }
  return depth;
}

QListWidgetItem* tickable(const QString& text, bool ticked, QListWidget* list) {
  auto* item = new QListWidgetItem(text, list);
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
  return item;
}

} // namespace

PlanPartSheet::PlanPartSheet(const Actor& person, const workspace::PlanParts::Answer& plan, QWidget* parent)
    : QDialog(parent),
      m_frame(SheetFrame::layOut(*this,
                                 {tr("Classes and units"),
                                  tr("Where %1 declares and edits records as a coordinator, or decides "
                                     "about their end as a business owner")
                                      .arg(visibleText(person.name)),
                                  tr("Save Rights")},
                                 SheetFrame::Sides::One)),
      m_list(new QListWidget), m_reason(new QLineEdit) {
  setObjectName(u"planPartSheet"_s);
  if (const auto known = std::ranges::find(plan.parts, person.id, &PlanPart::actor); known != plan.parts.end())
    m_before = *known;
  m_before.actor = person.id;
  m_list->setObjectName(u"planPartSheet.places"_s);
  m_list->setMinimumHeight(240);
  addPlaces(plan);
  addUnits(plan);
  m_list->setCurrentRow(0);
  m_reason->setObjectName(u"planPartSheet.reason"_s);
  auto* note = new PlainLabel(tr("A class stands for everything below it. With nothing ticked, the person acts in the "
                                 "whole file plan. Business owners also act in the classes that name them as owner."),
                              TextRole::Small, Ink::Secondary);
  note->setWordWrap(true);
  m_frame.enter->addWidget(new FormRow(tr("Classes and units"), m_list), 1);
  m_frame.enter->addWidget(note);
  m_frame.enter->addWidget(new FormRow(tr("Reason for the change"), m_reason, FormRow::Need::Required));
  resize(560, 600);
  connect(m_list, &QListWidget::itemChanged, this, &PlanPartSheet::check);
  connect(m_reason, &QLineEdit::textChanged, this, &PlanPartSheet::check);
  connect(m_frame.action, &QPushButton::clicked, this, [this] { Q_EMIT given(command()); });
  check();
}

void PlanPartSheet::addPlaces(const workspace::PlanParts::Answer& plan) {
  for (const Place& place : plan.places) {
    const QString indent(4 * depthOf(place, plan.places), QChar::Nbsp);
    QListWidgetItem* item =
        tickable(indent + visibleText(place.code + u' ' + place.name), m_before.classes.contains(place.id), m_list);
    item->setData(kClassRole, place.id.toString());
  }
}

void PlanPartSheet::addUnits(const workspace::PlanParts::Answer& plan) {
  std::set<QString> units = m_before.units;
  for (const Place& place : plan.places)
    units.insert(place.unit);
  units.erase(QString());
  for (const QString& unit : units) {
    QListWidgetItem* item =
        tickable(tr("All classes of the unit %1").arg(visibleText(unit)), m_before.units.contains(unit), m_list);
    item->setData(kUnitRole, unit);
  }
}

workspace::GivePlanPart PlanPartSheet::command() const {
  workspace::GivePlanPart command;
  command.actor = m_before.actor;
  command.reason = m_reason->text().trimmed();
  for (int row = 0; row < m_list->count(); ++row) {
    const QListWidgetItem* item = m_list->item(row);
    if (item->checkState() != Qt::Checked)
      continue;
    if (const auto id = ClassId::parse(item->data(kClassRole).toString()))
      command.classes.insert(*id);
    else
      command.units.insert(item->data(kUnitRole).toString());
  }
  return command;
}

void PlanPartSheet::check() {
  const workspace::GivePlanPart wish = command();
  if (m_list->count() == 0)
    return m_frame.setProblem(tr("The file plan has no class yet"));
  if (wish.classes == m_before.classes && wish.units == m_before.units)
    return m_frame.setProblem(tr("Nothing was changed yet"));
  m_frame.setProblem(wish.reason.size() < workspace::kShortestReasonForRights ? tr("The reason is still missing")
                                                                              : QString());
}

} // namespace muniment::ui
