#pragma once

#include "core/model/absence.h"
#include "core/model/actor.h"
#include "ui/people/people_words.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// The people of a workspace, who can act first, by name. There are some hundred at most.
class PeopleModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, May, Away, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;

  void setPeople(std::vector<Actor> people, std::vector<Absence> absences, Instant now);
  [[nodiscard]] const Actor& person(int row) const { return m_people[static_cast<std::size_t>(row)]; }
  [[nodiscard]] const std::vector<Actor>& people() const { return m_people; }
  [[nodiscard]] const Absence* absenceOf(const ActorId& actor) const;
  [[nodiscard]] const PeopleWords::Names& names() const { return m_names; }
  [[nodiscard]] int rowOf(const ActorId& actor) const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] QString text(int row, Column column) const;

  std::vector<Actor> m_people;
  std::vector<Absence> m_absences;
  PeopleWords::Names m_names;
  Instant m_now;
};

} // namespace muniment::ui
