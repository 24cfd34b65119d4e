#include "ui/reviewing/review_screen.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/scrim.h"
#include "ui/kit/style.h"
#include "ui/kit/table_view.h"
#include "ui/reviewing/coding_page.h"
#include "ui/reviewing/review_pane.h"
#include "ui/reviewing/review_sets_model.h"
#include "ui/reviewing/sample_sheet.h"
#include "ui/reviewing/term_report_sheet.h"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum Page { Loading, Sets, Empty, NoPermission, Broken };
constexpr int kNumberWidth = 84;

} // namespace

ReviewScreen::ReviewScreen(ReviewSetDesk& desk, QWidget* parent)
    : QWidget(parent), m_desk(&desk), m_model(new ReviewSetsModel(desk, this)), m_levels(new QStackedWidget(this)) {
  setObjectName(u"review"_s);
  setAccessibleName(tr("Review"));
  setBackgroundRole(QPalette::Base);
  setAutoFillBackground(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_levels);
  m_levels->addWidget(makeOverview());
  makeCoding();
  connect(m_model, &ReviewSetsModel::answered, this, &ReviewScreen::take);
  connect(m_model, &ReviewSetsModel::failed, this, [this](const Error& error) {
    m_pages->setCurrentIndex(error.kind == ErrorKind::Refused ? NoPermission : Broken);
  });
  connect(m_pane, &ReviewPane::failed, this, &ReviewScreen::failed);
  connect(m_pane, &ReviewPane::sampleWanted, this, &ReviewScreen::drawSample);
  connect(m_pane, &ReviewPane::batchRequested, this, [this](const ReviewSet& set, qint64 batch) {
    m_coding->openBatch(set, batch);
    m_levels->setCurrentWidget(m_coding);
  });
  connect(m_pane, &ReviewPane::sampleRequested, this,
          [this](const ReviewSet& set, const ReviewSample& sample, bool isChecker) {
            m_coding->openSample(set, sample, isChecker);
            m_levels->setCurrentWidget(m_coding);
          });
  askSession();
}

QWidget* ReviewScreen::makeOverview() {
  auto* overview = new QWidget(m_levels);
  auto* column = new QVBoxLayout(overview);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* header = new ScreenHeader(tr("Review"), ScreenHeader::Size::Screen, overview);
  auto* terms = new QPushButton(tr("Search Terms…"), header);
  terms->setObjectName(u"review.terms"_s);
  m_new = new QPushButton(tr("New Review Set…"), header);
  m_new->setObjectName(u"review.new"_s);
  setButtonKind(m_new, ButtonKind::Primary);
  for (QPushButton* act : {terms, m_new})
    header->addAction(act);
  connect(terms, &QPushButton::clicked, this, &ReviewScreen::reportTerms);
  connect(m_new, &QPushButton::clicked, this, [this] { makeNew({}); });
  column->addWidget(header);
  m_pages = new QStackedWidget(overview);
  auto* none = new EmptyState(
      Icon::Tick, tr("Nothing is under review. Freeze what a search finds, and share it out in batches."), {}, m_pages);
  auto* broken = new EmptyState(Icon::Octagon, tr("The reviews could not be read. Nothing was changed."),
                                tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &ReviewScreen::refresh);
  const std::initializer_list<QWidget*> pages = {
      new LoadingRows(36, m_pages), makeSets(), none,
      new EmptyState(Icon::Padlock, tr("Messages are not open to you. An administrator can grant it."), {}, m_pages),
      broken};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
  column->addWidget(m_pages, 1);
  return overview;
}

