#pragma once

#include "ui/holds/holds_model.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace muniment::ui {

class FilterPill;
class ScreenHeader;

/// The holds that a person may see: search, filters, and one row each.
class HoldsList final : public QWidget {
  Q_OBJECT

 public:
  HoldsList(HoldsDesk& desk, QWidget* parent);

  void refresh();
  /// Selects this one once it is loaded.
  void open(const HoldId& hold);
  void setMayManage(bool may);

 Q_SIGNALS:
  void opened(const muniment::HoldId& hold);
  void newRequested();
  void mattersRequested();
  /// Nothing is open: there is no hold, or none is let through.
  void emptied(bool filtered);
  void failed(const muniment::Error& error);

 private:
  [[nodiscard]] QWidget* makeFilters();
  void makePages();
  void chooseState();
  void chooseMatter();
  void applyFilter();
  void clearFilters();
  void showAnswer();
  void showRow(const QModelIndex& index);

  HoldsDesk* m_desk;
  HoldsModel* m_model;
  ScreenHeader* m_header;
  QPushButton* m_new;
  QLineEdit* m_text = nullptr;
  FilterPill* m_state = nullptr;
  FilterPill* m_matter = nullptr;
  QStackedWidget* m_pages = nullptr;
  QListView* m_list = nullptr;
  QTimer m_typing;
  workspace::HoldsPage m_filter;
  std::vector<Matter> m_matters;
  HoldId m_open;
};

} // namespace muniment::ui
