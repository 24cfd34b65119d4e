#pragma once

#include "core/model/campaign.h"
#include "core/workspace/overview/overview_query.h"
#include "core/workspace/workspace.h"
#include "ui/overview/needs_list.h"

#include <QtCore/QDate>
#include <QtWidgets/QWidget>

class QGridLayout;
class QLayout;
class QSplitter;

namespace muniment::ui {

class BarChart;
class FeedModel;
class OverviewCharts;
class PlainLabel;

/// What needs the person now, what just happened, and whether everything is still as it was.
class OverviewScreen final : public QWidget {
  Q_OBJECT

 public:
  OverviewScreen(workspace::Workspace& workspace, QWidget* parent);

  void refresh();
  void setVerified(const QString& sentence, bool clean);
  /// How many connections wait for a person.
  void setConnectionsInNeed(int connections);
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  void captureRequested();
  void verifyRequested();
  void anchorRequested();
  void backUpRequested();
  void importRequested();
  void tasksRequested();
  void casesRequested();
  void rulesRequested();
  /// Records that are due within so many days; the name says so.
  void recordsDueRequested(int days, bool onlyHeld, const QString& name);
  void classRequested(const muniment::ClassId& recordClass, const QString& name);
  void campaignRequested(const muniment::CampaignId& campaign);
  void campaignsRequested();
  void undecidedRequested();
  void connectionsRequested();
  /// Show the entries whose verb begins so.
  void entriesRequested(const QString& verbPrefix, const QString& name);
  /// Show what was captured on a day.
  void capturesRequested(QDate day);
  void failed(const muniment::Error& error);

 private:
  struct Figure final {
    PlainLabel* value = nullptr;
    PlainLabel* note = nullptr;
  };

  [[nodiscard]] QWidget* makeMain();
  [[nodiscard]] QWidget* makeFeed();
  [[nodiscard]] QWidget* makeFigures();
  [[nodiscard]] QWidget* makeBody();
  [[nodiscard]] QLayout* makeChart();
  [[nodiscard]] QWidget* makeCharts(QWidget* parent);
  [[nodiscard]] Figure addFigure(QGridLayout* grid, const QString& title, const QString& verbPrefix);
  void show(const workspace::OverviewQuery::Answer& answer);
  void showNeeds();
  void showChart(const workspace::OverviewQuery::Answer& answer);
  void follow(NeedsList::Kind kind);

  workspace::Workspace* m_workspace;
  FeedModel* m_feed = nullptr;
  QSplitter* m_splitter;
  NeedsList* m_needs = nullptr;
  Figure m_items, m_messages, m_refused, m_entries, m_anchor, m_backup;
  BarChart* m_chart = nullptr;
  OverviewCharts* m_charts = nullptr;
  PlainLabel* m_today = nullptr;
  std::vector<QDate> m_days; ///< of the bars
  PlainLabel* m_proof = nullptr;
  std::optional<workspace::OverviewQuery::Answer> m_answer; ///< the last one
  int m_connectionsInNeed = 0;
  bool m_running = false;
};

} // namespace muniment::ui
