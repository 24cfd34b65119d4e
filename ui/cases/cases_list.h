#pragma once

#include "ui/cases/cases_model.h"

#include <QtWidgets/QWidget>

class QListView;
class QPushButton;

namespace muniment::ui {

class CaseFilters;
class ListPages;
class ScreenHeader;

/// The cases, with filters above.
class CasesList final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive this.
  CasesList(CaseDesk& desk, QWidget* parent);

  void refresh();
  void setFilter(const workspace::CaseFilter& filter);
  [[nodiscard]] const workspace::CaseFilter& filter() const;
  void focusFilter();
  /// Opens a case as soon as it is there.
  void show(const CaseId& file);
  using QWidget::show;
  [[nodiscard]] CasesModel* model() const { return m_model; }
  void setPartners(std::vector<std::pair<QString, QString>> partners);
  /// Whether whoever looks may open cases.
  void setMayOpen(bool mayOpen);

 Q_SIGNALS:
  /// One case is looked at.
  void opened(const muniment::CaseId& file);
  /// It is to be read: Enter or a double click.
  void entered();
  /// There is none to look at.
  void emptied(bool filtered);
  void newRequested();
  void audienceRequested();
  /// How many need somebody: overdue ones.
  void counted(const muniment::workspace::CaseCounts::Answer& counts);
  void failed(const muniment::Error& error);

 protected:
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void makeHead();
  void tintIcons();
  void makePages();
  void makeList();
  void applyFilter();
  void showAnswer();
  void showCounts();
  void showVisible();
  void showSelection();
  void keepPlace();

  CasesModel* m_model;
  ScreenHeader* m_header;
  CaseFilters* m_filters;
  ListPages* m_pages = nullptr;
  QListView* m_list = nullptr;
  QPushButton* m_audience = nullptr;
  QPushButton* m_new = nullptr;
  std::optional<CaseId> m_open;
  bool m_isNewList = true;       ///< nothing of it was looked at yet
  bool m_isNothingShown = false; ///< there are no rows, and that is said
};

} // namespace muniment::ui
