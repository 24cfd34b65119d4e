#include "ui/rules/trial_page.h"

#include "ui/kit/bar_chart.h"
#include "ui/kit/day_text.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/style.h"
#include "ui/kit/table_view.h"
#include "ui/rules/rule_words.h"
#include "ui/rules/trial_model.h"

#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kDay = 86'400'000;
constexpr int kPoll = 100;
constexpr int kBars = 12;
constexpr int kUsualDays = 90;
constexpr int kMilliseconds = 60'000;

enum Page { NotTried, Trying, Rows, Nothing, NoPermission, Failed };

std::vector<BarChart::Bar> barsOf(const std::vector<workspace::TryRule::Hit>& hits) {
  const qint64 newest = hits.front().at.milliseconds();
  const qint64 span = std::max(kDay, (newest - hits.back().at.milliseconds()) / kBars + 1);
  std::vector<BarChart::Bar> bars(kBars);
  std::vector<int> counts(kBars);
  for (const auto& hit : hits)
    ++counts[static_cast<std::size_t>(kBars - 1 -
                                      std::min<qint64>(kBars - 1, (newest - hit.at.milliseconds()) / span))];
  for (int bar = 0; bar < kBars; ++bar) {
    const QString day =
        QLocale().toString(dayOf(hits.front().at.plusMilliseconds((bar - kBars + 1) * span)), shortDayFormat());
    const int count = counts[static_cast<std::size_t>(bar)];
    bars[static_cast<std::size_t>(bar)] = {TrialPage::tr("%1: %n thing(s)", nullptr, count).arg(day),
                                           static_cast<double>(count),
                                           bar % 6 == 0 || bar + 1 == kBars ? day : QString()};
  }
  return bars;
}

} // namespace

TrialPage::TrialPage(RulesDesk& desk, QWidget* parent) : QWidget(parent), m_desk(&desk) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  makeHead(column);
  makePages(column);
  m_clock.setInterval(kPoll);
  connect(&m_clock, &QTimer::timeout, this, &TrialPage::showProgress);
}

TrialPage::~TrialPage() { stop(); }

void TrialPage::makeHead(QVBoxLayout* column) {
  auto* head = new QHBoxLayout;
  head->setContentsMargins(24, 10, 24, 10);
  head->setSpacing(10);
  m_period = new QComboBox(this);
  m_period->setObjectName(u"trial.period"_s);
  m_period->setAccessibleName(tr("How far back"));
  for (const auto& [days, name] :
       {std::pair(7, tr("Last 7 days")), std::pair(30, tr("Last 30 days")), std::pair(kUsualDays, tr("Last 90 days")),
        std::pair(365, tr("Last year")), std::pair(0, tr("Everything"))})
    m_period->addItem(name, days);
  m_period->setCurrentIndex(m_period->findData(kUsualDays));
  m_try = new QPushButton(tr("Try on the Past"), this);
  m_try->setObjectName(u"trial.start"_s);
  m_bar = new QProgressBar(this);
  m_bar->setAccessibleName(tr("How much of the past was looked at"));
  m_bar->setTextVisible(false);
  m_bar->setFixedSize(120, 6);
  m_bar->hide();
  m_cancel = new QPushButton(tr("Cancel"), this);
  m_cancel->setObjectName(u"trial.cancel"_s);
  setButtonKind(m_cancel, ButtonKind::Link);
  m_cancel->hide();
  m_nothingDone = new PlainLabel(tr("Nothing is sent or changed by it."), TextRole::Small, Ink::Secondary, this);
  m_nothingDone->setObjectName(u"trial.nothing"_s);
  head->addWidget(m_period);
  head->addWidget(m_try);
  head->addWidget(m_bar);
  head->addWidget(m_cancel);
  head->addStretch(1);
  head->addWidget(m_nothingDone);
  column->addLayout(head);
  connect(m_try, &QPushButton::clicked, this, &TrialPage::start);
  connect(m_cancel, &QPushButton::clicked, this, [this] {
    if (m_progress)
      m_progress->cancel();
  });
}

