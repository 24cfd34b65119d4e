#pragma once

#include "core/workspace/cases/audience.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// Who would be told, by which way, and who would not and why.
class AudienceModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column : std::uint8_t { Person, Partner, Duty, Way, Count };

  using QAbstractTableModel::QAbstractTableModel;

  void setAnswer(const workspace::Audience::Answer& answer);
  [[nodiscard]] const workspace::Audience::Answer& answer() const { return m_answer; }
  /// With tabs between and a line for each, for other programs.
  [[nodiscard]] QString table(QChar between) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] QString text(int row, int column) const;

  workspace::Audience::Answer m_answer;
};

} // namespace muniment::ui
