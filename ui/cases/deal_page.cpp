#include "ui/cases/deal_page.h"

#include "ui/cases/deal_model.h"
#include "ui/cases/deal_row.h"
#include "ui/cases/deal_strip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_label.h"

#include <QtWidgets/QListView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

enum Page { Loading, Deal, Empty, Failed };
constexpr int kMostMessages = 200;

} // namespace

DealPage::DealPage(CaseDesk& desk, QWidget* parent) : QWidget(parent), m_desk(&desk), m_model(new DealModel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  makePages();
  column->addWidget(m_pages);
}

void DealPage::makePages() {
  m_pages = new QStackedWidget(this);
  auto* deal = new QWidget(m_pages);
  auto* column = new QVBoxLayout(deal);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_list = new QListView(deal);
  m_row = new DealRow(m_list);
  m_list->setObjectName(u"deal"_s);
  m_list->setAccessibleName(tr("Documents and messages of the deal, in the order of time"));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
  m_list->setResizeMode(QListView::Adjust);
  m_list->setModel(m_model);
  m_list->setItemDelegate(m_row);
  setFocusProxy(m_list);
  column->addWidget(new DealStrip(*m_model, *m_list, deal));
  auto* heads = new QHBoxLayout;
  heads->setContentsMargins(24, 8, 24, 8);
  heads->setSpacing(6);
  heads->addWidget(new IconLabel(Icon::Document, 14));
  heads->addWidget(new PlainLabel(tr("Documents"), TextRole::SmallStrong, Ink::Secondary));
  heads->addStretch(1);
  heads->addWidget(new IconLabel(Icon::Chat, 14));
  heads->addWidget(new PlainLabel(tr("Conversation"), TextRole::SmallStrong, Ink::Secondary));
  column->addLayout(heads);
  column->addWidget(m_list, 1);
  auto* empty = new EmptyState(Icon::Document,
                               tr("No document is filed to this case yet. File an order or an invoice, and it stands "
                                  "here beside what was said."),
                               {}, m_pages);
  auto* broken =
      new EmptyState(Icon::Octagon, tr("The deal could not be read. Nothing was changed."), tr("Try Again"), m_pages);
  connect(broken, &EmptyState::actionTriggered, this, &DealPage::ask);
  const std::initializer_list<QWidget*> pages = {new LoadingRows(72, m_pages), deal, empty, broken};
  for (QWidget* page : pages)
    m_pages->addWidget(page);
  connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
    const DealMoment& moment = m_model->moment(index.row());
    const DealMoment::Side& side = moment.message ? *moment.message : *moment.paper;
    if (!side.subject.isEmpty())
      Q_EMIT openRequested(side.subject);
  });
}

void DealPage::open(const CaseId& file) {
  if (m_file == file)
    return refresh();
  m_file = file;
  m_model->clear();
  m_pages->setCurrentIndex(Loading);
  refresh();
}

void DealPage::clear() {
  ++m_generation;
  m_file.reset();
  m_model->clear();
}

void DealPage::refresh() {
  m_isStale = true;
  if (isVisible())
    ask();
}

void DealPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_isStale)
    ask();
}

void DealPage::ask() {
  if (!m_file)
    return;
  m_isStale = false;
  workspace::DealView query;
  query.file = *m_file;
  m_desk->ask(query).then(this, [this, generation = ++m_generation](const Result<workspace::DealView::Answer>& deal) {
    if (generation != m_generation)
      return;
    if (deal)
      return askConversation(*deal);
    m_pages->setCurrentIndex(Failed);
    Q_EMIT failed(deal.error());
  });
}

void DealPage::askConversation(const workspace::DealView::Answer& deal) {
  workspace::CaseTimeline query;
  query.file = *m_file;
  query.limit = kMostMessages;
  m_desk->ask(query).then(
      this, [this, deal, generation = m_generation](const Result<workspace::CaseTimeline::Answer>& timeline) {
        if (generation == m_generation) // without the messages beside, the deal itself is still there
          take(deal, timeline ? timeline->moments : std::vector<workspace::CaseMoment>());
      });
}

void DealPage::take(const workspace::DealView::Answer& deal, const std::vector<workspace::CaseMoment>& timeline) {
  const QModelIndex chosen = m_list->currentIndex();
  const QString open = chosen.isValid() ? m_model->moment(chosen.row()).id : QString();
  m_model->setDeal(deal, timeline);
  m_pages->setCurrentIndex(deal.papers.empty() && deal.stands.empty() ? Empty : Deal);
  for (int row = 0; row < m_model->rowCount(); ++row) {
    if (m_model->moment(row).id == open)
      m_list->setCurrentIndex(m_model->index(row));
  }
}

void DealPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_row->setWidth(width() - m_list->verticalScrollBar()->sizeHint().width());
}

} // namespace muniment::ui
