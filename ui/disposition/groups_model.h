#pragma once

#include "core/workspace/disposition/review_queries.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// Due records by class and year.
class GroupsModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Class, Year, Records, Open, ColumnCount };
  enum class Of : std::uint8_t { DueNow, Snapshot }; ///< the groups of a snapshot say what is still to be decided

  GroupsModel(Of of, QObject* parent) : QAbstractTableModel(parent), m_of(of) {}

  void setGroups(const std::vector<workspace::GroupOfDue>& groups);
  [[nodiscard]] const workspace::GroupOfDue& group(int row) const { return m_groups[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  Of m_of;
  std::vector<workspace::GroupOfDue> m_groups;
};

} // namespace muniment::ui
