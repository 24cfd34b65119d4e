#pragma once

#include "ui/tasks/tasks_model.h"

#include <QtWidgets/QWidget>

class QListView;
class QSplitter;
class QStackedWidget;

namespace muniment::ui {

class FilterPill;
class ScreenHeader;
class TaskPane;

/// Tasks and proposals: the list with its deadlines, and the one that is looked at, decided in place.
class TasksScreen final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the screen.
  TasksScreen(TasksDesk& desk, QWidget* parent);

  void refresh();
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  void holdRequested(const muniment::HoldId& hold);
  void recordRequested(const muniment::RecordId& record);
  void snapshotRequested(const muniment::SnapshotId& snapshot);
  void differenceRequested(const muniment::PeerConflictId& conflict);
  /// What two persons agreed on is to be destroyed now, under this name.
  void executionRequested(const muniment::SnapshotId& snapshot, const QString& name);
  void sweepRequested();
  /// Something was decided, so counts have changed.
  void decided();
  void failed(const muniment::Error& error);

 private:
  [[nodiscard]] QWidget* makeList();
  [[nodiscard]] QWidget* makeFilters();
  void makePages();
  void makeKeys();
  void connectPane();
  void chooseKind();
  void chooseState();
  void applyFilter();
  void showAnswer();
  void showRow(const QModelIndex& index);
  void takeDecision(const QString& sentence);
  [[nodiscard]] bool isFiltered() const;

  TasksDesk* m_desk;
  TasksModel* m_model;
  QSplitter* m_splitter;
  ScreenHeader* m_header = nullptr;
  FilterPill* m_mine = nullptr;
  FilterPill* m_everybodys = nullptr;
  FilterPill* m_kind = nullptr;
  FilterPill* m_state = nullptr;
  QStackedWidget* m_pages = nullptr;
  QListView* m_list = nullptr;
  TaskPane* m_pane = nullptr;
  workspace::TasksPage m_filter;
  bool m_onlyProposals = false;
  QString m_open; ///< the row that is looked at
  int m_row = 0;  ///< where it was, for the next one
};

} // namespace muniment::ui
