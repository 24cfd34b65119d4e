#pragma once

#include "ui/kit/growing_model.h"
#include "ui/rules/rules_desk.h"

namespace muniment::ui {

/// What a rule met and what became of it, the newest first, a page at a time.
class HitsModel final : public GrowingModel<PagedTable, RuleHit> {
  Q_OBJECT

 public:
  enum Column { When, About, Outcome, Made, Why, Columns };

  /// The desk must outlive the model.
  HitsModel(RulesDesk& desk, QObject* parent) : GrowingModel(parent), m_desk(&desk) {}

  void show(const RuleId& rule);
  void clear();

  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void load(const Line* last, Asking asking) override;
  bool isOneThing(const Line& one, const Line& other) const override { return one.id == other.id; }
  [[nodiscard]] QVariant text(const RuleHit& hit, int column) const;

  RulesDesk* m_desk;
  std::optional<RuleId> m_rule;
};

} // namespace muniment::ui
