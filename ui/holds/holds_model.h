#pragma once

#include "ui/holds/holds_desk.h"
#include "ui/kit/growing_model.h"

namespace muniment::ui {

/// Holds, the newest first, a page at a time.
class HoldsModel final : public GrowingModel<PagedList, workspace::HoldsPage::Line> {
  Q_OBJECT

 public:
  /// The desk must outlive the model.
  HoldsModel(HoldsDesk& desk, QObject* parent) : GrowingModel(parent), m_desk(&desk) {}

  /// Members for paging are ignored.
  void setFilter(const workspace::HoldsPage& filter);
  [[nodiscard]] int rowOf(const HoldId& hold) const;
  [[nodiscard]] std::int64_t total() const { return m_total; }
  /// The day at the desk.
  [[nodiscard]] QDate today() const;
  [[nodiscard]] QString matterName(const std::optional<MatterId>& matter) const;
  void setMatters(std::map<MatterId, QString> matters);

  QVariant data(const QModelIndex& index, int role) const override;

 private:
  void load(const Line* last, Asking asking) override;
  bool isOneThing(const Line& one, const Line& other) const override { return one.hold.id == other.hold.id; }

  HoldsDesk* m_desk;
  workspace::HoldsPage m_filter;
  std::map<MatterId, QString> m_matters;
  std::int64_t m_total = 0;
};

} // namespace muniment::ui
