#pragma once

#include "core/workspace/review/review_queries.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// The samples of a set: who looks at them again, and how far both agree.
class SamplesModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Taken, Checker, Checked, Overturned, Agreement, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;

  void setSamples(std::vector<workspace::ReviewSamples::Line> lines);
  [[nodiscard]] const workspace::ReviewSamples::Line& line(int row) const {
    return m_lines[static_cast<std::size_t>(row)];
  }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<workspace::ReviewSamples::Line> m_lines;
};

} // namespace muniment::ui
