#include "ui/coverage/coverage_pane.h"

#include "ui/coverage/coverage_axis.h"
#include "ui/coverage/coverage_details.h"
#include "ui/coverage/coverage_model.h"
#include "ui/coverage/coverage_row.h"
#include "ui/coverage/coverage_words.h"
#include "ui/kit/day_text.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/list_pages.h"
#include "ui/kit/plain_label.h"

#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

} // namespace

CoveragePane::CoveragePane(CoverageDesk& desk, QWidget* parent)
    : QWidget(parent), m_model(new CoverageModel(desk, this)) {
  setObjectName(u"coveragePane"_s);
  setAccessibleName(tr("Coverage"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  const ListPages::Text text = {{Icon::Chat, tr("No conversation was captured yet.")},
                                {},
                                tr("Conversations are not open to you. An administrator can grant it."),
                                tr("The coverage could not be read. Nothing was changed.")};
  m_pages = new ListPages(makeList(), 76, text, this);
  column->addWidget(m_pages);
  connect(m_pages, &ListPages::retryRequested, this, &CoveragePane::refresh);
  connect(m_model, &CoverageModel::answered, this, &CoveragePane::take);
  connect(m_model, &CoverageModel::failed, this, [this](const Error& error) {
    m_pages->showError(error.kind);
    Q_EMIT failed(error);
  });
}

QWidget* CoveragePane::makeList() {
  m_splitter = new QSplitter(Qt::Horizontal, this);
  m_splitter->setChildrenCollapsible(false);
  auto* start = new QWidget(m_splitter);
  auto* column = new QVBoxLayout(start);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_notice = new PlainLabel({}, TextRole::Small, Ink::Secondary, start);
  m_notice->setWordWrap(true);
  auto* notice = new QHBoxLayout;
  notice->setContentsMargins(24, 12, 24, 4);
  notice->addWidget(m_notice);
  m_axis = new CoverageAxis(start);
  m_list = new QListView(start);
  m_list->setObjectName(u"coverageList"_s);
  m_list->setAccessibleName(tr("Coverage of conversations"));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new CoverageRow(m_list));
  m_list->setMouseTracking(true);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  column->addLayout(notice);
  column->addWidget(m_axis);
  column->addWidget(m_list, 1);
  m_axis->setEndRoom(m_list->verticalScrollBar()->sizeHint().width());
  m_details = new CoverageDetails(m_splitter);
  m_splitter->addWidget(start);
  m_splitter->addWidget(m_details);
  m_splitter->setStretchFactor(0, 1);
  m_splitter->setSizes({10'000, 372});
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CoveragePane::showCurrent);
  connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
    Q_EMIT conversationRequested(m_model->line(index.row()).summary.conversation.id);
  });
  connect(m_details, &CoverageDetails::conversationRequested, this, &CoveragePane::conversationRequested);
  return m_splitter;
}

void CoveragePane::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void CoveragePane::refresh() { m_model->refresh(); }

void CoveragePane::take() {
  m_pages->showRows(m_model->rowCount() > 0);
  m_axis->setPeriod(m_model->from(), m_model->until());
  const std::vector<LiveFact>& gaps = m_model->connectionGaps();
  m_notice->setText(
      gaps.empty()
          ? tr("Each line is a source: coloured in weeks with messages, grey between its first and its last one. "
               "What somebody left out before the copy was made cannot be seen from it.")
          : tr("%n gap(s) of whole connections, last %1: %2", nullptr, static_cast<int>(gaps.size()))
                .arg(momentText(gaps.back().at), CoverageWords::gap(gaps.back())));
  if (m_model->rowCount() > 0 && !m_list->currentIndex().isValid())
    m_list->setCurrentIndex(m_model->index(0));
  showCurrent();
}

void CoveragePane::showCurrent() {
  const QModelIndex current = m_list->currentIndex();
  m_details->setVisible(current.isValid());
  if (current.isValid())
    m_details->setContent(m_model->line(current.row()));
}

QByteArray CoveragePane::paneState() const { return m_splitter->saveState(); }

void CoveragePane::setPaneState(const QByteArray& state) { m_splitter->restoreState(state); }

} // namespace muniment::ui
