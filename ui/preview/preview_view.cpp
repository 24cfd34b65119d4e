#include "ui/preview/preview_view.h"

#include "core/base/error_catalogue.h"
#include "core/base/json.h"
#include "ui/kit/banner.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/plain_label.h"
#include "ui/preview/box_bar.h"
#include "ui/preview/locked_page.h"
#include "ui/preview/page_boxes.h"
#include "ui/preview/pages_model.h"
#include "ui/preview/player_pane.h"
#include "ui/preview/preview_bar.h"
#include "ui/preview/preview_side.h"

#include <QtWidgets/QApplication>
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

bool isLocked(const Error& error) {
  return error.id == "preview.needs_password"_L1 || error.id == "preview.wrong_password"_L1;
}

/// What became of a file shows before its sentence is read.
std::pair<Icon, Tone> markOf(const Error& error) {
  if (error.id == "preview.damaged"_L1)
    return {Icon::Octagon, Tone::Failed};
  if (error.id == "preview.format"_L1 || error.id == "preview.too_large"_L1)
    return {Icon::Document, Tone::Neutral};
  return {Icon::Triangle, Tone::Due};
}

} // namespace

PreviewView::PreviewView(QWidget* parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)), m_canvas(new PreviewCanvas(this)),
      m_side(new PreviewSide(this)), m_list(m_side->pages()), m_model(new PagesModel(*m_canvas, this)) {
  setObjectName(u"previewView"_s);
  m_bar = new PreviewBar(*m_canvas, this);
  m_list->setModel(m_model);
  m_side->hide();
  m_locked = new LockedPage(m_pages);
  m_player = new PlayerPane(m_pages);
  const std::initializer_list<QWidget*> states = {
      new QWidget(m_pages), new LoadingRows(48, m_pages), makeShown(), makeReason(), m_locked, m_player};
  for (QWidget* state : states)
    m_pages->addWidget(state);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(m_pages);
  setFocusProxy(m_canvas);
  connectBar();
  connectBoxes();
}

QWidget* PreviewView::makeShown() {
  auto* shown = new QWidget(m_pages);
  m_repaired = new Banner(Tone::Due, Icon::Triangle, tr("This file is damaged and was repaired to be shown"),
                          tr("Parts of it may be missing here. The file that is kept was not changed."), shown);
  m_repaired->setObjectName(u"previewRepaired"_s);
  m_repaired->hide();
  auto* column = new QVBoxLayout(shown);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_bar);
  m_boxBar = new BoxBar(*m_canvas->boxes(), shown);
  column->addWidget(m_boxBar);
  auto* note = new QHBoxLayout;
  note->addWidget(m_repaired);
  column->addLayout(note);
  auto* across = new QHBoxLayout;
  across->setSpacing(0);
  across->addWidget(m_side);
  across->addWidget(m_canvas, 1);
  column->addLayout(across, 1);
  shown->setFocusProxy(m_canvas);
  return shown;
}

QWidget* PreviewView::makeReason() {
  auto* page = new QWidget(m_pages);
  m_mark = new IconLabel(Icon::Document, 32, Tone::Neutral, 0, page);
  m_reason = new PlainLabel({}, TextRole::Body, Ink::Secondary, page);
  m_again = new QPushButton(tr("Try Again"), page);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(32, 24, 32, 24);
  column->setSpacing(12);
  column->addStretch(1);
  column->addWidget(m_mark, 0, Qt::AlignHCenter);
  m_reason->setWordWrap(true);
  m_reason->setAlignment(Qt::AlignCenter);
  m_reason->setObjectName(u"previewReason"_s);
  column->addWidget(m_reason);
  m_again->setObjectName(u"previewAgain"_s);
  column->addWidget(m_again, 0, Qt::AlignHCenter);
  column->addStretch(1);
  return page;
}

PreviewView::~PreviewView() = default;

