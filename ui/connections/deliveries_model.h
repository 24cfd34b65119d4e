#pragma once

#include "ui/connections/connection_desk.h"
#include "ui/kit/growing_model.h"

namespace muniment::ui {

/// The outbox or the inbox, the newest first, a page at a time.
class DeliveriesModel final : public GrowingModel<PagedTable, Delivery> {
  Q_OBJECT

 public:
  enum Column { State, What, System, Queued, Tries, NextTry, Problem, ColumnCount };

  /// The desk must outlive the model.
  DeliveriesModel(ConnectionDesk& desk, QObject* parent) : GrowingModel(parent), m_desk(&desk) {}

  void setFilter(const store::DeliveryFilter& filter);
  [[nodiscard]] const store::DeliveryFilter& filter() const { return m_filter; }
  /// What the peers are called.
  void setNames(std::map<QString, QString> names);
  [[nodiscard]] QString systemOf(const Delivery& delivery) const;

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void load(const Line* last, Asking asking) override;
  bool isOneThing(const Line& one, const Line& other) const override { return one.id == other.id; }
  [[nodiscard]] QString text(const Delivery& one, Column column) const;

  ConnectionDesk* m_desk;
  store::DeliveryFilter m_filter;
  std::map<QString, QString> m_names;
};

} // namespace muniment::ui
