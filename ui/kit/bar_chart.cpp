#include "ui/kit/bar_chart.h"

#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QAccessible>
#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace muniment::ui {
namespace {

constexpr int kAxisHeight = 18;
constexpr int kRingRoom = 3;

} // namespace

BarChart::BarChart(const QString& name, QWidget* parent) : QWidget(parent), m_name(name) {
  setAccessibleName(name);
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void BarChart::setBars(std::vector<Bar> bars) {
  m_bars = std::move(bars);
  m_highest = 0;
  for (const Bar& bar : m_bars)
    m_highest = std::max(m_highest, bar.value);
  m_current = -1;
  m_hovered = -1;
  setAccessibleDescription({});
  update();
}

QRect BarChart::columnAt(int index) const {
  const int count = static_cast<int>(m_bars.size());
  const int room = width() - 2 * kRingRoom;
  const int from = kRingRoom + room * index / count;
  const int to = kRingRoom + room * (index + 1) / count;
  return QStyle::visualRect(layoutDirection(), rect(), QRect(from, 0, to - from, height() - kAxisHeight));
}

int BarChart::indexAt(const QPoint& point) const {
  for (int index = 0; index < static_cast<int>(m_bars.size()); ++index) {
    const QRect column = columnAt(index);
    if (point.x() >= column.left() && point.x() <= column.right())
      return index;
  }
  return -1;
}

void BarChart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  for (int index = 0; index < static_cast<int>(m_bars.size()); ++index) {
    const Bar& bar = m_bars[static_cast<std::size_t>(index)];
    const QRect column = columnAt(index);
    const int gap = column.width() > 12 ? 3 : 1;
    const int room = column.height() - 4;
    const int high = m_highest > 0 ? qRound(room * bar.value / m_highest) : 0;
    const QRect box(column.left() + gap / 2, column.bottom() - qMax(high, bar.value > 0 ? 2 : 0) + 1,
                    qMax(1, column.width() - gap), qMax(high, bar.value > 0 ? 2 : 0));
    if (index == m_hovered)
      painter.fillRect(column, theme.hover);
    paintBox(painter, box, qMin(2, box.height() / 2), bar.emphasised ? theme.accentText : theme.bar);
    if (index == m_current && showsFocusRing(*this))
      paintFocusRing(painter, column.adjusted(-2, 0, 2, 0), theme, 4);
  }
  paintAxis(painter);
}

void BarChart::paintAxis(QPainter& painter) const {
  const Theme theme = Theme::of(this);
  const int top = height() - kAxisHeight;
  painter.fillRect(QRect(kRingRoom, top, width() - 2 * kRingRoom, 1), theme.lineStrong);
  painter.setFont(textFont(11));
  painter.setPen(theme.text3);
  int freeFrom = -1;
  for (int index = 0; index < static_cast<int>(m_bars.size()); ++index) {
    const QString& text = m_bars[static_cast<std::size_t>(index)].axis;
    if (text.isEmpty())
      continue;
    const int textWidth = painter.fontMetrics().horizontalAdvance(text);
    QRect column = QStyle::visualRect(layoutDirection(), rect(), columnAt(index));
    const int left = qBound(kRingRoom, column.center().x() - textWidth / 2, qMax(kRingRoom, width() - textWidth - 3));
    if (left < freeFrom)
      continue;
    freeFrom = left + textWidth + 8;
    const QRect place(left, top + 2, textWidth + 1, kAxisHeight - 2);
    paintText(painter, QStyle::visualRect(layoutDirection(), rect(), place), layoutDirection(), Qt::AlignVCenter, text);
  }
}

bool BarChart::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const int index = indexAt(help->pos());
    QToolTip::showText(help->globalPos(),
                       index < 0 ? QString() : plainToolTip(m_bars[static_cast<std::size_t>(index)].text), this);
    return true;
  }
  return QWidget::event(event);
}

void BarChart::mousePressEvent(QMouseEvent* event) {
  const int index = indexAt(event->position().toPoint());
  if (event->button() != Qt::LeftButton || index < 0)
    return;
  setCurrent(index);
  Q_EMIT clicked(index);
}

void BarChart::mouseMoveEvent(QMouseEvent* event) { setHovered(indexAt(event->position().toPoint())); }

void BarChart::leaveEvent(QEvent*) { setHovered(-1); }

void BarChart::keyPressEvent(QKeyEvent* event) {
  if (m_bars.empty())
    return QWidget::keyPressEvent(event);
  const int last = static_cast<int>(m_bars.size()) - 1;
  const int onward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
  switch (event->key()) {
  case Qt::Key_Left:
    return setCurrent(qBound(0, m_current - onward, last));
  case Qt::Key_Right:
    return setCurrent(qBound(0, m_current + onward, last));
  case Qt::Key_Home:
    return setCurrent(0);
  case Qt::Key_End:
    return setCurrent(last);
  case Qt::Key_Return:
  case Qt::Key_Enter:
  case Qt::Key_Space:
    if (m_current >= 0)
      Q_EMIT clicked(m_current);
    return;
  default:
    QWidget::keyPressEvent(event);
  }
}

void BarChart::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  if (m_current < 0)
    setCurrent(0);
}

void BarChart::setCurrent(int index) {
  if (index < 0 || index >= static_cast<int>(m_bars.size()))
    return;
  m_current = index;
  // The description carries the bar under the keyboard, so that a screen reader speaks it.
  setAccessibleDescription(m_bars[static_cast<std::size_t>(index)].text);
  QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&changed);
  update();
}

void BarChart::setHovered(int index) {
  if (m_hovered == index)
    return;
  m_hovered = index;
  update();
}

} // namespace muniment::ui
