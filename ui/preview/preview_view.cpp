#include "ui/preview/preview_view.h"

#include "core/base/error_catalogue.h"
#include "core/base/json.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_label.h"
#include "ui/preview/page_row.h"
#include "ui/preview/pages_model.h"
#include "ui/preview/preview_bar.h"

#include <QtWidgets/QListView>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostSmall = 12; ///< small pages that are wanted at once

QWidget* makeReason(PlainLabel* sentence, QPushButton* again, QWidget* parent) {
  auto* page = new QWidget(parent);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(32, 24, 32, 24);
  column->setSpacing(12);
  column->addStretch(1);
  column->addWidget(new IconLabel(Icon::Document, 32, Tone::Neutral, 0, page), 0, Qt::AlignHCenter);
  sentence->setParent(page);
  sentence->setWordWrap(true);
  sentence->setAlignment(Qt::AlignCenter);
  sentence->setObjectName(u"previewReason"_s);
  column->addWidget(sentence);
  again->setParent(page);
  again->setObjectName(u"previewAgain"_s);
  column->addWidget(again, 0, Qt::AlignHCenter);
  column->addStretch(1);
  return page;
}

} // namespace

PreviewView::PreviewView(QWidget* parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)), m_canvas(new PreviewCanvas(this)),
      m_list(new QListView(this)), m_model(new PagesModel(*m_canvas, this)),
      m_reason(new PlainLabel({}, TextRole::Body, Ink::Secondary)), m_again(new QPushButton(tr("Try Again"))) {
  setObjectName(u"previewView"_s);
  m_bar = new PreviewBar(*m_canvas, this);
  m_list->setObjectName(u"previewPageList"_s);
  m_list->setAccessibleName(tr("List of pages"));
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setUniformItemSizes(true);
  m_list->setMouseTracking(true);
  m_list->setFixedWidth(PageRow::kWidth + 16);
  m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new PageRow(m_list));
  m_list->hide();
  auto* shown = new QWidget(m_pages);
  auto* column = new QVBoxLayout(shown);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_bar);
  auto* across = new QHBoxLayout;
  across->setSpacing(0);
  across->addWidget(m_list);
  across->addWidget(m_canvas, 1);
  column->addLayout(across, 1);
  shown->setFocusProxy(m_canvas);
  const std::initializer_list<QWidget*> states = {new QWidget(m_pages), new LoadingRows(48, m_pages), shown,
                                                  makeReason(m_reason, m_again, m_pages)};
  for (QWidget* state : states)
    m_pages->addWidget(state);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_pages);
  setFocusProxy(m_canvas);
  connectBar();
}

PreviewView::~PreviewView() = default;

void PreviewView::connectBar() {
  connect(m_bar->list(), &QToolButton::toggled, this, [this](bool on) {
    m_list->setVisible(on);
    wantAll(m_inSight);
  });
  connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
    if (index.isValid() && index.row() != m_canvas->currentPage())
      m_canvas->goToPage(index.row());
  });
  connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this] { wantAll(m_inSight); });
  connect(m_canvas, &PreviewCanvas::wanted, this, &PreviewView::wantAll);
  connect(m_canvas, &PreviewCanvas::pageChanged, this, &PreviewView::showPage);
  connect(m_canvas, &PreviewCanvas::zoomChanged, m_bar, &PreviewBar::showZoom);
  connect(m_canvas, &PreviewCanvas::searchRequested, m_bar, &PreviewBar::focusSearch);
  connect(m_canvas, &PreviewCanvas::copyRequested, this, &PreviewView::copyRequested);
  connect(m_again, &QPushButton::clicked, this, &PreviewView::retry);
}

PreviewView::State PreviewView::state() const { return static_cast<State>(m_pages->currentIndex()); }

void PreviewView::setLoading() {
  clear();
  m_pages->setCurrentIndex(static_cast<int>(State::Loading));
}

void PreviewView::clear() {
  ++m_generation;
  m_opened.reset();
  m_session.reset();
  m_bytes.clear();
  m_canvas->setSession(nullptr, {});
  m_model->reset();
  m_pages->setCurrentIndex(static_cast<int>(State::Empty));
}

void PreviewView::setFailed(const Error& error, bool retry) {
  m_reason->setText(errorText(error));
  m_again->setVisible(retry);
  m_pages->setCurrentIndex(static_cast<int>(State::Failed));
}

void PreviewView::show(std::shared_ptr<preview::PreviewHost> host, QByteArray bytes) {
  setLoading();
  m_host = std::move(host);
  m_bytes = std::move(bytes);
  if (!m_host)
    return setFailed(makeError(ErrorKind::Unavailable, "preview.not_started"_L1), false);
  m_session = std::make_shared<PreviewSession>(m_host, m_bytes);
  m_session->open().then(this, [this, generation = m_generation](const Result<PreviewSession::Opened>& answer) {
    if (generation == m_generation) // else another file is shown by now
      take(answer);
  });
}

void PreviewView::take(const Result<PreviewSession::Opened>& answer) {
  if (!answer) {
    m_session.reset();
    setFailed(answer.error(), answer.error().kind != ErrorKind::Refused);
    Q_EMIT failed(answer.error());
    return;
  }
  m_bytes.clear();
  m_opened = *answer;
  m_pages->setCurrentIndex(static_cast<int>(State::Shown));
  m_bar->setKind(answer->facts.isPicture);
  m_list->setVisible(!answer->facts.isPicture && m_bar->list()->isChecked());
  m_canvas->setSession(m_session, *answer);
  m_model->reset();
  showPage(m_canvas->currentPage());
  Q_EMIT fileOpened();
}

void PreviewView::retry() {
  if (m_bytes.isEmpty())
    Q_EMIT retryRequested();
  else
    show(m_host, QByteArray(m_bytes));
}

void PreviewView::showPage(int page) {
  m_bar->showPage(page);
  const QModelIndex index = m_model->index(page);
  m_list->setCurrentIndex(index);
  m_list->scrollTo(index);
}

/// The small pages come behind what is in sight.
void PreviewView::wantAll(std::deque<TileStore::Key> keys) {
  m_inSight = keys;
  if (m_list->isVisible()) {
    const QModelIndex top = m_list->indexAt(QPoint(8, 8));
    const int first = std::max(0, top.isValid() ? top.row() : 0);
    for (int page = first; page < std::min(first + kMostSmall, m_canvas->pages()); ++page)
      keys.push_back(m_canvas->smallKey(page, PreviewCanvas::kSmall));
  }
  m_canvas->tiles()->want(std::move(keys));
}

QByteArray PreviewView::paneState() const {
  const Json state = Json::Object{{u"fit"_s, static_cast<int>(m_canvas->fit())},
                                  {u"list"_s, m_bar->list()->isChecked()},
                                  {u"zoom"_s, qRound(m_canvas->zoom() * 1000)}};
  return canonicalJson(state).value_or(QByteArray());
}

void PreviewView::setPaneState(const QByteArray& state) {
  const auto json = parseJson(state);
  if (!json)
    return;
  const bool* list = json->at(u"list").boolean();
  m_bar->list()->setChecked(list && *list);
  const std::int64_t fit = json->number(u"fit");
  if (fit == static_cast<int>(PageLayout::Fit::None))
    m_canvas->setZoom(static_cast<double>(json->number(u"zoom")) / 1000, {});
  else
    m_canvas->setFit(fit == static_cast<int>(PageLayout::Fit::Page) ? PageLayout::Fit::Page : PageLayout::Fit::Width);
}

} // namespace muniment::ui
