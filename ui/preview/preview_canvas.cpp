#include "ui/preview/preview_canvas.h"

#include "ui/kit/style_painting.h"
#include "ui/kit/theme.h"
#include "ui/preview/page_boxes.h"

#include <QtGui/QPaintEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <cmath>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr double kPixelsOfPoint = 96.0 / 72; // 100 % is the size on paper
constexpr double kStep = 1.25;
constexpr int kLine = 48;

} // namespace

PreviewCanvas::PreviewCanvas(QWidget* parent)
    : QAbstractScrollArea(parent), m_tiles(new TileStore(this)), m_text(new PageText(this)),
      m_search(new PageSearch(this)), m_boxes(new PageBoxes(this)) {
  setObjectName(u"previewCanvas"_s);
  setAccessibleName(tr("Pages"));
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  viewport()->setMouseTracking(true);
  viewport()->setCursor(Qt::IBeamCursor);
  connect(m_tiles, &TileStore::changed, viewport(), qOverload<>(&QWidget::update));
  connect(m_text, &PageText::changed, viewport(), qOverload<>(&QWidget::update));
  connect(m_search, &PageSearch::changed, viewport(), qOverload<>(&QWidget::update));
  connect(m_boxes, &PageBoxes::changed, viewport(), qOverload<>(&QWidget::update));
  connect(m_boxes, &PageBoxes::changed, this, &PreviewCanvas::setPointer);
  connect(m_search, &PageSearch::moved, this, &PreviewCanvas::showHit);
}

void PreviewCanvas::setSession(std::shared_ptr<PreviewSession> session, const PreviewSession::Opened& opened) {
  m_tiles->setSession(session);
  m_text->setSession(session);
  m_search->setSession(session, static_cast<int>(opened.sizes.size()));
  m_from.reset();
  m_announced = -1;
  m_hasText = !opened.facts.isPicture;
  m_boxes->setPages(opened.sizes);
  m_layout.setTurns(0);
  m_layout.setPages(opened.sizes, opened.facts.isPicture ? 1.0 : kPixelsOfPoint);
  refreshLayout();
  verticalScrollBar()->setValue(0);
  announcePage();
}

void PreviewCanvas::setPointer() {
  viewport()->setCursor(m_boxes->isDrawing() ? Qt::CrossCursor : m_hasText ? Qt::IBeamCursor : Qt::ArrowCursor);
}

QPoint PreviewCanvas::origin() const {
  const int spare = std::max(0, viewport()->height() - m_layout.size().height());
  return {-horizontalScrollBar()->value(), spare / 2 - verticalScrollBar()->value()};
}

QRect PreviewCanvas::placed(int page) const { return m_layout.page(page, viewport()->width()).translated(origin()); }

std::pair<int, int> PreviewCanvas::visiblePages() const {
  if (m_layout.count() == 0)
    return {0, -1};
  const int top = -origin().y();
  return {m_layout.pageAt(top), m_layout.pageAt(top + viewport()->height())};
}

int PreviewCanvas::currentPage() const { return m_layout.pageAt(viewport()->height() / 2 - origin().y()); }

void PreviewCanvas::goToPage(int page) {
  if (page < 0 || page >= m_layout.count())
    return;
  verticalScrollBar()->setValue(m_layout.page(page, viewport()->width()).top() - PageLayout::kGap);
}

void PreviewCanvas::setFit(PageLayout::Fit fit) {
  const int page = currentPage();
  m_fit = fit;
  refreshLayout();
  goToPage(page);
}

void PreviewCanvas::refreshLayout() {
  m_layout.fit(m_fit, viewport()->size(), std::max(0, currentPage()));
  updateBars();
  wantTiles();
  viewport()->update();
  Q_EMIT zoomChanged();
}

void PreviewCanvas::updateBars() {
  const QSize size = m_layout.size();
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setSingleStep(kLine);
  verticalScrollBar()->setRange(0, std::max(0, size.height() - viewport()->height()));
  horizontalScrollBar()->setPageStep(viewport()->width());
  horizontalScrollBar()->setSingleStep(kLine);
  horizontalScrollBar()->setRange(0, std::max(0, size.width() - viewport()->width()));
}

