#pragma once

#include "ui/rules/rules_model.h"

#include <QtWidgets/QWidget>

#include <map>

class QListView;
class QPushButton;

namespace muniment::ui {

class Banner;
class FilterPill;
class ListPages;
class ScreenHeader;

/// The rules with their state, and the switch over all that they send.
class RulesList final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the list.
  RulesList(RulesDesk& desk, QWidget* parent);

  void refresh();
  void setFilter(RulesModel::Filter filter);
  /// Selects a rule once it is there.
  void open(const RuleId& rule);
  /// Shows the selected row again, after something else was looked at.
  void reopen();
  void setSession(const access::Session& session);
  void setNames(const std::map<QString, QString>& names);

 Q_SIGNALS:
  void opened(const muniment::RuleId& rule);
  void readyMadeOpened(const muniment::RuleDefinition& rule);
  void emptied();
  void newRequested();
  void stopRequested(bool stop);
  void failed(const muniment::Error& error);

 private:
  [[nodiscard]] QWidget* makeSwitch();
  [[nodiscard]] QWidget* makeFilters();
  void makePages();
  void showAnswer();
  void showSwitch();
  void showRow(const QModelIndex& index);

  RulesModel* m_model;
  ScreenHeader* m_header;
  QPushButton* m_new;
  QPushButton* m_stop = nullptr;
  Banner* m_stopped = nullptr;
  QPushButton* m_resume = nullptr;
  ListPages* m_pages = nullptr;
  QListView* m_rows = nullptr;
  std::map<RulesModel::Filter, FilterPill*> m_pills;
  std::map<QString, QString> m_names;
  std::optional<RuleId> m_wanted;
  QString m_open; ///< what is looked at
  bool m_mayManage = false;
};

} // namespace muniment::ui
