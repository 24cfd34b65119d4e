#include "ui/overview/overview_screen.h"

#include "ui/kit/bar_chart.h"
#include "ui/kit/day_text.h"
#include "ui/kit/drop_zone.h"
#include "ui/kit/feed_view.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/overview/feed_model.h"
#include "ui/overview/overview_charts.h"
#include "ui/overview/overview_needs.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFeedWidth = 328;
constexpr int kNarrowestFeed = 264;
constexpr int kNarrowest = 420;
constexpr int kFigureColumns = 3;
constexpr int kChartDays = 60;
constexpr int kLinkPadding = 8;
constexpr std::int64_t kHour = 3'600'000;

QString ageText(std::optional<Instant> at, Instant now) {
  if (!at)
    return OverviewScreen::tr("never");
  const std::int64_t hours = (now.milliseconds() - at->milliseconds()) / kHour;
  if (hours < 1)
    return OverviewScreen::tr("just now");
  if (hours < 48)
    return OverviewScreen::tr("%n hour(s) ago", nullptr, static_cast<int>(hours));
  return OverviewScreen::tr("%n day(s) ago", nullptr, static_cast<int>(hours / 24));
}

std::vector<std::pair<QString, FeedModel::About>> feedFilters() {
  using About = FeedModel::About;
  return {{OverviewScreen::tr("All"), About::Everything},
          {OverviewScreen::tr("Captures"), About::Captures},
          {OverviewScreen::tr("Records"), About::Records},
          {OverviewScreen::tr("Holds"), About::Holds},
          {OverviewScreen::tr("Disposition"), About::Disposition},
          {OverviewScreen::tr("People"), About::People},
          {OverviewScreen::tr("Proof"), About::Proof}};
}

QString number(std::int64_t value) { return QLocale().toString(qlonglong(value)); }

} // namespace

