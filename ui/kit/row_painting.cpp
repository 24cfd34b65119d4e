#include "ui/kit/row_painting.h"

#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>

namespace muniment::ui {

RowPainting::RowPainting(QPainter& painter, const QStyleOptionViewItem& option)
    : m_painter(painter), m_option(option), m_theme(Theme::of(option.palette)) {}

QRect RowPainting::place(const QRect& part) const {
  return QStyle::visualRect(m_option.direction, m_option.rect, part.translated(m_option.rect.topLeft()));
}

QColor RowPainting::ink(Tone tone, const QColor& neutral) const {
  return tone == Tone::Neutral ? neutral : m_theme.tone(tone).text;
}

int RowPainting::room(const QString& text) const {
  return text.isEmpty() ? 0 : m_painter.fontMetrics().horizontalAdvance(text) + 2;
}

void RowPainting::fill() {
  if (isSelected() || isHovered())
    m_painter.fillRect(m_option.rect, isSelected() ? m_theme.selected : m_theme.hover);
}

void RowPainting::ring(const QRect& box, qreal radius) {
  if (m_option.state.testFlag(QStyle::State_HasFocus) && m_option.state.testFlag(QStyle::State_KeyboardFocusChange))
    paintFocusRing(m_painter, box, m_theme, radius);
}

void RowPainting::ground() {
  fill();
  if (isSelected())
    m_painter.fillRect(place(0, 0, 3, height()), m_theme.accentText);
  m_painter.fillRect(place(0, height() - 1, width(), 1), m_theme.line);
  ring();
}

void RowPainting::waiting(int start, int top) {
  paintBox(m_painter, place(start, top, width() / 2, 10), 4, m_theme.chip);
  paintBox(m_painter, place(start, top + 19, width() / 3, 8), 4, m_theme.chip);
}

void RowPainting::font(int pixels, int weight) { m_painter.setFont(textFont(pixels, weight)); }

void RowPainting::write(const QRect& box, const QColor& colour, const QString& text, Qt::Alignment side) {
  m_painter.setPen(colour);
  paintText(m_painter, box, m_option.direction, side | Qt::AlignVCenter,
            m_painter.fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
}

int RowPainting::writeAtEnd(int end, int y, const QColor& colour, const QString& text) {
  if (text.isEmpty())
    return 0;
  const int wide = std::min(room(text), width() / 2);
  write(place(width() - end - wide, y, wide, 20), colour, text, Qt::AlignRight);
  return wide + 10;
}

void RowPainting::icon(Icon icon, const QRect& box, const QColor& colour) { paintIcon(m_painter, icon, box, colour); }

void RowPainting::bar(const QRect& box, double done, const QColor& colour) {
  const qreal radius = box.height() / 2.0;
  paintBox(m_painter, box, radius, isSelected() ? m_theme.line : m_theme.chip);
  if (done <= 0)
    return;
  QRect filled = box;
  const int wide = std::clamp(static_cast<int>(box.width() * done), box.height(), box.width());
  filled.setWidth(wide);
  if (m_option.direction == Qt::RightToLeft)
    filled.moveRight(box.right());
  paintBox(m_painter, filled, radius, colour);
}

} // namespace muniment::ui