void PreviewView::connectBar() {
  connect(m_bar->list(), &QToolButton::toggled, this, [this](bool on) {
    m_side->setVisible(on);
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
  connect(m_side, &PreviewSide::pageChosen, m_canvas, &PreviewCanvas::goToPage);
  connect(m_canvas->tiles(), &TileStore::stopped, this, [this](const Error& error) { setFailed(error, true); });
  connect(m_locked, &LockedPage::passwordGiven, this, &PreviewView::unlock);
  connect(m_again, &QPushButton::clicked, this, &PreviewView::retry);
  connect(m_player->player(), &Player::failed, this, [this](const Error& error) { setFailed(error, true); });
}

void PreviewView::connectBoxes() {
  PageBoxes* boxes = m_canvas->boxes();
  QToolButton* button = m_bar->redact();
  connect(button, &QToolButton::clicked, this, [this, boxes](bool on) {
    boxes->setDrawing(on);
    m_canvas->setFocus();
  });
  connect(m_canvas, &PreviewCanvas::boxesRequested, this, [boxes, button] {
    if (button->isVisible())
      boxes->setDrawing(!boxes->isDrawing());
  });
  connect(boxes, &PageBoxes::changed, button, [boxes, button] { button->setChecked(boxes->isDrawing()); });
  connect(m_boxBar, &BoxBar::redactRequested, this, &PreviewView::redactRequested);
}

void PreviewView::setRedacting(bool isPossible) { m_bar->redact()->setVisible(isPossible); }

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
  m_lookFor.clear();
  m_startPage = 0;
  m_side->setFiles({});
  m_canvas->setSession(nullptr, {});
  m_player->clear();
  m_model->reset();
  m_pages->setCurrentIndex(static_cast<int>(State::Empty));
}

void PreviewView::setFailed(const Error& error, bool retry) {
  const auto [icon, tone] = markOf(error);
  m_mark->setIcon(icon, tone);
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
  await(m_session->open());
}

void PreviewView::await(QFuture<Result<PreviewSession::Opened>> answer) {
  answer.then(this, [this, generation = m_generation](const Result<PreviewSession::Opened>& opened) {
    if (generation == m_generation) // else another file is shown by now
      take(opened);
  });
}

void PreviewView::unlock(const QString& password) {
  if (!m_session)
    return;
  m_pages->setCurrentIndex(static_cast<int>(State::Loading));
  await(m_session->open(password));
}

void PreviewView::take(const Result<PreviewSession::Opened>& answer) {
  if (!answer && isLocked(answer.error())) {
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    m_pages->setCurrentIndex(static_cast<int>(State::Locked));
    m_locked->ask(answer.error().id == "preview.wrong_password"_L1);
    if (hadFocus || answer.error().id == "preview.wrong_password"_L1)
      m_locked->takeFocus();
    return;
  }
  if (!answer) {
    m_session.reset();
    setFailed(answer.error(), answer.error().kind != ErrorKind::Refused);
    Q_EMIT failed(answer.error());
    return;
  }
  m_bytes.clear();
  m_opened = *answer;
  if (answer->facts.media)
    return playIt();
  m_pages->setCurrentIndex(static_cast<int>(State::Shown));
  m_bar->setKind(answer->facts.isPicture);
  m_repaired->setVisible(answer->facts.isRepaired);
  m_side->setFiles(answer->facts.files);
  m_side->setVisible(!answer->facts.isPicture && m_bar->list()->isChecked());
  m_canvas->setSession(m_session, *answer);
  m_model->reset();
  m_canvas->goToPage(m_startPage);
  showPage(m_canvas->currentPage());
  if (!answer->facts.isPicture)
    loadHeadings();
  if (!m_lookFor.isEmpty())
    m_bar->find(std::exchange(m_lookFor, {}));
  Q_EMIT fileOpened();
}

void PreviewView::playIt() {
  const bool hadFocus = isAncestorOf(QApplication::focusWidget());
  m_pages->setCurrentIndex(static_cast<int>(State::Played));
  m_player->setSession(m_session, *m_opened->facts.media);
  if (hadFocus)
    m_player->setFocus(Qt::OtherFocusReason);
  Q_EMIT fileOpened();
}

void PreviewView::loadHeadings() {
  m_session->outline().then(
      this, [this, generation = m_generation](const Result<std::vector<preview::PreviewAnswer::Heading>>& headings) {
        if (generation == m_generation && headings)
          m_side->setHeadings(*headings);
      });
}

void PreviewView::showHits(const QString& text, int page) {
  if (state() == State::Shown) {
    m_canvas->goToPage(page);
    return m_bar->find(text);
  }
  m_lookFor = text;
  m_startPage = page;
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
