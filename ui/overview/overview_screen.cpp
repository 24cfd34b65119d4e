#include "ui/overview/overview_screen.h"

#include "ui/kit/banner.h"
#include "ui/kit/bar_chart.h"
#include "ui/kit/drop_zone.h"
#include "ui/kit/feed_view.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/overview/feed_model.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFeedWidth = 328;
constexpr int kChartDays = 60;
constexpr int kLinkPadding = 8;
constexpr std::int64_t kHour = 3'600'000;
constexpr std::int64_t kLongestAge = 7 * 24 * kHour; ///< of an anchor outside and of a backup

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

bool isFresh(std::optional<Instant> at, Instant now) {
  return at && now.milliseconds() - at->milliseconds() <= kLongestAge;
}

QString number(std::int64_t value) { return QLocale().toString(qlonglong(value)); }

} // namespace

OverviewScreen::OverviewScreen(workspace::Workspace& workspace, QWidget* parent)
    : QWidget(parent), m_workspace(&workspace) {
  setObjectName(u"overview"_s);
  setAccessibleName(tr("Overview"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* across = new QHBoxLayout(this);
  across->setContentsMargins(0, 0, 0, 0);
  across->setSpacing(0);
  across->addWidget(makeMain(), 1);
  across->addWidget(makeFeed());
  refresh();
}

QWidget* OverviewScreen::makeMain() {
  auto* main = new QWidget(this);
  auto* column = new QVBoxLayout(main);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* header = new ScreenHeader(tr("Needs you now"), ScreenHeader::Size::Screen, main);
  header->addAction(new PlainLabel(QLocale().toString(QDate::currentDate(), QLocale::LongFormat), TextRole::Body,
                                   Ink::Secondary, header));
  column->addWidget(header);
  auto* body = new QVBoxLayout;
  body->setContentsMargins(24, 16, 24, 24);
  body->setSpacing(16);
  body->addWidget(makeNeeds());
  body->addWidget(makeFigures());
  auto* chartTitle = new PlainLabel(tr("Captures per day"), TextRole::SmallStrong, Ink::Secondary, main);
  m_chart = new BarChart(tr("Captures per day"), main);
  body->addWidget(chartTitle);
  body->addWidget(m_chart);
  auto* drop = new DropZone(tr("Drop files here to capture them"), tr("Any file is kept as it is, with its provenance"),
                            tr("Choose Files…"), main);
  connect(drop, &DropZone::chooseRequested, this, &OverviewScreen::captureRequested);
  drop->setAcceptDrops(false); // the whole window takes drops
  body->addWidget(drop, 1);
  m_proof = new PlainLabel(tr("Not verified since this window was opened."), TextRole::Small, Ink::Secondary, main);
  auto* proofRow = new QHBoxLayout;
  auto* verify = new QPushButton(tr("Verify Now"), main);
  connect(verify, &QPushButton::clicked, this, &OverviewScreen::verifyRequested);
  proofRow->addWidget(m_proof, 1);
  proofRow->addWidget(verify);
  body->addLayout(proofRow);
  column->addLayout(body, 1);
  connect(m_chart, &BarChart::clicked, this,
          [this] { Q_EMIT entriesRequested(u"item.captured"_s, tr("Items captured")); });
  return main;
}

QWidget* OverviewScreen::makeNeeds() {
  m_need = new Banner(Tone::Due, Icon::Clock, {}, {}, this);
  m_needAction = m_need->addLink(tr("Keep a Head Outside…"));
  connect(m_needAction, &QPushButton::clicked, this, &OverviewScreen::followNeed);
  m_need->hide();
  return m_need;
}

void OverviewScreen::followNeed() {
  switch (m_needed) {
  case Need::Emergency:
    Q_EMIT entriesRequested(u"access.glass-broken"_s, tr("Emergency access"));
    return;
  case Need::Anchor:
    Q_EMIT anchorRequested();
    return;
  case Need::Backup:
    Q_EMIT backUpRequested();
    return;
  case Need::SecondPerson:
    Q_EMIT entriesRequested(u"proposal."_s, tr("Proposals"));
    return;
  case Need::Nothing:
    return;
  }
}

OverviewScreen::Figure OverviewScreen::addFigure(QWidget* row, const QString& title, const QString& verbPrefix) {
  auto* cell = new QWidget(row);
  auto* column = new QVBoxLayout(cell);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  const Figure figure{new PlainLabel(u"–"_s, TextRole::Figure, Ink::Primary, cell),
                      new PlainLabel({}, TextRole::Small, Ink::Tertiary, cell)};
  auto* open = new QPushButton(title, cell);
  setButtonKind(open, ButtonKind::Link);
  setCompact(open);
  connect(open, &QPushButton::clicked, this, [this, title, verbPrefix] { Q_EMIT entriesRequested(verbPrefix, title); });
  column->addWidget(figure.value);
  auto* link = new QHBoxLayout;
  link->addSpacing(-kLinkPadding); // the text of a link starts where the figure does
  link->addWidget(open);
  link->addStretch(1);
  column->addLayout(link);
  column->addWidget(figure.note);
  row->layout()->addWidget(cell);
  return figure;
}

QWidget* OverviewScreen::makeFigures() {
  auto* row = new QWidget(this);
  auto* layout = new QHBoxLayout(row);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(24);
  m_captured = addFigure(row, tr("Items captured"), u"item.captured"_s);
  m_entries = addFigure(row, tr("Ledger entries"), {});
  m_refused = addFigure(row, tr("Refused attempts"), u"command.refused"_s);
  m_anchor = addFigure(row, tr("Last outside anchor"), u"head."_s);
  m_backup = addFigure(row, tr("Last verified backup"), u"workspace.back"_s);
  return row;
}

QWidget* OverviewScreen::makeFeed() {
  auto* side = new QWidget(this);
  side->setFixedWidth(kFeedWidth);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* header = new ScreenHeader(tr("Live"), ScreenHeader::Size::Pane, side);
  auto* pause = new QPushButton(tr("Pause"), header);
  setButtonKind(pause, ButtonKind::Link);
  header->addAction(pause);
  column->addWidget(header);
  auto* filters = new QHBoxLayout;
  filters->setContentsMargins(16, 8, 16, 8);
  filters->setSpacing(6);
  m_feed = new FeedModel(*m_workspace, this);
  for (const auto& [name, prefix] : {std::pair(tr("All"), QString()), std::pair(tr("Captures"), u"item."_s),
                                     std::pair(tr("People"), u"actor."_s), std::pair(tr("Proof"), u"head."_s)}) {
    auto* pill = new FilterPill(name, FilterPill::Kind::Toggle, side);
    pill->setCheckable(true);
    pill->setAutoExclusive(true);
    pill->setChecked(prefix.isEmpty());
    connect(pill, &QAbstractButton::clicked, this, [this, prefix = prefix] { m_feed->setFilter(prefix); });
    filters->addWidget(pill);
  }
  filters->addStretch(1);
  column->addLayout(filters);
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
  m_captured.value->setText(number(answer.items));
  m_captured.note->setText(tr("%n capture(s) today", nullptr, static_cast<int>(answer.capturedToday)));
  m_entries.value->setText(number(answer.entries));
  m_entries.note->setText(tr("one unbroken chain"));
  m_refused.value->setText(number(answer.refused));
  m_refused.note->setText(tr("all recorded"));
  m_anchor.value->setText(ageText(answer.lastAnchor, now));
  m_anchor.value->setTone(isFresh(answer.lastAnchor, now) ? Tone::Neutral : Tone::Failed);
  m_backup.value->setText(ageText(answer.lastVerifiedBackup, now));
  m_backup.value->setTone(isFresh(answer.lastVerifiedBackup, now) ? Tone::Neutral : Tone::Failed);
  m_backup.note->setText(tr("last backup: %1").arg(ageText(answer.lastBackup, now)));
  std::map<std::int64_t, std::int64_t> counts(answer.capturesByDay.begin(), answer.capturesByDay.end());
  const std::int64_t today = QDate(1970, 1, 1).daysTo(QDate::currentDate());
  std::vector<BarChart::Bar> bars;
  for (std::int64_t day = today - kChartDays + 1; day <= today; ++day) {
    const QDate date = QDate(1970, 1, 1).addDays(day);
    const bool named = day == today - kChartDays + 1 || date.day() == 1 || day == today;
    bars.push_back({tr("%1: %n capture(s)", nullptr, static_cast<int>(counts[day]))
                        .arg(QLocale().toString(date, QLocale::ShortFormat)),
                    static_cast<double>(counts[day]),
                    !named         ? QString()
                    : day == today ? tr("today")
                                   : QLocale().toString(date, u"d MMM"_s),
                    day == today});
  }
  m_chart->setBars(std::move(bars));
  showNeeds(answer);
}

OverviewScreen::Need OverviewScreen::needOf(const workspace::OverviewQuery::Answer& answer) const {
  const Instant now = m_workspace->now();
  if (answer.emergencies > 0)
    return Need::Emergency;
  if (!isFresh(answer.lastAnchor, now))
    return Need::Anchor;
  if (!isFresh(answer.lastVerifiedBackup, now))
    return Need::Backup;
  return answer.proposals > 0 ? Need::SecondPerson : Need::Nothing;
}

void OverviewScreen::showNeeds(const workspace::OverviewQuery::Answer& answer) {
  m_needed = needOf(answer);
  switch (m_needed) {
  case Need::Emergency:
    m_need->setContent(
        Tone::Failed, Icon::Padlock,
        tr("%n emergency access(es) in the last seven days", nullptr, static_cast<int>(answer.emergencies)),
        tr("An administrator opened content without a role for it. See who it was, and the reason."));
    m_needAction->setText(tr("Show Entries"));
    break;
  case Need::Anchor:
    m_need->setContent(Tone::Failed, Icon::Stamp, tr("No recent head of this ledger is kept outside"),
                       tr("Whoever owns this computer could rewrite everything unnoticed. A small file that lies "
                          "elsewhere, or a time-stamp, puts an end to that."));
    m_needAction->setText(tr("Keep a Head Outside…"));
    break;
  case Need::Backup:
    m_need->setContent(Tone::Failed, Icon::Backup, tr("This workspace has no recent backup"),
                       tr("A damaged disk would lose everything. Choose a folder on another disk."));
    m_needAction->setText(tr("Back Up…"));
    break;
  case Need::SecondPerson:
    m_need->setContent(Tone::Due, Icon::Person,
                       tr("%n proposal(s) wait for a second person", nullptr, static_cast<int>(answer.proposals)),
                       tr("Somebody else with the same permission must confirm before anything is done."));
    m_needAction->setText(tr("Show Entries"));
    break;
  case Need::Nothing:
    break;
  }
  m_need->setVisible(m_needed != Need::Nothing);
}

void OverviewScreen::setVerified(const QString& sentence, bool clean) {
  m_proof->setTone(clean ? Tone::Done : Tone::Failed);
  m_proof->setText(sentence);
}

} // namespace muniment::ui
