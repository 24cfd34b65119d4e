#include "ui/documents/document_sheet.h"

#include "ui/documents/document_words.h"
#include "ui/documents/sheet_composer.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QAccessible>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMargin = 16;
constexpr int kWidest = 760;
constexpr int kNarrowest = 420;
constexpr int kStep = 40;
constexpr std::size_t kMostTexts = 8;
constexpr QColor kPaperInDark(0xF4, 0xF4, 0xF2);

} // namespace

DocumentSheet::DocumentSheet(QWidget* parent) : QAbstractScrollArea(parent) {
  setObjectName(u"documentSheet"_s);
  setAccessibleName(tr("The document, readable"));
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  viewport()->setMouseTracking(true);
  verticalScrollBar()->setSingleStep(kStep);
}

void DocumentSheet::setDocument(std::shared_ptr<const formats::edi::Document> document) {
  m_document = std::move(document);
  m_content = m_document ? composeSheet(*m_document) : SheetContent();
  m_marks = {};
  m_current.reset();
  verticalScrollBar()->setValue(0);
  layOut();
}

void DocumentSheet::layOut() {
  const int room = viewport()->width() - 2 * kMargin;
  const int width = std::clamp(room, kNarrowest, kWidest);
  m_layout = m_document ? SheetLayout(m_content, SheetRows(m_document), width, layoutDirection()) : SheetLayout();
  m_marks.hovered.reset();
  m_marks.current.reset();
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setRange(0, std::max(0, m_layout.height() + 2 * kMargin - viewport()->height()));
  horizontalScrollBar()->setPageStep(viewport()->width());
  horizontalScrollBar()->setRange(0, std::max(0, width + 2 * kMargin - viewport()->width()));
  viewport()->update();
}

QPoint DocumentSheet::origin() const {
  const int spare = std::max(2 * kMargin, viewport()->width() - m_layout.width());
  return {spare / 2 - horizontalScrollBar()->value(), kMargin - verticalScrollBar()->value()};
}

void DocumentSheet::choose(const formats::edi::Place& place) {
  m_marks.chosen = place;
  if (const auto found = within(place, 1); !found.empty())
    reveal(found.front().rect);
  viewport()->update();
}

std::vector<SheetLayout::Placed> DocumentSheet::within(const formats::edi::Place& place, std::size_t most) const {
  std::vector<SheetLayout::Placed> found;
  const auto offer = [&](const SheetLayout::Placed& placed) {
    if (found.size() < most && !placed.cell.text.isEmpty() && SheetPainter::isWithin(placed.cell.place, place))
      found.push_back(placed);
  };
  if (!place.isKnown())
    return found;
  for (const SheetLayout::Placed& placed : m_layout.cells())
    offer(placed);
  for (int row = 0; row < m_layout.rows().count() && found.size() < most; ++row) {
    const formats::edi::Place line = m_layout.rows().place(row);
    if (line.offset > place.offset + place.length || line.offset + line.length < place.offset)
      continue;
    for (const SheetLayout::Placed& placed : m_layout.rowCells(row))
      offer(placed);
  }
  return found;
}

QStringList DocumentSheet::textsWithin(const formats::edi::Place& place) const {
  QStringList texts;
  for (const SheetLayout::Placed& placed : within(place, kMostTexts))
    texts << placed.cell.text;
  return texts;
}

void DocumentSheet::reveal(const QRect& rect) {
  const int top = verticalScrollBar()->value();
  const int above = rect.top() + kMargin - kStep;
  const int below = rect.bottom() + kMargin + kStep - viewport()->height();
  if (above < top)
    verticalScrollBar()->setValue(above);
  else if (below > top)
    verticalScrollBar()->setValue(below);
}

void DocumentSheet::paintEvent(QPaintEvent* event) {
  QPainter painter(viewport());
  const Theme theme = Theme::of(this);
  painter.fillRect(event->rect(), theme.chat);
  if (!m_document)
    return;
  const QPoint at = origin();
  painter.translate(at);
  const QRect page(0, 0, m_layout.width(), m_layout.height());
  paintBox(painter, page, 4, theme.mode == Theme::Dark ? kPaperInDark : theme.surface, theme.lineStrong);
  SheetPainter::Marks marks = m_marks;
  if (!hasFocus())
    marks.current.reset();
  SheetPainter(m_layout).paint(painter, event->rect().translated(-at), marks);
  painter.translate(-at);
  if (showsFocusRing(*this) && !marks.current)
    paintFocusRing(painter, viewport()->rect(), theme);
}

void DocumentSheet::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  layOut();
}

