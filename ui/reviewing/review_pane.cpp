#include "ui/reviewing/review_pane.h"

#include "ui/kit/day_text.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/style.h"
#include "ui/kit/tab_strip.h"
#include "ui/kit/table_view.h"
#include "ui/kit/visible_text.h"
#include "ui/reviewing/batches_model.h"
#include "ui/reviewing/review_words.h"
#include "ui/reviewing/samples_model.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

PlainLabel* addWords(QVBoxLayout* column, Ink ink, QWidget* parent) {
  auto* words = new PlainLabel({}, TextRole::Small, ink, parent);
  words->setWordWrap(true);
  column->addWidget(words);
  return words;
}

QHBoxLayout* addFoot(QVBoxLayout* column) {
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(16, 8, 16, 12);
  foot->setSpacing(8);
  column->addLayout(foot);
  return foot;
}

} // namespace

ReviewPane::ReviewPane(ReviewSetDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_batches(new BatchesModel(this)), m_samples(new SamplesModel(this)) {
  setObjectName(u"reviewPane"_s);
  setMinimumWidth(420);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_header = new ScreenHeader({}, ScreenHeader::Size::Pane, this);
  column->addWidget(m_header);
  auto* facts = new QVBoxLayout;
  facts->setContentsMargins(16, 12, 16, 8);
  facts->setSpacing(4);
  m_facts = addWords(facts, Ink::Secondary, this);
  m_reviewers = addWords(facts, Ink::Primary, this);
  m_reviewers->setObjectName(u"reviewPane.reviewers"_s);
  m_chosen = addWords(facts, Ink::Primary, this);
  m_chosen->setObjectName(u"reviewPane.chosen"_s);
  column->addLayout(facts);
  m_tabs = new TabStrip(tr("Parts of the review set"), this);
  m_tabs->setObjectName(u"reviewPane.tabs"_s);
  m_tabs->addTab(tr("Batches"));
  m_tabs->addTab(tr("Second Review"));
  column->addWidget(m_tabs);
  m_pages = new QStackedWidget(this);
  m_pages->addWidget(makeBatches());
  m_pages->addWidget(makeSamples());
  column->addWidget(m_pages, 1);
  connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
  check();
}

QWidget* ReviewPane::makeBatches() {
  auto* page = new QWidget(m_pages);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_batchTable = new TableView(tr("Batches"), page);
  m_batchTable->setObjectName(u"reviewPane.batches"_s);
  m_batchTable->setModel(m_batches);
  m_batchTable->horizontalHeader()->setStretchLastSection(false);
  m_batchTable->horizontalHeader()->setSectionResizeMode(BatchesModel::Reviewer, QHeaderView::Stretch);
  column->addWidget(m_batchTable, 1);
  QHBoxLayout* foot = addFoot(column);
  m_work = new QPushButton(tr("Review Batch"), page);
  m_work->setObjectName(u"reviewPane.work"_s);
  setButtonKind(m_work, ButtonKind::Primary);
  m_reviewer = new QComboBox(page);
  m_reviewer->setObjectName(u"reviewPane.reviewer"_s);
  m_reviewer->setSizeAdjustPolicy(QComboBox::AdjustToContents); // its names come later
  m_reviewer->setAccessibleName(tr("Who gets the batch"));
  m_give = new QPushButton(tr("Give Batch"), page);
  m_give->setObjectName(u"reviewPane.give"_s);
  foot->addWidget(m_work);
  foot->addStretch(1);
  foot->addWidget(m_reviewer);
  foot->addWidget(m_give);
  connect(m_batchTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReviewPane::check);
  connect(m_batchTable, &QTableView::activated, this, &ReviewPane::openBatch);
  connect(m_reviewer, &QComboBox::currentIndexChanged, this, &ReviewPane::check);
  connect(m_give, &QPushButton::clicked, this, &ReviewPane::assign);
  connect(m_work, &QPushButton::clicked, this, &ReviewPane::openBatch);
  return page;
}

QWidget* ReviewPane::makeSamples() {
  auto* page = new QWidget(m_pages);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_sampleTable = new TableView(tr("Samples"), page);
  m_sampleTable->setObjectName(u"reviewPane.samples"_s);
  m_sampleTable->setModel(m_samples);
  m_sampleTable->horizontalHeader()->setStretchLastSection(false);
  m_sampleTable->horizontalHeader()->setSectionResizeMode(SamplesModel::Checker, QHeaderView::Stretch);
  m_sampleTable->setColumnWidth(SamplesModel::Taken, 160);
  auto* note = new QVBoxLayout;
  note->setContentsMargins(16, 12, 16, 0);
  m_noSample = addWords(note, Ink::Secondary, page);
  column->addLayout(note);
  column->addWidget(m_sampleTable, 1);
  QHBoxLayout* foot = addFoot(column);
  m_look = new QPushButton(tr("Open Sample"), page);
  m_look->setObjectName(u"reviewPane.look"_s);
  m_draw = new QPushButton(tr("Draw Sample…"), page);
  m_draw->setObjectName(u"reviewPane.draw"_s);
  foot->addWidget(m_look);
  foot->addStretch(1);
  foot->addWidget(m_draw);
  connect(m_sampleTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReviewPane::check);
  connect(m_sampleTable, &QTableView::activated, this, &ReviewPane::openSample);
  connect(m_look, &QPushButton::clicked, this, &ReviewPane::openSample);
  connect(m_draw, &QPushButton::clicked, this, [this] { Q_EMIT sampleWanted(m_line.set); });
  return page;
}

void ReviewPane::setSet(const workspace::ReviewSets::Line& line) {
  const bool isOther = line.set.id != m_line.set.id;
  m_line = line;
  m_header->setTitle(visibleText(line.set.name));
  m_header->setDetail(ReviewWords::progress(line.count));
  m_facts->setText(tr("Frozen on %1 by %2. What was captured later is not in it.")
                       .arg(momentText(line.set.frozenAt), visibleText(line.author)));
  if (isOther) {
    m_batches->setBatches({});
    m_samples->setSamples({});
    askReviewers();
  }
  refresh();
}

void ReviewPane::setSession(const access::Session& session) {
  m_session = session;
  askReviewers();
  check();
}

void ReviewPane::refresh() {
  if (m_line.set.id.isNull())
    return;
  m_desk->ask(workspace::ReviewProgress{m_line.set.id})
      .then(this, [this, generation = ++m_generation](const Result<workspace::ReviewProgress::Answer>& progress) {
        if (generation != m_generation)
          return;
        if (progress)
          take(*progress);
        else
          Q_EMIT failed(progress.error());
      });
  showSamples();
}

void ReviewPane::take(const workspace::ReviewProgress::Answer& progress) {
  m_reviewers->setText(ReviewWords::reviewers(progress.reviewers));
  m_batches->setBatches(progress.batches);
  if (!m_batchTable->currentIndex().isValid() && m_batches->rowCount() > 0)
    m_batchTable->setCurrentIndex(m_batches->index(0, 0));
  showTags(progress);
  check();
}

void ReviewPane::showTags(const workspace::ReviewProgress::Answer& progress) {
  m_desk->tagging()
      .ask(workspace::TagSets())
      .then(this, [this, set = progress.set, counts = progress.tags](const Result<std::vector<TagSet>>& sets) {
        if (!sets || set.id != m_line.set.id)
          return;
        const auto question = std::ranges::find(*sets, set.tags, &TagSet::id);
        QStringList words;
        for (const ReviewTag& tag : question == sets->end() ? std::vector<ReviewTag>() : question->tags) {
          const auto count = counts.find(tag.id);
          if (count != counts.end())
            words.append(tr("%1: %2", "name of a tag, how many messages have it")
                             .arg(visibleText(tag.name), ReviewWords::number(count->second)));
        }
        m_chosen->setText(words.join(u"  ·  "_s));
        m_chosen->setVisible(!words.isEmpty());
      });
}

void ReviewPane::showSamples() {
  m_desk->ask(workspace::ReviewSamples{m_line.set.id})
      .then(this, [this, set = m_line.set.id](const Result<std::vector<workspace::ReviewSamples::Line>>& lines) {
        if (!lines || set != m_line.set.id)
          return;
        const int row = m_sampleTable->currentIndex().row();
        m_samples->setSamples(*lines);
        if (m_samples->rowCount() > 0)
          m_sampleTable->setCurrentIndex(m_samples->index(qBound(0, row, m_samples->rowCount() - 1), 0));
        m_noSample->setText(
            lines->empty()
                ? tr("A second person answers for some messages again, without seeing what was chosen first. "
                     "Which ones is drawn by chance, and the seed is in the ledger.")
                : ReviewWords::sample(lines->back().count));
        check();
      });
}

void ReviewPane::askReviewers() {
  if (!m_session || m_line.set.id.isNull())
    return;
  m_desk->ask(workspace::Reviewers{m_line.set.id})
      .then(this, [this, set = m_line.set.id](const Result<std::vector<Actor>>& actors) {
        if (!actors || set != m_line.set.id)
          return;
        const bool manages = m_session->may(Permission::ManageTags);
        const QSignalBlocker quiet(m_reviewer);
        m_reviewer->clear();
        for (const Actor& actor : *actors) {
          const bool isSelf = actor.id == m_session->actor.id;
          if (manages || isSelf)
            m_reviewer->addItem(isSelf ? tr("%1 (you)").arg(visibleText(actor.name)) : visibleText(actor.name),
                                actor.id.toString());
        }
        m_reviewer->addItem(tr("Nobody"), QString());
        check();
      });
}

const workspace::ReviewProgress::Batch* ReviewPane::batch() const {
  const int row = m_batchTable->currentIndex().row();
  return row >= 0 && row < m_batches->rowCount() ? &m_batches->batch(row) : nullptr;
}

void ReviewPane::check() {
  const workspace::ReviewProgress::Batch* chosen = batch();
  const auto to = ActorId::parse(m_reviewer->currentData().toString());
  const bool manages = m_session && m_session->may(Permission::ManageTags);
  const bool isOwn = chosen && m_session && chosen->batch.reviewer == m_session->actor.id;
  const bool mayGive = manages || isOwn || (chosen && !chosen->batch.reviewer);
  m_give->setEnabled(chosen && mayGive && m_reviewer->count() > 0 && chosen->batch.reviewer != to);
  m_work->setEnabled(chosen != nullptr);
  m_look->setEnabled(m_sampleTable->currentIndex().isValid());
  m_draw->setVisible(manages);
}

void ReviewPane::assign() {
  const workspace::ReviewProgress::Batch* chosen = batch();
  if (!chosen)
    return;
  m_give->setEnabled(false);
  const workspace::AssignReviewBatch command{
      m_line.set.id, chosen->batch.number, ActorId::parse(m_reviewer->currentData().toString()), chosen->batch.version};
  m_desk->run(command).then(this, [this](const Result<workspace::Receipt>& receipt) {
    if (!receipt)
      Q_EMIT failed(receipt.error());
    refresh();
  });
}

void ReviewPane::openBatch() {
  if (const workspace::ReviewProgress::Batch* chosen = batch())
    Q_EMIT batchRequested(m_line.set, chosen->batch.number);
}

void ReviewPane::openSample() {
  const int row = m_sampleTable->currentIndex().row();
  if (row < 0 || row >= m_samples->rowCount())
    return;
  const ReviewSample& sample = m_samples->line(row).sample;
  Q_EMIT sampleRequested(m_line.set, sample, m_session && m_session->actor.id == sample.checker);
}

} // namespace muniment::ui
