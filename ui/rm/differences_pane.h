#pragma once

#include "ui/rm/rm_desk.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace muniment::ui {

class DifferencesModel;
class FilterPill;
class ListPages;
class PlainLabel;
class TableView;

/// A page of Connections: what this workspace and records systems do not agree on, to be settled one by one.
class DifferencesPane final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the pane.
  DifferencesPane(RmDesk& desk, QWidget* parent);

  void refresh();

 Q_SIGNALS:
  void settleRequested(const muniment::PeerConflictId& conflict);
  void recordRequested(const muniment::RecordId& record);
  void failed(const muniment::Error& error);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  [[nodiscard]] QWidget* makeHead();
  [[nodiscard]] QWidget* makeTable();
  void take();
  void showChosen();

  RmDesk* m_desk;
  DifferencesModel* m_model;
  ListPages* m_pages = nullptr;
  FilterPill* m_open = nullptr;
  FilterPill* m_all = nullptr;
  PlainLabel* m_sentence = nullptr;
  TableView* m_table = nullptr;
  QPushButton* m_settle = nullptr;
  QPushButton* m_record = nullptr;
  bool m_maySettle = false;
};

} // namespace muniment::ui
