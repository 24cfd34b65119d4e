#pragma once

#include "core/workspace/connections/connection_queries.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// How the program spoke with one system lately. Values, names and what was said are not in it.
class ExchangesModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Time, Exchange, Result, Took, ColumnCount };
  using Line = workspace::ConnectionCard::Exchange;

  explicit ExchangesModel(QObject* parent) : QAbstractTableModel(parent) {}

  void setLines(std::vector<Line> lines, const QString& system, Instant now);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  [[nodiscard]] QString text(const Line& line, Column column) const;
  [[nodiscard]] static bool isGood(const Line& line);

  std::vector<Line> m_lines;
  QString m_system;
  Instant m_now;
};

} // namespace muniment::ui
