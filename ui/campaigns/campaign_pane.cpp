#include "ui/campaigns/campaign_pane.h"

#include "ui/campaigns/campaign_chart.h"
#include "ui/campaigns/campaign_people_model.h"
#include "ui/campaigns/campaign_words.h"
#include "ui/kit/day_text.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/export_offer.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/style.h"
#include "ui/kit/table_view.h"
#include "ui/kit/visible_text.h"

#include <QtCore/QLocale>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using State = CampaignPerson::State;

enum Page { Nothing, Loading, Shown };
constexpr int kPersonWidth = 152;
constexpr int kMomentWidth = 104;
constexpr int kPercent = 100;

std::vector<State> statesOf(CampaignPane::Group group) {
  switch (group) {
  case CampaignPane::Group::Everyone:
    break;
  case CampaignPane::Group::Missing:
    return {State::NotSent, State::Waiting, State::Reached, State::Failed};
  case CampaignPane::Group::NotReached:
    return {State::Waiting};
  case CampaignPane::Group::Failed:
    return {State::Failed};
  case CampaignPane::Group::LeftOut:
    return {State::Excluded};
  }
  return {};
}

QFrame* hairline(QWidget* parent) {
  auto* line = new QFrame(parent);
  line->setFrameShape(QFrame::HLine);
  line->setFrameShadow(QFrame::Plain);
  line->setForegroundRole(QPalette::Mid);
  line->setFixedHeight(1);
  return line;
}

} // namespace

CampaignPane::CampaignPane(CampaignsDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_people(new CampaignPeopleModel(desk, this)), m_pages(new QStackedWidget(this)) {
  setMinimumWidth(440);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->addWidget(m_pages);
  m_pages->addWidget(new EmptyState(
      Icon::Megaphone, tr("A campaign puts one question to many people and proves what became of each."), {}, m_pages));
  m_pages->addWidget(new LoadingRows(36, m_pages));
  auto* body = new QWidget(m_pages);
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeHead());
  column->addWidget(hairline(body));
  column->addWidget(makeFigures());
  column->addWidget(hairline(body));
  m_chart = new CampaignChart(body);
  column->addWidget(m_chart);
  column->addWidget(hairline(body));
  column->addWidget(makeGroups());
  makeTable();
  column->addWidget(m_table, 1);
  m_pages->addWidget(body);
  connect(m_people, &CampaignPeopleModel::failed, this, &CampaignPane::failed);
  connect(m_people, &CampaignPeopleModel::answered, this, &CampaignPane::showPerson);
}

QWidget* CampaignPane::makeHead() {
  auto* head = new QWidget;
  auto* outer = new QVBoxLayout(head);
  outer->setContentsMargins(16, 10, 16, 10);
  outer->setSpacing(2);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  m_name = new ElidedLabel({}, TextRole::PaneTitle);
  m_line = new ElidedLabel({}, TextRole::Small, Ink::Secondary);
  row->addWidget(m_name, 1);
  addAct(row, Act::Start, tr("Start…"), "campaigns.start");
  addAct(row, Act::Resume, tr("Go On"), "campaigns.resume");
  addAct(row, Act::Remind, tr("Remind Now"), "campaigns.remind");
  addAct(row, Act::Pause, tr("Pause…"), "campaigns.pause");
  addAct(row, Act::Cancel, tr("Cancel Campaign…"), "campaigns.cancel");
  addAct(row, Act::Export, tr("Export Proof…"), "campaigns.export");
  offerWithExports(m_acts[Act::Export]);
  setButtonKind(m_acts[Act::Start], ButtonKind::Primary);
  setButtonKind(m_acts[Act::Resume], ButtonKind::Primary);
  outer->addLayout(row);
  outer->addWidget(m_line);
  m_note = new PlainLabel({}, TextRole::Small, Ink::Secondary);
  m_note->setWordWrap(true);
  m_note->hide();
  outer->addWidget(m_note);
  m_stake = new PlainLabel({}, TextRole::Small, Ink::Secondary);
  m_stake->setWordWrap(true);
  m_stake->hide();
  outer->addWidget(m_stake);
  return head;
}

