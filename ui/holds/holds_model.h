#pragma once

#include "ui/holds/holds_desk.h"

#include <QtCore/QAbstractListModel>

namespace muniment::ui {

/// Holds, the newest first, a page at a time.
class HoldsModel final : public QAbstractListModel {
  Q_OBJECT

 public:
  using Line = workspace::HoldsPage::Line;

  /// The desk must outlive the model.
  HoldsModel(HoldsDesk& desk, QObject* parent) : QAbstractListModel(parent), m_desk(&desk) {}

  /// Members for paging are ignored.
  void setFilter(const workspace::HoldsPage& filter);
  void refresh();
  [[nodiscard]] const Line& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
  [[nodiscard]] int rowOf(const HoldId& hold) const;
  [[nodiscard]] std::int64_t total() const { return m_total; }
  /// The day at the desk.
  [[nodiscard]] QDate today() const;
  [[nodiscard]] QString matterName(const std::optional<MatterId>& matter) const;
  void setMatters(std::map<MatterId, QString> matters);

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool canFetchMore(const QModelIndex& parent) const override;
  void fetchMore(const QModelIndex& parent) override;

 Q_SIGNALS:
  void answered();
  void failed(const muniment::Error& error);

 private:
  void load(bool fromStart);
  void take(const workspace::HoldsPage::Answer& answer, bool fromStart);

  HoldsDesk* m_desk;
  workspace::HoldsPage m_filter;
  std::vector<Line> m_lines;
  std::map<MatterId, QString> m_matters;
  std::int64_t m_total = 0;
  int m_generation = 0;
  bool m_hasMore = false;
  bool m_isLoading = false;
};

} // namespace muniment::ui