OverviewScreen::OverviewScreen(workspace::Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(&workspace), m_splitter(new QSplitter(this)) {
  setObjectName(u"overview"_s);
  setAccessibleName(tr("Overview"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_splitter);
  m_splitter->setChildrenCollapsible(false);
  m_splitter->addWidget(makeMain());
  m_splitter->addWidget(makeFeed());
  m_splitter->setStretchFactor(0, 1);
  m_splitter->setSizes({10'000, kFeedWidth});
  refresh();
}

QWidget* OverviewScreen::makeMain() {
  auto* main = new QWidget(m_splitter);
  main->setMinimumWidth(kNarrowest);
  auto* column = new QVBoxLayout(main);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* header = new ScreenHeader(tr("Needs you now"), ScreenHeader::Size::Screen, main);
  header->addAction(new PlainLabel(QLocale().toString(QDate::currentDate(), QLocale::LongFormat), TextRole::Body,
                                   Ink::Secondary, header));
  column->addWidget(header);
  auto* scroll = new QScrollArea(main);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus); // what lies in it takes the focus, and comes into view with it
  scroll->setWidget(makeBody());
  column->addWidget(scroll, 1);
  return main;
}

QWidget* OverviewScreen::makeBody() {
  auto* content = new QWidget;
  auto* body = new QVBoxLayout(content);
  body->setContentsMargins(24, 6, 24, 24);
  body->setSpacing(20);
  m_needs = new NeedsList(content);
  connect(m_needs, &NeedsList::followed, this, &OverviewScreen::follow);
  body->addWidget(m_needs);
  auto* figures = new QHBoxLayout;
  figures->setSpacing(0);
  figures->addSpacing(-kLinkPadding);
  figures->addWidget(makeFigures(), 1);
  body->addLayout(figures);
  body->addLayout(makeChart());
  body->addWidget(makeCharts(content));
  auto* drop = new DropZone(tr("Drop files here to capture them"), tr("Any file is kept as it is, with its provenance"),
                            tr("Choose Files…"), content);
  connect(drop, &DropZone::chooseRequested, this, &OverviewScreen::captureRequested);
  drop->setAcceptDrops(false); // the whole window takes drops
  body->addWidget(drop, 1);
  m_proof = new PlainLabel(tr("Not verified since this window was opened."), TextRole::Small, Ink::Secondary, content);
  auto* proofRow = new QHBoxLayout;
  auto* verify = new QPushButton(tr("Verify Now"), content);
  connect(verify, &QPushButton::clicked, this, &OverviewScreen::verifyRequested);
  proofRow->addWidget(m_proof, 1);
  proofRow->addWidget(verify);
  body->addLayout(proofRow);
  return content;
}

QLayout* OverviewScreen::makeChart() {
  auto* column = new QVBoxLayout;
  column->setSpacing(8);
  auto* head = new QHBoxLayout;
  m_today = new PlainLabel({}, TextRole::Small, Ink::Tertiary);
  head->addWidget(new PlainLabel(tr("Captured per day"), TextRole::SmallStrong, Ink::Secondary), 1);
  head->addWidget(m_today);
  m_chart = new BarChart(tr("Captured per day"));
  column->addLayout(head);
  column->addWidget(m_chart);
  connect(m_chart, &BarChart::clicked, this, [this](int bar) {
    if (bar >= 0 && static_cast<std::size_t>(bar) < m_days.size())
      Q_EMIT capturesRequested(m_days[static_cast<std::size_t>(bar)]);
  });
  return column;
}

QWidget* OverviewScreen::makeCharts(QWidget* parent) {
  m_charts = new OverviewCharts(*m_workspace, parent);
  connect(m_charts, &OverviewCharts::classRequested, this, &OverviewScreen::classRequested);
  connect(m_charts, &OverviewCharts::campaignRequested, this, &OverviewScreen::campaignRequested);
  connect(m_charts, &OverviewCharts::connectionsRequested, this, &OverviewScreen::connectionsRequested);
  connect(m_charts, &OverviewCharts::dueRequested, this, [this](QDate until, const QString& name) {
    Q_EMIT recordsDueRequested(static_cast<int>(QDate::currentDate().daysTo(until)), false, name);
  });
  return m_charts;
}

void OverviewScreen::follow(NeedsList::Kind kind) {
  switch (kind) {
  case NeedsList::Kind::Cases:
    Q_EMIT casesRequested();
    return;
  case NeedsList::Kind::Due:
    Q_EMIT recordsDueRequested(7, false, tr("Due within seven days"));
    return;
  case NeedsList::Kind::Held:
    Q_EMIT recordsDueRequested(0, true, tr("Due and held"));
    return;
  case NeedsList::Kind::Rules:
    Q_EMIT rulesRequested();
    return;
  case NeedsList::Kind::Campaigns:
    Q_EMIT campaignsRequested();
    return;
  case NeedsList::Kind::Undecided:
    Q_EMIT undecidedRequested();
    return;
  case NeedsList::Kind::Questions:
    Q_EMIT entriesRequested(u"question.expired"_s, tr("Questions not answered in time"));
    return;
  case NeedsList::Kind::Tasks:
  case NeedsList::Kind::Confirm:
  case NeedsList::Kind::Proposed:
    Q_EMIT tasksRequested();
    return;
  case NeedsList::Kind::Connections:
    Q_EMIT connectionsRequested();
    return;
  case NeedsList::Kind::Import:
    Q_EMIT importRequested();
    return;
  case NeedsList::Kind::Emergency:
    Q_EMIT entriesRequested(u"access.glass-broken"_s, tr("Emergency access"));
    return;
  case NeedsList::Kind::Anchor:
    Q_EMIT anchorRequested();
    return;
  case NeedsList::Kind::Backup:
    Q_EMIT backUpRequested();
    return;
  }
}

OverviewScreen::Figure OverviewScreen::addFigure(QGridLayout* grid, const QString& title, const QString& verbPrefix) {
  auto* cell = new QWidget;
  auto* column = new QVBoxLayout(cell);
  column->setContentsMargins(kLinkPadding, 0, 0, 0); // a layout would clip a link that begins before its cell
  column->setSpacing(0);
  const Figure figure{new PlainLabel(u"–"_s, TextRole::Figure, Ink::Primary, cell),
                      new PlainLabel({}, TextRole::Small, Ink::Tertiary, cell)};
  auto* open = new QPushButton(title, cell);
  setButtonKind(open, ButtonKind::Link);
  setCompact(open);
  connect(open, &QPushButton::clicked, this, [this, title, verbPrefix] { Q_EMIT entriesRequested(verbPrefix, title); });
  column->addWidget(figure.value);
  auto* link = new QHBoxLayout;
  link->setSpacing(0);
  link->addSpacing(-kLinkPadding); // the text of a link starts where the figure does
  link->addWidget(open);
  link->addStretch();
  column->addLayout(link);
  column->addWidget(figure.note);
  const int number = grid->count();
  grid->addWidget(cell, number / kFigureColumns, number % kFigureColumns, Qt::AlignTop);
  return figure;
}

QWidget* OverviewScreen::makeFigures() {
  auto* figures = new QWidget;
  auto* grid = new QGridLayout(figures);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(24);
  grid->setVerticalSpacing(16);
  for (int column = 0; column < kFigureColumns; ++column)
    grid->setColumnStretch(column, 1);
  m_items = addFigure(grid, tr("Items captured"), u"item.captured"_s);
  m_messages = addFigure(grid, tr("Messages captured"), u"message.captured"_s);
  m_entries = addFigure(grid, tr("Ledger entries"), {});
  m_anchor = addFigure(grid, tr("Last outside anchor"), u"head."_s);
  m_backup = addFigure(grid, tr("Last verified backup"), u"workspace.back"_s);
  m_refused = addFigure(grid, tr("Refused attempts"), u"command.refused"_s);
  return figures;
}

QWidget* OverviewScreen::makeFeed() {
  auto* side = new QWidget(m_splitter);
  side->setMinimumWidth(kNarrowestFeed);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* header = new ScreenHeader(tr("Live"), ScreenHeader::Size::Pane, side);
  auto* pause = new QPushButton(tr("Pause"), header);
  setButtonKind(pause, ButtonKind::Link);
  header->addAction(pause);
  column->addWidget(header);
  auto* filters = new FlowLayout(6);
  m_feed = new FeedModel(*m_workspace, this);
  for (const auto& [name, about] : feedFilters()) {
    auto* pill = new FilterPill(name, FilterPill::Kind::Toggle, side);
    pill->setCheckable(true);
    pill->setAutoExclusive(true);
    pill->setChecked(about == FeedModel::About::Everything);
    connect(pill, &QAbstractButton::clicked, this, [this, about = about] { m_feed->setFilter(about); });
    filters->addWidget(pill);
  }
  auto* margins = new QVBoxLayout;
  margins->setContentsMargins(16, 8, 16, 8);
  margins->addLayout(filters);
  column->addLayout(margins);
  auto* view = new FeedView(tr("What just happened"), side);
  view->setModel(m_feed);
  column->addWidget(view, 1);
  connect(m_feed, &FeedModel::failed, this, &OverviewScreen::failed);
  connect(pause, &QPushButton::clicked, this, [this, pause] {
    m_feed->setPaused(!m_feed->isPaused());
    pause->setText(m_feed->isPaused() ? tr("Go On") : tr("Pause"));
  });
  return side;
}

void OverviewScreen::refresh() {
  m_feed->refresh();
  m_charts->refresh();
  if (m_running)
    return;
  m_running = true;
  workspace::OverviewQuery query;
  query.zoneOffset = qint64{1000} * QDateTime::currentDateTime().offsetFromUtc();
  m_workspace->ask(query).then(this, [this](const Result<workspace::OverviewQuery::Answer>& answer) {
    m_running = false;
    if (answer)
      show(*answer);
    else
      Q_EMIT failed(answer.error());
  });
}

void OverviewScreen::show(const workspace::OverviewQuery::Answer& answer) {
  const Instant now = m_workspace->now();
  m_items.value->setText(number(answer.items));
  m_items.note->setText(tr("each with its provenance"));
  m_messages.value->setText(number(answer.messages));
  m_messages.note->setText(tr("as their sources have them"));
  m_entries.value->setText(number(answer.entries));
  m_entries.note->setText(tr("one unbroken chain"));
  m_refused.value->setText(number(answer.refused));
  m_refused.note->setText(tr("all recorded"));
  m_anchor.value->setText(ageText(answer.lastAnchor, now));
  m_anchor.value->setTone(isFresh(answer.lastAnchor, now) ? Tone::Neutral : Tone::Failed);
  m_anchor.note->setText(tr("at most seven days are good"));
  m_backup.value->setText(ageText(answer.lastVerifiedBackup, now));
  m_backup.value->setTone(isFresh(answer.lastVerifiedBackup, now) ? Tone::Neutral : Tone::Failed);
  m_backup.note->setText(tr("last backup: %1").arg(ageText(answer.lastBackup, now)));
  m_answer = answer;
  showNeeds();
  showChart(answer);
}

void OverviewScreen::showNeeds() {
  if (m_answer)
    m_needs->setNeeds(needsOf(*m_answer, m_connectionsInNeed, m_workspace->now()));
}

void OverviewScreen::setConnectionsInNeed(int connections) {
  if (std::exchange(m_connectionsInNeed, connections) != connections)
    showNeeds();
}

void OverviewScreen::showChart(const workspace::OverviewQuery::Answer& answer) {
  m_today->setText(tr("%n today", nullptr, static_cast<int>(answer.capturedToday)));
  std::map<std::int64_t, std::int64_t> counts(answer.capturesByDay.begin(), answer.capturesByDay.end());
  const QDate epoch(1970, 1, 1);
  const std::int64_t today = epoch.daysTo(QDate::currentDate());
  std::vector<BarChart::Bar> bars;
  m_days.clear();
  for (std::int64_t day = today - kChartDays + 1; day <= today; ++day) {
    const QDate date = epoch.addDays(day);
    const bool named = day == today - kChartDays + 1 || date.day() == 1 || day == today;
    bars.push_back({tr("%1: %n captured", nullptr, static_cast<int>(counts[day]))
                        .arg(QLocale().toString(date, QLocale::ShortFormat)),
                    static_cast<double>(counts[day]),
                    !named         ? QString()
                    : day == today ? tr("today")
                                   : QLocale().toString(date, shortDayFormat()),
                    day == today});
    m_days.push_back(date);
  }
  m_chart->setBars(std::move(bars));
}

QByteArray OverviewScreen::paneState() const { return m_splitter->saveState(); }

void OverviewScreen::setPaneState(const QByteArray& state) { m_splitter->restoreState(state); }

void OverviewScreen::setVerified(const QString& sentence, bool clean) {
  m_proof->setTone(clean ? Tone::Done : Tone::Failed);
  m_proof->setText(sentence);
}

} // namespace muniment::ui
