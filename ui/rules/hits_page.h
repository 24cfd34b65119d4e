#pragma once

#include "ui/rules/rules_desk.h"

#include <QtWidgets/QWidget>

class QStackedWidget;

namespace muniment::ui {

class HitsModel;
class TableView;

/// The history of a rule: what it met, what it did or why not.
class HitsPage final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the page.
  HitsPage(RulesDesk& desk, QWidget* parent);

  void show(const RuleId& rule);
  /// For one that was never saved.
  void clear();

 Q_SIGNALS:
  void subjectRequested(const QString& aggregate);

 private:
  void open(const QModelIndex& index);

  HitsModel* m_model;
  QStackedWidget* m_pages;
  TableView* m_table;
  std::optional<RuleId> m_rule;
};

} // namespace muniment::ui
