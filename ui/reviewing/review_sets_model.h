#pragma once

#include "ui/reviewing/review_set_desk.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// The sets under review, the newest first.
class ReviewSetsModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Name, Messages, Tagged, ColumnCount };

  /// The desk must outlive the model.
  ReviewSetsModel(ReviewSetDesk& desk, QObject* parent) : QAbstractTableModel(parent), m_desk(&desk) {}

  void refresh();
  [[nodiscard]] const workspace::ReviewSets::Line& line(int row) const {
    return m_lines[static_cast<std::size_t>(row)];
  }
  [[nodiscard]] const std::vector<workspace::ReviewSets::Line>& lines() const { return m_lines; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  ReviewSetDesk* m_desk;
  std::vector<workspace::ReviewSets::Line> m_lines;
  int m_generation = 0;
};

} // namespace muniment::ui
