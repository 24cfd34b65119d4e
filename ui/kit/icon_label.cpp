#include "ui/kit/icon_label.h"

#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>

namespace muniment::ui {

IconLabel::IconLabel(Icon icon, int size, Tone tone, int tile, QWidget* parent)
    : QWidget(parent), m_icon(icon), m_size(size), m_tone(tone), m_tile(tile) {
  const int side = qMax(size, tile);
  setFixedSize(side, side);
}

void IconLabel::setIcon(Icon icon, Tone tone) {
  m_icon = icon;
  m_tone = tone;
  update();
}

void IconLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setLayoutDirection(layoutDirection());
  const Theme::Pair pair = Theme::of(this).tone(m_tone);
  if (m_tile > 0)
    paintBox(painter, rect(), 6, pair.soft);
  const int inset = (width() - m_size) / 2;
  paintIcon(painter, m_icon, QRect(inset, inset, m_size, m_size), pair.text);
}

} // namespace muniment::ui