void PreviewCanvas::setZoom(double zoom, QPoint anchor) {
  const double before = m_layout.zoom();
  const QPointF on = QPointF(anchor - origin()) / before;
  m_fit = PageLayout::Fit::None;
  m_layout.setZoom(zoom);
  updateBars();
  const QPointF now = on * m_layout.zoom() - anchor;
  horizontalScrollBar()->setValue(qRound(now.x()));
  verticalScrollBar()->setValue(qRound(now.y()));
  wantTiles();
  viewport()->update();
  Q_EMIT zoomChanged();
}

void PreviewCanvas::zoomBy(int steps) {
  setZoom(m_layout.zoom() * std::pow(kStep, steps), viewport()->rect().center());
}

void PreviewCanvas::turn() {
  const int page = currentPage();
  m_layout.setTurns(m_layout.turns() + 1);
  refreshLayout();
  goToPage(page);
}

int PreviewCanvas::scaleKey() const { return qRound(m_layout.scale() * devicePixelRatioF() * TileStore::kScaleParts); }

std::vector<TileStore::Key> PreviewCanvas::keysOf(int page, const QRect& seen) const {
  const double dpr = devicePixelRatioF();
  const QRect part = (seen & placed(page)).translated(-placed(page).topLeft());
  std::vector<TileStore::Key> keys;
  if (part.isEmpty())
    return keys;
  const QSize whole = m_layout.pixels(page, scaleKey() / TileStore::kScaleParts);
  const auto index = [dpr](int pixel) { return static_cast<int>(pixel * dpr) / TileStore::kSide; };
  for (int row = index(part.top()); row <= index(part.bottom()); ++row) {
    for (int column = index(part.left()); column <= index(part.right()); ++column)
      if (row * TileStore::kSide < whole.height() && column * TileStore::kSide < whole.width())
        keys.push_back({page, scaleKey(), m_layout.turns(), column, row});
  }
  return keys;
}

void PreviewCanvas::wantTiles() {
  std::deque<TileStore::Key> keys;
  const auto [first, last] = visiblePages();
  for (int page = first; page <= last; ++page)
    std::ranges::copy(keysOf(page, viewport()->rect()), std::back_inserter(keys));
  // Then what comes into sight next.
  const QRect near = viewport()->rect().adjusted(0, -viewport()->height() / 2, 0, viewport()->height());
  for (int page = std::max(0, first - 1); page <= std::min(last + 1, m_layout.count() - 1); ++page)
    std::ranges::copy(keysOf(page, near), std::back_inserter(keys));
  Q_EMIT wanted(std::move(keys));
}

TileStore::Key PreviewCanvas::smallKey(int page, int side) const {
  const QRect place = m_layout.page(page, viewport()->width());
  const double unit = std::max(place.width(), place.height()) / m_layout.scale();
  const double scale = side * devicePixelRatioF() / std::max(unit, 1.0);
  return {page, std::max(1, static_cast<int>(scale * TileStore::kScaleParts)), m_layout.turns(), 0, 0};
}

bool PreviewCanvas::isSharp() {
  const auto [first, last] = visiblePages();
  for (int page = first; page <= last; ++page) {
    for (const TileStore::Key& key : keysOf(page, viewport()->rect())) {
      if (!m_tiles->tile(key) && !m_tiles->isRefused(key))
        return false;
    }
  }
  return first <= last;
}

QRectF PreviewCanvas::rectOf(const TileStore::Key& key, const QSize& pixels) const {
  const double dpr = devicePixelRatioF();
  const QPointF corner(key.column * TileStore::kSide / dpr, key.row * TileStore::kSide / dpr);
  return {QPointF(placed(key.page).topLeft()) + corner, QSizeF(pixels) / dpr};
}

std::optional<PageText::Place> PreviewCanvas::placeAt(QPoint point) {
  if (m_layout.count() == 0)
    return std::nullopt;
  const int page = m_layout.pageAt(point.y() - origin().y());
  m_text->want(page);
  return m_text->placeAt(page, m_layout.unplaced(page, point - placed(page).topLeft()));
}