void CampaignPane::addAct(QBoxLayout* row, Act act, const QString& text, const char* name) {
  auto* button = new QPushButton(text);
  button->setObjectName(QLatin1StringView(name));
  setCompact(button);
  connect(button, &QPushButton::clicked, this, [this, act] { Q_EMIT actRequested(act); });
  row->addWidget(button);
  m_acts[act] = button;
}

void CampaignPane::addFigure(QBoxLayout* row, const QString& name, Icon icon, Tone tone) {
  auto* column = new QVBoxLayout;
  column->setSpacing(2);
  auto* first = new QHBoxLayout;
  first->setSpacing(6);
  Figure figure{new PlainLabel({}, TextRole::Figure), new PlainLabel({}, TextRole::Small, Ink::Secondary)};
  first->addWidget(figure.count);
  first->addWidget(figure.part, 0, Qt::AlignBottom);
  first->addStretch(1);
  auto* second = new QHBoxLayout;
  second->setSpacing(6);
  auto* label = new PlainLabel(name, TextRole::SmallStrong, Ink::Secondary);
  label->setTone(tone);
  second->addWidget(new IconLabel(icon, 12, tone));
  second->addWidget(label);
  second->addStretch(1);
  column->addLayout(first);
  column->addLayout(second);
  row->addLayout(column, 1);
  m_figures.push_back(figure);
}

QWidget* CampaignPane::makeFigures() {
  auto* field = new QWidget;
  auto* row = new QHBoxLayout(field);
  row->setContentsMargins(24, 12, 24, 12);
  row->setSpacing(24);
  addFigure(row, tr("Asked"), Icon::Forward, Tone::Neutral);
  addFigure(row, tr("Reached"), Icon::Bell, Tone::Neutral);
  addFigure(row, tr("Answered"), Icon::Tick, Tone::Done);
  addFigure(row, tr("Missing"), Icon::Clock, Tone::Due);
  return field;
}

QWidget* CampaignPane::makeGroups() {
  auto* bar = new QWidget;
  auto* outer = new QVBoxLayout(bar);
  outer->setContentsMargins(16, 10, 16, 10);
  auto* flow = new FlowLayout(8);
  outer->addLayout(flow);
  for (const Group group : {Group::Everyone, Group::Missing, Group::NotReached, Group::Failed, Group::LeftOut}) {
    auto* pill = new FilterPill({}, FilterPill::Kind::Toggle, bar);
    pill->setObjectName(u"campaigns.group%1"_s.arg(static_cast<int>(group)));
    pill->setCheckable(true);
    pill->setAutoExclusive(true);
    pill->setChecked(group == m_group);
    flow->addWidget(pill);
    m_groups[group] = pill;
    connect(pill, &QAbstractButton::clicked, this, [this, group] {
      m_group = group;
      showPeople();
    });
  }
  return bar;
}

void CampaignPane::makeTable() {
  m_table = new TableView(tr("People of the campaign"), this);
  m_table->setObjectName(u"campaigns.people"_s);
  m_table->setModel(m_people);
  m_table->setColumnWidth(CampaignPeopleModel::Person, kPersonWidth);
  for (const int column : {CampaignPeopleModel::Asked, CampaignPeopleModel::Reached, CampaignPeopleModel::Reminded})
    m_table->setColumnWidth(column, kMomentWidth);
  m_table->horizontalHeader()->setStretchLastSection(true);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& index) {
    if (!index.isValid())
      return;
    m_person = m_people->line(index.row()).person.id;
    Q_EMIT personOpened(m_people->line(index.row()));
  });
}

void CampaignPane::close() {
  ++m_generation;
  m_shown.reset();
  m_people->clear();
  m_pages->setCurrentIndex(Nothing);
  Q_EMIT personClosed();
}

void CampaignPane::open(const CampaignId& campaign, bool mayRun) {
  m_mayRun = mayRun;
  if (!m_shown || m_shown->campaign.id != campaign) {
    m_person.reset();
    m_pages->setCurrentIndex(Loading);
  }
  m_desk->ask(workspace::CampaignById{campaign})
      .then(this, [this, generation = ++m_generation](const Result<workspace::CampaignById::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (answer)
          take(*answer);
        else
          Q_EMIT failed(answer.error());
      });
}

