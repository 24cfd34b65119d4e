#pragma once

#include "core/workspace/overview/overview_query.h"
#include "core/workspace/workspace.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace muniment::ui {

class BarChart;
class FeedModel;
class FilterPill;
class PlainLabel;
class Banner;

/// What needs the person now, what just happened, and whether everything is still as it was.
class OverviewScreen final : public QWidget {
  Q_OBJECT

 public:
  OverviewScreen(workspace::Workspace& workspace, QWidget* parent);

  void refresh();
  void setVerified(const QString& sentence, bool clean);

 Q_SIGNALS:
  void captureRequested();
  void verifyRequested();
  void anchorRequested();
  void backUpRequested();
  /// Show the entries whose verb begins so.
  void entriesRequested(const QString& verbPrefix, const QString& name);
  void failed(const muniment::Error& error);

 private:
  /// What is most urgent; one is shown at a time.
  enum class Need { Nothing, Emergency, Anchor, Backup, SecondPerson };

  struct Figure final {
    PlainLabel* value = nullptr;
    PlainLabel* note = nullptr;
  };

  [[nodiscard]] QWidget* makeMain();
  [[nodiscard]] QWidget* makeFeed();
  [[nodiscard]] QWidget* makeFigures();
  [[nodiscard]] QWidget* makeNeeds();
  [[nodiscard]] Figure addFigure(QWidget* row, const QString& title, const QString& verbPrefix);
  void show(const workspace::OverviewQuery::Answer& answer);
  void showNeeds(const workspace::OverviewQuery::Answer& answer);
  [[nodiscard]] Need needOf(const workspace::OverviewQuery::Answer& answer) const;
  void followNeed();

  workspace::Workspace* m_workspace;
  FeedModel* m_feed = nullptr;
  Figure m_captured, m_refused, m_entries, m_anchor, m_backup;
  Banner* m_need = nullptr;
  QPushButton* m_needAction = nullptr;
  BarChart* m_chart = nullptr;
  PlainLabel* m_proof = nullptr;
  Need m_needed = Need::Nothing;
  bool m_running = false;
};

} // namespace muniment::ui
