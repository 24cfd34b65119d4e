#pragma once

#include "core/workspace/rules/try_rule.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// What a rule would have met, the newest first.
class TrialModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { When, What, Words, Origin, Columns };

  using QAbstractTableModel::QAbstractTableModel;

  void setHits(std::vector<workspace::TryRule::Hit> hits);
  [[nodiscard]] const workspace::TryRule::Hit& hit(int row) const { return m_hits[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::vector<workspace::TryRule::Hit> m_hits;
};

} // namespace muniment::ui
