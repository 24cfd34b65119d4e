#pragma once

#include "core/workspace/disposition/review_queries.h"

#include <QtWidgets/QWidget>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace muniment::ui {

class DecisionPanel;
class FactColumn;
class ScreenHeader;
class StateNote;

/// The item under review: what blocks it, the decision, and what the decision rests on.
class ItemPane final : public QWidget {
  Q_OBJECT

 public:
  explicit ItemPane(QWidget* parent);

  void setItem(const workspace::ItemUnderReview::Answer& item, std::int64_t of, bool canDecide, QDate today);
  void clear();
  [[nodiscard]] DecisionPanel* panel() const { return m_panel; }
  [[nodiscard]] bool canDecide() const;

 private:
  void showState(const workspace::ReviewedItem& item);
  void rebuild(const workspace::ItemUnderReview::Answer& item);
  void addDecision(FactColumn& column, const SnapshotItem& item) const;
  void addHolds(FactColumn& column, const workspace::KnownHolds& holds) const;
  void addElsewhere(FactColumn& column, const workspace::ItemUnderReview::Answer& item) const;

  ScreenHeader* m_header;
  QStackedWidget* m_pages;
  QScrollArea* m_scroll;
  DecisionPanel* m_panel;
  QVBoxLayout* m_body;
  StateNote* m_state = nullptr;
  QWidget* m_facts = nullptr;
};

} // namespace muniment::ui
