#include "ui/people/people_model.h"

#include "ui/kit/cell_role.h"
#include "ui/kit/theme.h"
#include "ui/kit/visible_text.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

void PeopleModel::setPeople(std::vector<Actor> people, std::vector<Absence> absences, Instant now) {
  beginResetModel();
  std::erase_if(people, [](const Actor& actor) { return actor.roles.contains(Role::Connector); });
  std::ranges::sort(people, [](const Actor& one, const Actor& other) {
    if (one.active != other.active)
      return one.active;
    return QString::localeAwareCompare(one.name, other.name) < 0;
  });
  m_people = std::move(people);
  m_absences = std::move(absences);
  m_now = now;
  m_names.clear();
  for (const Actor& actor : m_people)
    m_names.emplace(actor.id, actor.name);
  endResetModel();
}

const Absence* PeopleModel::absenceOf(const ActorId& actor) const {
  const auto found = std::ranges::find(m_absences, actor, &Absence::actor);
  return found == m_absences.end() ? nullptr : &*found;
}

int PeopleModel::rowOf(const ActorId& actor) const {
  const auto found = std::ranges::find(m_people, actor, &Actor::id);
  return found == m_people.end() ? -1 : static_cast<int>(found - m_people.begin());
}

int PeopleModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString PeopleModel::text(int row, Column column) const {
  const Actor& actor = person(row);
  switch (column) {
  case Name:
    return visibleText(actor.name);
  case May:
    return actor.active ? PeopleWords::listed(actor.roles) : tr("May not act");
  default:
    break;
  }
  const Absence* absence = absenceOf(actor.id);
  return absence ? PeopleWords::absence(*absence, m_names, m_now) : QString();
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const auto column = static_cast<Column>(index.column());
  if (role == Qt::DisplayRole)
    return text(index.row(), column);
  if (role == StrongRole)
    return column == Name && person(index.row()).active;
  if (role == ToneRole && column == Away)
    return int(Tone::Due);
  return {};
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
    return {};
  return QStringList{tr("Person"), tr("May act as"), tr("Away")}.value(section);
}

} // namespace muniment::ui
