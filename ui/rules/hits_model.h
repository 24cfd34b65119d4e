#pragma once

#include "ui/rules/rules_desk.h"

#include <QtCore/QAbstractTableModel>

namespace muniment::ui {

/// What a rule met and what became of it, the newest first, a page at a time.
class HitsModel final : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { When, About, Outcome, Made, Why, Columns };

  /// The desk must outlive the model.
  HitsModel(RulesDesk& desk, QObject* parent) : QAbstractTableModel(parent), m_desk(&desk) {}

  void show(const RuleId& rule);
  void clear();
  [[nodiscard]] const RuleHit& hit(int row) const { return m_hits[static_cast<std::size_t>(row)]; }

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
  void ask(bool more);
  [[nodiscard]] QVariant text(const RuleHit& hit, int column) const;

  RulesDesk* m_desk;
  std::optional<RuleId> m_rule;
  std::vector<RuleHit> m_hits;
  bool m_hasMore = false;
  bool m_isLoading = false;
  int m_generation = 0;
};

} // namespace muniment::ui