void DocumentSheet::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::FontChange)
    layOut();
}

std::optional<SheetLayout::Placed> DocumentSheet::placedAt(QPoint viewportPoint) const {
  return m_layout.at(viewportPoint - origin());
}

bool DocumentSheet::viewportEvent(QEvent* event) {
  if (event->type() != QEvent::ToolTip)
    return QAbstractScrollArea::viewportEvent(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const auto placed = placedAt(help->pos());
  if (!placed || !placed->cell.place.isKnown()) {
    QToolTip::hideText();
    return true;
  }
  const QString label = DocumentWords::text(placed->cell.place.label);
  const QString where = label.isEmpty()
                            ? tr("%1\nClick to see it in the original.").arg(placed->cell.text)
                            : tr("%1\nFrom %2. Click to see it in the original.").arg(placed->cell.text, label);
  QToolTip::showText(help->globalPos(), plainToolTip(where), viewport());
  return true;
}

void DocumentSheet::mousePressEvent(QMouseEvent* event) {
  const auto placed = placedAt(event->position().toPoint());
  if (event->button() != Qt::LeftButton || !placed || !placed->cell.place.isKnown())
    return;
  setCurrent(*placed);
  m_marks.chosen = placed->cell.place;
  Q_EMIT placeChosen(placed->cell.place);
}

void DocumentSheet::mouseMoveEvent(QMouseEvent* event) {
  const auto placed = placedAt(event->position().toPoint());
  const bool isValue = placed && placed->cell.place.isKnown();
  const std::optional<QRect> hovered = isValue ? std::optional(placed->rect) : std::nullopt;
  if (hovered == m_marks.hovered)
    return;
  m_marks.hovered = hovered;
  viewport()->setCursor(isValue ? Qt::PointingHandCursor : Qt::ArrowCursor);
  viewport()->update();
}

void DocumentSheet::leaveEvent(QEvent* event) {
  QAbstractScrollArea::leaveEvent(event);
  m_marks.hovered.reset();
  viewport()->update();
}

void DocumentSheet::setCurrent(const SheetLayout::Placed& placed) {
  m_current = placed;
  m_marks.current = placed.rect;
  setAccessibleDescription(placed.cell.text);
  reveal(placed.rect);
  viewport()->update();
}

void DocumentSheet::walk(int step) {
  const auto reads = [](const SheetLayout::Placed& each) {
    return !each.cell.text.isEmpty() && each.cell.place.isKnown();
  };
  const int from = m_current ? m_current->rect.top() : step > 0 ? -1 : m_layout.height();
  const int fromX = m_current ? m_current->rect.left() : -1;
  // The nearest behind the current one in the order of reading: from top to bottom, then across.
  std::optional<SheetLayout::Placed> best;
  const auto offer = [&](const SheetLayout::Placed& each) {
    if (!reads(each))
      return;
    const std::pair<int, int> place(each.rect.top() * step, each.rect.left() * step);
    if (place <= std::pair(from * step, fromX * step))
      return;
    if (!best || place < std::pair(best->rect.top() * step, best->rect.left() * step))
      best = each;
  };
  for (const SheetLayout::Placed& each : m_layout.cells())
    offer(each);
  if (const int row = m_layout.rowAt(from); row >= 0) {
    for (int near = std::max(0, row - 1); near <= std::min(row + 1, m_layout.rows().count() - 1); ++near) {
      for (const SheetLayout::Placed& each : m_layout.rowCells(near))
        offer(each);
    }
  }
  if (best)
    setCurrent(*best);
}

void DocumentSheet::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
  case Qt::Key_Down:
  case Qt::Key_Right:
    return walk(1);
  case Qt::Key_Up:
  case Qt::Key_Left:
    return walk(-1);
  case Qt::Key_PageDown:
    return verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd);
  case Qt::Key_PageUp:
    return verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub);
  case Qt::Key_Home:
    m_current.reset();
    m_marks.current.reset();
    return verticalScrollBar()->setValue(0);
  case Qt::Key_End:
    return verticalScrollBar()->setValue(verticalScrollBar()->maximum());
  case Qt::Key_Return:
  case Qt::Key_Enter:
    if (!m_current)
      break;
    m_marks.chosen = m_current->cell.place;
    return Q_EMIT placeChosen(m_current->cell.place);
  default:
    break;
  }
  event->ignore();
}

void DocumentSheet::focusInEvent(QFocusEvent* event) {
  QAbstractScrollArea::focusInEvent(event);
  viewport()->update();
}

void DocumentSheet::scrollContentsBy(int, int) { viewport()->update(); }

} // namespace muniment::ui
