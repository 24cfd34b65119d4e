#include "ui/overview/overview_charts.h"

#include "ui/kit/bar_chart.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QGridLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using workspace::OverviewChartsQuery;

constexpr int kColumns = 2;

QString monthName(QDate month) { return QLocale().toString(month, u"MMMM yyyy"_s); }

} // namespace

OverviewCharts::OverviewCharts(workspace::Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(&workspace) {
  setObjectName(u"overviewCharts"_s);
  auto* grid = new QGridLayout(this);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(32);
  grid->setVerticalSpacing(20);
  for (int column = 0; column < kColumns; ++column)
    grid->setColumnStretch(column, 1);
  m_classes = addChart(grid, tr("Declared by class"), tr("No record is declared yet."));
  m_months = addChart(grid, tr("Due by month"), tr("No record is due within a year."));
  m_campaigns = addChart(grid, tr("Campaign completion"), tr("No campaign was started yet."));
  m_deliveries = addChart(grid, tr("Waiting to be delivered"), tr("Nothing waits: all was delivered."));
  connect(m_classes.bars, &BarChart::clicked, this, [this](int bar) {
    const auto& chosen = m_answer.classes.at(static_cast<std::size_t>(bar));
    Q_EMIT classRequested(chosen.id, u"%1 %2"_s.arg(visibleText(chosen.code), visibleText(chosen.name)));
  });
  connect(m_months.bars, &BarChart::clicked, this, [this](int bar) {
    const QDate month = m_answer.dueMonths.at(static_cast<std::size_t>(bar)).first;
    Q_EMIT dueRequested(month.addMonths(1).addDays(-1), tr("Due until the end of %1").arg(monthName(month)));
  });
  connect(m_campaigns.bars, &BarChart::clicked, this,
          [this](int bar) { Q_EMIT campaignRequested(m_answer.campaigns.at(static_cast<std::size_t>(bar)).id); });
  connect(m_deliveries.bars, &BarChart::clicked, this, [this] { Q_EMIT connectionsRequested(); });
  hide();
}

OverviewCharts::Chart OverviewCharts::addChart(QGridLayout* grid, const QString& title, const QString& nothing) {
  auto* cell = new QWidget(this);
  auto* column = new QVBoxLayout(cell);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  const Chart chart{new BarChart(title, cell), new PlainLabel(nothing, TextRole::Small, Ink::Secondary, cell)};
  chart.empty->setWordWrap(true);
  column->addWidget(new PlainLabel(title, TextRole::SmallStrong, Ink::Secondary, cell));
  column->addWidget(chart.bars);
  column->addWidget(chart.empty);
  column->addStretch();
  const int number = grid->count();
  grid->addWidget(cell, number / kColumns, number % kColumns);
  return chart;
}

void OverviewCharts::refresh() {
  if (std::exchange(m_isRunning, true))
    return;
  m_workspace->ask(OverviewChartsQuery()).then(this, [this](const Result<OverviewChartsQuery::Answer>& answer) {
    m_isRunning = false;
    if (answer)
      show(*answer);
    setVisible(answer.has_value());
  });
}

void OverviewCharts::show(const OverviewChartsQuery::Answer& answer) {
  m_answer = answer;
  showClasses();
  showMonths();
  showCampaigns();
  showDeliveries();
  for (const Chart& chart : {m_classes, m_months, m_campaigns, m_deliveries})
    chart.empty->setVisible(!chart.bars->isVisibleTo(this));
}

void OverviewCharts::showClasses() {
  std::vector<BarChart::Bar> bars;
  for (const auto& each : m_answer.classes)
    bars.push_back(
        {tr("%1: %n record(s)", nullptr, static_cast<int>(each.records)).arg(visibleText(each.name).simplified()),
         static_cast<double>(each.records), visibleText(each.code).simplified(), false});
  m_classes.bars->setVisible(!bars.empty());
  m_classes.bars->setBars(std::move(bars));
}

void OverviewCharts::showMonths() {
  std::vector<BarChart::Bar> bars;
  bool isAny = false;
  for (const auto& [month, records] : m_answer.dueMonths) {
    isAny = isAny || records > 0;
    bars.push_back({tr("%1: %n record(s)", nullptr, static_cast<int>(records)).arg(monthName(month)),
                    static_cast<double>(records), QLocale().toString(month, u"MMM"_s), bars.empty()});
  }
  m_months.bars->setVisible(isAny);
  m_months.bars->setBars(std::move(bars));
}

void OverviewCharts::showCampaigns() {
  std::vector<BarChart::Bar> bars;
  for (const auto& each : m_answer.campaigns) {
    const double share = static_cast<double>(each.answered) / static_cast<double>(each.meant);
    const QString percent = tr("%1 %", "a share").arg(QLocale().toString(qRound(100 * share)));
    bars.push_back({tr("%1: %2 of %3 answered")
                        .arg(visibleText(each.name).simplified(), QLocale().toString(qlonglong(each.answered)),
                             QLocale().toString(qlonglong(each.meant))),
                    share, percent, each.answered == each.meant});
  }
  m_campaigns.bars->setVisible(!bars.empty());
  m_campaigns.bars->setBars(std::move(bars));
}

void OverviewCharts::showDeliveries() {
  const auto& [waiting, again, dead] = m_answer.deliveries;
  const auto bar = [](const QString& name, std::int64_t count, bool isUrgent) {
    return BarChart::Bar{tr("%1: %n delivery(ies)", nullptr, static_cast<int>(count)).arg(name),
                         static_cast<double>(count), name, isUrgent};
  };
  m_deliveries.bars->setVisible(waiting + again + dead > 0);
  m_deliveries.bars->setBars(
      {bar(tr("Waiting"), waiting, false), bar(tr("Tried again"), again, false), bar(tr("To decide"), dead, dead > 0)});
}

} // namespace muniment::ui