void TrialPage::makePages(QVBoxLayout* column) {
  m_result = new QWidget(this);
  auto* result = new QHBoxLayout(m_result);
  result->setContentsMargins(24, 0, 24, 8);
  result->setSpacing(16);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  m_count = new PlainLabel({}, TextRole::Figure, Ink::Primary, m_result);
  m_count->setObjectName(u"trial.count"_s);
  m_looked = new PlainLabel({}, TextRole::Small, Ink::Secondary, m_result);
  m_looked->setWordWrap(true);
  words->addWidget(m_count);
  words->addWidget(m_looked);
  words->addStretch(1);
  m_chart = new BarChart(tr("When it would have met something"), m_result);
  result->addLayout(words, 1);
  result->addWidget(m_chart);
  m_result->hide();
  column->addWidget(m_result);
  m_pages = new QStackedWidget(this);
  m_model = new TrialModel(this);
  m_table = new TableView(tr("What the rule would have met"), m_pages);
  m_table->setObjectName(u"trial.rows"_s);
  m_table->setModel(m_model);
  m_table->horizontalHeader()->setSectionResizeMode(TrialModel::Words, QHeaderView::Stretch);
  m_table->setColumnWidth(TrialModel::When, 150);
  m_table->setColumnWidth(TrialModel::What, 104);
  m_table->setColumnWidth(TrialModel::Origin, 130);
  const auto open = [this](const QModelIndex& index) { Q_EMIT subjectRequested(m_model->hit(index.row()).subject); };
  connect(m_table, &QTableView::activated, this, open);
  connect(m_table, &QTableView::clicked, this, [open](const QModelIndex& index) {
    if (index.column() == TrialModel::What)
      open(index);
  });
  auto* failed =
      new EmptyState(Icon::Octagon, tr("The rule could not be tried. Nothing was changed."), tr("Try Again"), m_pages);
  connect(failed, &EmptyState::actionTriggered, this, &TrialPage::start);
  const std::initializer_list<QWidget*> pages = {
      new EmptyState(Icon::Hourglass, tr("See what this rule would have met, before it does anything."), {}, m_pages),
      new LoadingRows(36, m_pages),
      m_table,
      new EmptyState(Icon::Filter, tr("The rule would have met nothing in this time."), {}, m_pages),
      new EmptyState(Icon::Padlock, tr("Trying rules is for those who write them. An administrator can grant it."), {},
                     m_pages),
      failed};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
  column->addWidget(m_pages, 1);
  m_problem = new PlainLabel({}, TextRole::Small, Ink::Primary, this);
  m_problem->setTone(Tone::Failed);
  m_problem->setWordWrap(true);
  m_problem->setContentsMargins(24, 4, 24, 8);
  m_problem->hide();
  column->addWidget(m_problem);
}

void TrialPage::setDefinition(const RuleDefinition& definition, bool isSameRule) {
  const bool isChanged = !(definition == m_definition);
  m_definition = definition;
  if (!isChanged)
    return;
  if (!isSameRule) {
    stop();
    ++m_generation;
    m_model->setHits({});
    m_result->hide();
    m_problem->hide();
    m_pages->setCurrentIndex(m_mayTry ? NotTried : NoPermission);
    m_nothingDone->setText(tr("Nothing is sent or changed by it."));
  } else if (!m_result->isHidden()) {
    m_nothingDone->setText(tr("The rule was changed since. Try it again."));
  }
}

void TrialPage::setMayTry(bool may) {
  m_mayTry = may;
  m_try->setEnabled(may && !m_progress);
  if (m_result->isHidden() && !m_progress)
    m_pages->setCurrentIndex(may ? NotTried : NoPermission);
}

void TrialPage::start() {
  if (m_progress || !m_mayTry)
    return;
  workspace::TryRule query;
  query.definition = m_definition;
  if (const int days = m_period->currentData().toInt(); days > 0)
    query.since = m_desk->now().plusMilliseconds(-days * kDay);
  query.milliseconds = kMilliseconds;
  m_progress = std::make_shared<Progress>();
  query.progress = m_progress;
  m_problem->hide();
  m_result->hide();
  m_pages->setCurrentIndex(Trying);
  m_try->setEnabled(false);
  m_bar->setRange(0, 0);
  m_bar->show();
  m_cancel->show();
  m_clock.start();
  m_desk->ask(query).then(this, [this, generation = ++m_generation](const Result<workspace::TryRule::Answer>& answer) {
    if (generation == m_generation)
      take(answer);
  });
}

void TrialPage::stop() {
  if (m_progress)
    m_progress->cancel();
  m_progress.reset();
  m_clock.stop();
  m_bar->hide();
  m_cancel->hide();
  m_try->setEnabled(m_mayTry);
}

void TrialPage::showProgress() {
  if (!m_progress || m_progress->total() <= 0)
    return;
  m_bar->setRange(0, 1000);
  m_bar->setValue(static_cast<int>(std::min<std::int64_t>(1000, 1000 * m_progress->done() / m_progress->total())));
}

void TrialPage::take(const Result<workspace::TryRule::Answer>& answer) {
  stop();
  if (answer)
    return showAnswer(*answer);
  m_nothingDone->setText(tr("Nothing was sent or changed."));
  m_pages->setCurrentIndex(answer.error().kind == ErrorKind::Refused ? NoPermission : Failed);
  m_problem->setText(RuleWords::problem(answer.error()));
  m_problem->show();
}

void TrialPage::showAnswer(const workspace::TryRule::Answer& answer) {
  const QString met = tr("%n time(s) it would have acted", nullptr, static_cast<int>(answer.met));
  m_count->setText(met);
  QStringList sentences{tr("%n event(s) looked at.", nullptr, static_cast<int>(answer.looked))};
  if (!answer.isComplete && answer.until)
    sentences.append(tr("It was stopped and looked back as far as %1.").arg(momentText(*answer.until)));
  if (answer.isTooSlow)
    sentences.append(tr("A pattern took too long on some text, which is not counted."));
  if (answer.met > static_cast<std::int64_t>(answer.hits.size()))
    sentences.append(tr("The newest %n are listed.", nullptr, static_cast<int>(answer.hits.size())));
  m_looked->setText(sentences.join(u' '));
  m_nothingDone->setText(tr("Nothing was sent or changed."));
  m_chart->setVisible(!answer.hits.empty());
  if (!answer.hits.empty())
    m_chart->setBars(barsOf(answer.hits));
  m_result->show();
  m_model->setHits(answer.hits);
  m_pages->setCurrentIndex(answer.hits.empty() ? Nothing : Rows);
}

} // namespace muniment::ui