void CampaignPane::take(const workspace::CampaignById::Answer& answer) {
  m_shown = answer;
  const Campaign& campaign = answer.campaign;
  m_name->setText(visibleText(campaign.name));
  const QString state = CampaignWords::state(campaign, answer.counts, m_desk->now()).text;
  m_line->setText(
      campaign.startedAt
          ? tr("%1 · started on %2 by %3").arg(state, momentText(*campaign.startedAt), visibleText(answer.starter))
          : tr("%1 by %2, nobody is asked yet").arg(state, visibleText(answer.starter)));
  m_note->setVisible(!campaign.reason.isEmpty());
  CampaignPerson told;
  (campaign.state == Campaign::State::Paused && campaign.reason.startsWith("campaign."_L1) ? told.problem
                                                                                           : told.reason) =
      campaign.reason;
  m_note->setText(CampaignWords::why(told));
  m_stake->setText(CampaignWords::stake(answer));
  m_stake->setVisible(!m_stake->text().isEmpty());
  m_chart->setVisible(campaign.startedAt.has_value());
  m_chart->setCampaign(answer, m_desk->now());
  showFigures();
  showGroups();
  showActs();
  showPeople();
  m_pages->setCurrentIndex(Shown);
}

std::int64_t CampaignPane::countOf(const std::vector<State>& states) const {
  std::int64_t sum = 0;
  for (const auto& [state, count] : m_shown->counts) {
    if (states.empty() || std::ranges::find(states, state) != states.end())
      sum += count;
  }
  return sum;
}

void CampaignPane::showFigures() {
  const QLocale locale;
  const std::int64_t meant = workspace::meantOf(m_shown->counts);
  const std::int64_t answered = workspace::answeredOf(m_shown->counts);
  const std::int64_t asked = countOf({State::Waiting, State::Reached, State::Answered, State::Refused});
  const std::int64_t reached = countOf({State::Reached, State::Answered, State::Refused});
  const std::array figures = {asked, reached, answered, meant - answered};
  for (std::size_t i = 0; i < figures.size(); ++i)
    m_figures[i].count->setText(locale.toString(qlonglong(figures[i])));
  m_figures[2].part->setText(
      meant > 0 ? tr("%1 %", "per cent").arg(locale.toString(qlonglong(answered * kPercent / meant))) : QString());
}

void CampaignPane::showGroups() {
  const QLocale locale;
  const auto name = [&](Group group, const QString& text) {
    const QString count = locale.toString(qlonglong(countOf(statesOf(group))));
    m_groups[group]->setText(u"%1 %2"_s.arg(text, count));
    m_groups[group]->setAccessibleName(m_groups[group]->text());
    m_groups[group]->updateGeometry();
  };
  name(Group::Everyone, tr("Everyone"));
  name(Group::Missing, tr("Not answered"));
  name(Group::NotReached, tr("Not reached"));
  name(Group::Failed, tr("Failed"));
  name(Group::LeftOut, tr("Left out"));
}

void CampaignPane::showActs() {
  const Campaign& campaign = m_shown->campaign;
  const bool isOver = campaign.deadline && *campaign.deadline <= m_desk->now();
  const bool isRunning = campaign.state == Campaign::State::Running && !isOver;
  m_acts[Act::Start]->setVisible(m_mayRun && campaign.state == Campaign::State::Prepared);
  m_acts[Act::Pause]->setVisible(m_mayRun && isRunning);
  m_acts[Act::Resume]->setVisible(m_mayRun && campaign.state == Campaign::State::Paused);
  m_acts[Act::Remind]->setVisible(m_mayRun && isRunning && countOf({State::Waiting, State::Reached}) > 0);
  m_acts[Act::Cancel]->setVisible(m_mayRun && !campaign.hasEnded());
  m_acts[Act::Export]->setEnabled(countOf({}) > 0);
}

void CampaignPane::showPeople() {
  if (!m_shown)
    return;
  m_people->show({m_shown->campaign.id, statesOf(m_group)}, m_shown->campaign.hasEnded());
}

void CampaignPane::showPerson() {
  if (m_people->rowCount() == 0)
    return Q_EMIT personClosed();
  const int row = m_person ? std::max(0, m_people->rowOf(*m_person)) : 0;
  m_table->setCurrentIndex(m_people->index(row, 0));
}

} // namespace muniment::ui
