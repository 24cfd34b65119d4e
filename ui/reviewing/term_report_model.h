#pragma once

#include "core/workspace/review/term_report.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// What each search term finds; the last row is what any of them finds.
class TermReportModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Term, Messages, WithFamily, Unique, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;

  void setReport(workspace::TermReport::Answer report);
  [[nodiscard]] const workspace::TermReport::Answer& report() const { return m_report; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  workspace::TermReport::Answer m_report;
};

} // namespace muniment::ui
