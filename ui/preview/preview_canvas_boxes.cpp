#include "ui/preview/preview_canvas.h"

#include "ui/kit/theme.h"
#include "ui/preview/page_boxes.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

namespace muniment::ui {
namespace {

constexpr int kStep = 10; ///< thousandths of the page
constexpr int kSmallStep = 2;

/// Where an arrow leads, on the screen.
QPoint directionOf(int key) {
  switch (key) {
  case Qt::Key_Left:
    return {-1, 0};
  case Qt::Key_Right:
    return {1, 0};
  case Qt::Key_Up:
    return {0, -1};
  case Qt::Key_Down:
    return {0, 1};
  default:
    return {};
  }
}

} // namespace

void PreviewCanvas::pressBox(QPoint point) {
  const int page = m_layout.pageAt(point.y() - origin().y());
  if (page >= 0)
    m_boxes->press(page, m_layout.unplaced(page, point - placed(page).topLeft()));
}

void PreviewCanvas::dragBox(QPoint point) {
  if (const auto& box = m_boxes->current())
    m_boxes->drag(m_layout.unplaced(box->page, point - placed(box->page).topLeft()));
}

/// Arrows move the frame, with Shift they size it, with Ctrl by little.
bool PreviewCanvas::pressBoxKey(const QKeyEvent& event) {
  if (!m_boxes->isDrawing())
    return false;
  QPoint by = directionOf(event.key());
  if (!by.isNull()) {
    const bool isNew = !m_boxes->current();
    m_boxes->showFrame(currentPage());
    // On a page that is turned, along the page as it is seen.
    for (int turn = m_layout.turns() % 4; turn > 0; --turn)
      by = QPoint(by.y(), -by.x());
    by *= event.modifiers().testFlag(Qt::ControlModifier) ? kSmallStep : kStep;
    if (event.modifiers().testFlag(Qt::ShiftModifier))
      m_boxes->sizeFrame(by.x(), by.y());
    else if (!isNew)
      m_boxes->moveFrame(by.x(), by.y());
    showFrame();
    return true;
  }
  switch (event.key()) {
  case Qt::Key_Return:
  case Qt::Key_Enter:
    if (m_boxes->current())
      m_boxes->takeFrame();
    else
      m_boxes->showFrame(currentPage());
    return true;
  case Qt::Key_Backspace:
  case Qt::Key_Delete:
    m_boxes->removeLast();
    return true;
  case Qt::Key_Escape:
    m_boxes->setDrawing(false);
    return true;
  default:
    return false;
  }
}

void PreviewCanvas::showFrame() {
  const auto& box = m_boxes->current();
  if (!box)
    return;
  const QPoint corner = placed(box->page).topLeft();
  const QRect on = m_layout.placed(box->page, m_boxes->onPage(*box)).toAlignedRect().translated(corner);
  const auto follow = [](QScrollBar* bar, int from, int until, int room) {
    if (from < 0)
      bar->setValue(bar->value() + from);
    else if (until > room)
      bar->setValue(bar->value() + until - room);
  };
  follow(verticalScrollBar(), on.top(), on.bottom(), viewport()->height());
  follow(horizontalScrollBar(), on.left(), on.right(), viewport()->width());
}

/// What is signed off is covered as packages show it; what is not is seen through.
void PreviewCanvas::paintBoxes(QPainter& painter, int page) {
  const Theme paper = Theme::light();
  const QPoint corner = placed(page).topLeft();
  const auto place = [&](const PageBoxes::Box& box) {
    return m_layout.placed(page, m_boxes->onPage(box)).translated(corner);
  };
  for (const PageBoxes::Box& box : m_boxes->known()) {
    if (box.page != page)
      continue;
    const QRectF on = place(box);
    QColor fill = Qt::black;
    fill.setAlphaF(box.isSignedOff ? 1.0F : 0.6F);
    painter.fillRect(on, fill);
    painter.setPen(Qt::white);
    painter.setFont(textFont(11));
    if (painter.fontMetrics().horizontalAdvance(box.label) < on.width())
      painter.drawText(on, int(Qt::AlignCenter), box.label);
  }
  QColor fill = paper.accentFill;
  fill.setAlphaF(0.3F);
  for (const PageBoxes::Box& box : m_boxes->drawn()) {
    if (box.page != page)
      continue;
    painter.fillRect(place(box), fill);
    painter.setPen(QPen(paper.accentFill, 1.5));
    painter.drawRect(place(box));
  }
  if (const auto& box = m_boxes->current(); box && box->page == page) {
    painter.setPen(QPen(paper.accentFill, 2, Qt::DashLine));
    painter.drawRect(place(*box));
  }
}

} // namespace muniment::ui
