#include "ui/kit/chip.h"

#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>

namespace muniment::ui {

Chip::Chip(const QString& text, Tone tone, std::optional<Icon> icon, QWidget* parent)
    : PlainLabel(text, TextRole::Caption, Ink::Secondary, parent), m_icon(icon), m_state(tone) {
  setFont(textFont(11, QFont::DemiBold));
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setState(const QString& text, Tone tone, std::optional<Icon> icon) {
  m_icon = icon;
  m_state = tone;
  setText(text);
  updateGeometry();
  update();
}

QSize Chip::sizeHint() const {
  const int padding = m_filled ? 12 : 0;
  return {fontMetrics().horizontalAdvance(text()) + 1 + padding + (m_icon ? 16 : 0), 20};
}

void Chip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setLayoutDirection(layoutDirection());
  const Theme::Pair pair = Theme::of(this).tone(m_state);
  if (m_filled)
    paintBox(painter, rect(), 4, pair.soft);
  QRect row = m_filled ? rect().adjusted(6, 0, -6, 0) : rect();
  if (m_icon) {
    const QRect place(row.left(), row.top() + (row.height() - 12) / 2, 12, 12);
    paintIcon(painter, *m_icon, QStyle::visualRect(layoutDirection(), row, place), pair.text);
    row = QStyle::visualRect(layoutDirection(), row, row.adjusted(16, 0, 0, 0));
  }
  painter.setPen(pair.text);
  paintText(painter, row, layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, text());
}

} // namespace muniment::ui
