#pragma once

#include "ui/connections/connection_desk.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// The outbox or the inbox, the newest first, a page at a time.
class DeliveriesModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { State, What, System, Queued, Tries, NextTry, Problem, ColumnCount };

  /// The desk must outlive the model.
  DeliveriesModel(ConnectionDesk& desk, QObject* parent) : QAbstractTableModel(parent), m_desk(&desk) {}

  void setFilter(const store::DeliveryFilter& filter);
  [[nodiscard]] const store::DeliveryFilter& filter() const { return m_filter; }
  /// Asks anew for what is loaded; rows that are still there keep their place.
  void refresh();
  [[nodiscard]] const Delivery& delivery(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
  /// What the peers are called.
  void setNames(std::map<QString, QString> names);
  [[nodiscard]] QString systemOf(const Delivery& delivery) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  void load(bool fromStart);
  void replaceRows(std::vector<Delivery> rows);
  void append(const std::vector<Delivery>& rows);
  [[nodiscard]] QString text(const Delivery& one, Column column) const;

  ConnectionDesk* m_desk;
  store::DeliveryFilter m_filter;
  std::vector<Delivery> m_rows;
  std::map<QString, QString> m_names;
  int m_generation = 0;
  bool m_hasMore = false;
  bool m_isLoading = false;
};

} // namespace muniment::ui