void PreviewCanvas::announcePage() {
  const int page = currentPage();
  if (page == std::exchange(m_announced, page) || page < 0)
    return;
  setAccessibleName(tr("Page %1 of %2").arg(page + 1).arg(m_layout.count()));
  Q_EMIT pageChanged(page);
}

void PreviewCanvas::showHit() {
  if (m_search->current() < 0)
    return;
  const PageSearch::Hit& hit = m_search->hits()[static_cast<std::size_t>(m_search->current())];
  const QRect box = m_layout.placed(hit.page, hit.box).toAlignedRect().translated(placed(hit.page).topLeft());
  const QRect room = viewport()->rect().adjusted(0, kLine, 0, -kLine);
  if (box.top() < room.top() || box.bottom() > room.bottom())
    verticalScrollBar()->setValue(verticalScrollBar()->value() + box.top() - viewport()->height() / 3);
  if (box.left() < 0 || box.right() > viewport()->width())
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + box.left() - viewport()->width() / 3);
}

void PreviewCanvas::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  const Theme theme = Theme::of(this);
  painter.fillRect(event->rect(), theme.sunken);
  const auto [first, last] = visiblePages();
  for (int page = first; page <= last; ++page)
    paintPage(painter, page, event->rect());
  if (showsFocusRing(*this))
    paintFocusRing(painter, viewport()->rect().adjusted(1, 1, -1, -1), theme, 4);
}

void PreviewCanvas::paintPage(QPainter& painter, int page, const QRect& seen) {
  const Theme theme = Theme::of(this);
  const QRect place = placed(page);
  if (!place.intersects(seen))
    return;
  painter.fillRect(place, Qt::white);
  if (const QImage* small = m_tiles->tile(smallKey(page, kSmall)))
    painter.drawImage(place, *small);
  painter.save();
  painter.setClipRect(place, Qt::IntersectClip);
  bool isRefused = false;
  for (const TileStore::Key& key : keysOf(page, seen)) {
    if (const QImage* tile = m_tiles->tile(key)) {
      const QRectF on = rectOf(key, tile->size());
      painter.fillRect(on, Qt::white);
      painter.drawImage(on, *tile);
    }
    isRefused = isRefused || m_tiles->isRefused(key);
  }
  painter.restore();
  if (isRefused) {
    painter.setPen(Theme::light().text2);
    painter.setFont(textFont(13));
    painter.drawText(place.adjusted(24, 24, -24, -24), int(Qt::AlignCenter) | Qt::TextWordWrap,
                     tr("A part of this page could not be drawn."));
  }
  paintMarks(painter, page);
  paintBoxes(painter, page);
  painter.setPen(theme.line);
  painter.drawRect(place.adjusted(-1, -1, 0, 0));
}

/// Paper is white in every appearance, so the marks on it are those of the light one.
void PreviewCanvas::paintMarks(QPainter& painter, int page) {
  const Theme paper = Theme::light();
  const QPoint corner = placed(page).topLeft();
  painter.save();
  painter.setCompositionMode(QPainter::CompositionMode_Multiply);
  if (const auto* words = m_text->words(page); words && !m_text->isEmpty()) {
    for (int number = 0; number < static_cast<int>(words->size()); ++number) {
      if (m_text->isSelected({page, number}))
        painter.fillRect(m_layout.placed(page, (*words)[static_cast<std::size_t>(number)].box).translated(corner),
                         paper.selected.darker(108));
    }
  }
  const auto& hits = m_search->hits();
  const auto first = std::ranges::lower_bound(hits, page, {}, &PageSearch::Hit::page);
  for (auto hit = first; hit != hits.end() && hit->page == page; ++hit) {
    const bool isCurrent = hit - hits.begin() == m_search->current();
    const QRectF box = m_layout.placed(page, hit->box).translated(corner).adjusted(-1, -1, 1, 1);
    painter.fillRect(box, paper.due.soft.darker(isCurrent ? 112 : 104));
    if (isCurrent) {
      painter.setPen(QPen(paper.due.text, 2));
      painter.drawRect(box.adjusted(-1, -1, 1, 1));
    }
  }
  painter.restore();
}

} // namespace muniment::ui