QWidget* ReviewScreen::makeSets() {
  m_splitter = new QSplitter(m_pages);
  m_splitter->setChildrenCollapsible(false);
  m_sets = new TableView(tr("Review sets"), m_splitter);
  m_sets->setObjectName(u"review.sets"_s);
  m_sets->setModel(m_model);
  m_sets->setMinimumWidth(320);
  m_sets->horizontalHeader()->setStretchLastSection(false);
  m_sets->horizontalHeader()->setSectionResizeMode(ReviewSetsModel::Name, QHeaderView::Stretch);
  m_sets->setColumnWidth(ReviewSetsModel::Messages, kNumberWidth);
  m_sets->setColumnWidth(ReviewSetsModel::Tagged, kNumberWidth);
  m_pane = new ReviewPane(*m_desk, m_splitter);
  m_splitter->addWidget(m_sets);
  m_splitter->addWidget(m_pane);
  m_splitter->setStretchFactor(1, 1);
  m_splitter->setSizes({400, 10'000});
  connect(m_sets->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ReviewScreen::showCurrent);
  return m_splitter;
}

void ReviewScreen::makeCoding() {
  m_coding = new CodingPage(*m_desk, m_levels);
  m_levels->addWidget(m_coding);
  connect(m_coding, &CodingPage::closed, this, &ReviewScreen::leaveCoding);
  connect(m_coding, &CodingPage::messageRequested, this, &ReviewScreen::messageRequested);
  connect(m_coding, &CodingPage::failed, this, &ReviewScreen::failed);
}

void ReviewScreen::askSession() {
  m_desk->ask(workspace::WhoAmI()).then(this, [this](const Result<access::Session>& session) {
    if (!session)
      return;
    m_new->setVisible(session->may(Permission::ManageTags));
    m_pane->setSession(*session);
  });
}

void ReviewScreen::refresh() {
  if (m_levels->currentWidget() == m_coding)
    m_coding->refresh();
  else
    m_model->refresh();
}

void ReviewScreen::take() {
  m_pages->setCurrentIndex(m_model->rowCount() == 0 ? Empty : Sets);
  int row = qMax(0, m_sets->currentIndex().row());
  for (int i = 0; m_wanted && i < m_model->rowCount(); ++i) {
    if (m_model->line(i).set.id == *m_wanted)
      row = i;
  }
  m_wanted.reset();
  if (m_model->rowCount() > 0 && m_sets->currentIndex().row() != row)
    m_sets->setCurrentIndex(m_model->index(row, 0));
  else
    showCurrent();
}

void ReviewScreen::showCurrent() {
  const int row = m_sets->currentIndex().row();
  if (row >= 0 && row < m_model->rowCount())
    m_pane->setSet(m_model->line(row));
}

void ReviewScreen::begin(NewReviewSheet::Selection selection) { makeNew(std::move(selection)); }

void ReviewScreen::makeNew(std::optional<NewReviewSheet::Selection> selection) {
  auto* sheet = new NewReviewSheet(*m_desk, std::move(selection), window());
  connect(sheet, &NewReviewSheet::frozen, this, [this](const ReviewSetId& set) {
    m_wanted = set;
    leaveCoding();
  });
  open(sheet);
}

void ReviewScreen::drawSample(const ReviewSet& set) {
  auto* sheet = new SampleSheet(*m_desk, set, window());
  connect(sheet, &SampleSheet::drawn, m_pane, &ReviewPane::refresh);
  open(sheet);
}

void ReviewScreen::reportTerms() {
  std::vector<ReviewSet> sets;
  for (const auto& line : m_model->lines())
    sets.push_back(line.set);
  open(new TermReportSheet(*m_desk, std::move(sets), std::nullopt, window()));
}

void ReviewScreen::leaveCoding() {
  m_levels->setCurrentIndex(0);
  m_model->refresh();
  m_sets->setFocus();
}

void ReviewScreen::open(QDialog* sheet) {
  sheet->setAttribute(Qt::WA_DeleteOnClose);
  new Scrim(window(), sheet);
  sheet->open();
}

QByteArray ReviewScreen::paneState() const { return m_splitter->saveState(); }

void ReviewScreen::setPaneState(const QByteArray& state) { m_splitter->restoreState(state); }

} // namespace muniment::ui
