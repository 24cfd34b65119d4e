#pragma once

#include "ui/documents/line_changes.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// What a document changes of an earlier one, a row each.
class ChangesModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Line, Item, What, Before, After, Columns };

  using QAbstractTableModel::QAbstractTableModel;

  void setChanges(std::vector<LineChange> changes);
  [[nodiscard]] const LineChange& change(int row) const { return m_changes[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<LineChange> m_changes;
};

} // namespace muniment::ui
