#include "ui/preview/preview_canvas.h"

#include "ui/preview/page_boxes.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

#include <cmath>

namespace muniment::ui {
namespace {

constexpr int kNotch = 120;
constexpr double kWheelStep = 1.1;

} // namespace

void PreviewCanvas::resizeEvent(QResizeEvent* event) {
  QAbstractScrollArea::resizeEvent(event);
  const int page = currentPage();
  refreshLayout();
  if (m_fit != PageLayout::Fit::None && page > 0)
    goToPage(page);
}

void PreviewCanvas::scrollContentsBy(int, int) {
  viewport()->update();
  wantTiles();
  announcePage();
}

void PreviewCanvas::wheelEvent(QWheelEvent* event) {
  if (!event->modifiers().testFlag(Qt::ControlModifier))
    return QAbstractScrollArea::wheelEvent(event);
  event->accept();
  m_wheelRest += event->angleDelta().y();
  const int steps = m_wheelRest / kNotch;
  m_wheelRest -= steps * kNotch;
  if (steps != 0)
    setZoom(m_layout.zoom() * std::pow(kWheelStep, steps), event->position().toPoint());
}

void PreviewCanvas::keyPressEvent(QKeyEvent* event) {
  if (!pressBoxKey(*event) && !pressCommand(*event) && !moveByKey(event->key()))
    event->ignore();
}

bool PreviewCanvas::pressCommand(const QKeyEvent& event) {
  const QString text = event.text();
  if (event.matches(QKeySequence::Copy)) {
    if (!m_text->isEmpty())
      Q_EMIT copyRequested(m_text->selectedText());
  } else if (event.matches(QKeySequence::SelectAll)) {
    if (m_layout.count() > 0)
      m_text->select({0, 0}, {m_layout.count() - 1, std::numeric_limits<int>::max()});
  } else if (event.matches(QKeySequence::FindNext) || event.matches(QKeySequence::FindPrevious)) {
    m_search->step(event.matches(QKeySequence::FindNext));
  } else if (event.key() == Qt::Key_Escape && !m_text->isEmpty()) {
    m_text->clear();
  } else if (text == u"/") {
    Q_EMIT searchRequested();
  } else if (text == u"+" || text == u"=" || text == u"-") {
    zoomBy(text == u"-" ? -1 : 1);
  } else if (text == u"0") {
    setZoom(1, viewport()->rect().center());
  } else if (text == u"w" || text == u"W" || text == u"p" || text == u"P") {
    setFit(text.toLower() == u"w" ? PageLayout::Fit::Width : PageLayout::Fit::Page);
  } else if (text == u"r" || text == u"R") {
    turn();
  } else if (text == u"b" || text == u"B") {
    Q_EMIT boxesRequested();
  } else {
    return false;
  }
  return true;
}

bool PreviewCanvas::moveByKey(int key) {
  QScrollBar* across = horizontalScrollBar();
  const int forward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
  switch (key) {
  case Qt::Key_Up:
  case Qt::Key_Down:
    verticalScrollBar()->triggerAction(key == Qt::Key_Up ? QScrollBar::SliderSingleStepSub
                                                         : QScrollBar::SliderSingleStepAdd);
    return true;
  case Qt::Key_PageUp:
  case Qt::Key_PageDown:
  case Qt::Key_Space:
    verticalScrollBar()->triggerAction(key == Qt::Key_PageUp ? QScrollBar::SliderPageStepSub
                                                             : QScrollBar::SliderPageStepAdd);
    return true;
  case Qt::Key_Home:
  case Qt::Key_End:
    verticalScrollBar()->triggerAction(key == Qt::Key_Home ? QScrollBar::SliderToMinimum : QScrollBar::SliderToMaximum);
    return true;
  case Qt::Key_Left:
  case Qt::Key_Right:
    if (across->maximum() > 0)
      across->setValue(across->value() + (key == Qt::Key_Left ? -1 : 1) * across->singleStep());
    else
      goToPage(std::clamp(currentPage() + (key == forward ? 1 : -1), 0, m_layout.count() - 1));
    return true;
  default:
    return false;
  }
}

void PreviewCanvas::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton)
    return event->ignore();
  if (m_boxes->isDrawing())
    return pressBox(event->position().toPoint());
  const auto place = placeAt(event->position().toPoint());
  if (event->modifiers().testFlag(Qt::ShiftModifier) && m_from && place)
    return m_text->select(*m_from, *place);
  m_text->clear();
  m_from = place;
  m_isDragging = true;
}

void PreviewCanvas::mouseMoveEvent(QMouseEvent* event) {
  if (m_boxes->isDrawing())
    return dragBox(event->position().toPoint());
  if (!m_isDragging) {
    if (m_layout.count() > 0)
      m_text->want(m_layout.pageAt(event->position().toPoint().y() - origin().y())); // there when somebody presses
    return;
  }
  const QPoint point = event->position().toPoint();
  const auto place = placeAt(point);
  if (!m_from)
    m_from = place;
  else if (place)
    m_text->select(*m_from, *place);
  const int beyond = point.y() < 0 ? point.y() : std::max(0, point.y() - viewport()->height());
  verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond / 2);
}

void PreviewCanvas::mouseReleaseEvent(QMouseEvent*) {
  m_isDragging = false;
  m_boxes->release();
}

void PreviewCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  if (m_boxes->isDrawing())
    return;
  if (const auto place = placeAt(event->position().toPoint()))
    m_text->select(*place, *place);
}

} // namespace muniment::ui
