#pragma once

#include "core/workspace/review/review_queries.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// The batches of a set: who has them and how far they are.
class BatchesModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Number, Reviewer, Messages, Tagged, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;

  void setBatches(std::vector<workspace::ReviewProgress::Batch> batches);
  [[nodiscard]] const workspace::ReviewProgress::Batch& batch(int row) const {
    return m_batches[static_cast<std::size_t>(row)];
  }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<workspace::ReviewProgress::Batch> m_batches;
};

} // namespace muniment::ui
