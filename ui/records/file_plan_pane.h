#pragma once

#include "ui/records/file_plan_model.h"
#include "ui/records/record_list_filter.h"

#include <QtWidgets/QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace muniment::ui {

class SavedViews;

/// The file plan at the start side: find a place, choose it, drop records on it, change the plan.
class FilePlanPane final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive this.
  FilePlanPane(RecordDesk& desk, QWidget* parent);

  void refresh();
  [[nodiscard]] FilePlanModel* model() const { return m_model; }
  [[nodiscard]] SavedViews* views() const { return m_views; }
  /// The class that is chosen; nothing for all records.
  [[nodiscard]] std::optional<ClassId> current() const;
  /// Chooses a place without saying so.
  void setCurrent(const std::optional<ClassId>& place);
  [[nodiscard]] QString nameOf(const std::optional<ClassId>& place) const;

 Q_SIGNALS:
  void chosen(const std::optional<muniment::ClassId>& place, const QString& name);
  void newClassRequested(const std::optional<muniment::ClassId>& above);
  void editRequested(const muniment::ClassId& recordClass);
  void removeRequested(const muniment::ClassId& recordClass);
  void plannedRequested();
  void importRequested();
  void exportRequested();
  void failed(const muniment::Error& error);

 private:
  void makePages();
  void openMenu(const QPoint& at);
  void showAnswer();
  void applyFilter(const QString& text);

  FilePlanModel* m_model;
  QSortFilterProxyModel* m_shown;
  SavedViews* m_views;
  QLineEdit* m_filter;
  QStackedWidget* m_pages = nullptr;
  QTreeView* m_tree = nullptr;
  std::optional<ClassId> m_current;
  std::set<ClassId> m_open; ///< to be opened again after the plan changed its shape
  bool m_isFirst = true;
};

} // namespace muniment::ui
