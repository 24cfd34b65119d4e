#pragma once

#include "core/workspace/overview/overview_charts_query.h"
#include "core/workspace/workspace.h"

#include <QtWidgets/QWidget>

class QGridLayout;

namespace muniment::ui {

class BarChart;
class PlainLabel;

/// Small charts: records by class, due by month, how far campaigns are, what waits to be delivered. Every bar opens the
/// list behind it. Out of sight for whoever may see none of it.
class OverviewCharts final : public QWidget {
  Q_OBJECT

 public:
  /// The workspace must outlive this.
  OverviewCharts(workspace::Workspace& workspace, QWidget* parent);

  void refresh();

 Q_SIGNALS:
  void classRequested(const muniment::ClassId& recordClass, const QString& name);
  /// Records that are due until a day, which has this name.
  void dueRequested(QDate until, const QString& name);
  void campaignRequested(const muniment::CampaignId& campaign);
  void connectionsRequested();

 private:
  struct Chart final {
    BarChart* bars = nullptr;
    PlainLabel* empty = nullptr;
  };

  [[nodiscard]] Chart addChart(QGridLayout* grid, const QString& title, const QString& nothing);
  void show(const workspace::OverviewChartsQuery::Answer& answer);
  void showClasses();
  void showMonths();
  void showCampaigns();
  void showDeliveries();

  workspace::Workspace* m_workspace;
  Chart m_classes, m_months, m_campaigns, m_deliveries;
  workspace::OverviewChartsQuery::Answer m_answer; ///< the last one
  bool m_isRunning = false;
};

} // namespace muniment::ui
