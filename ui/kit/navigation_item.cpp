#include "ui/kit/navigation_item.h"

#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style_painting.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>

namespace muniment::ui {

NavigationItem::NavigationItem(Icon icon, const QString& label, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon) {
  setText(label);
  setAccessibleName(label);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  describe();
}

void NavigationItem::setCount(int count, Tone tone, Icon mark) {
  m_count = count;
  m_tone = tone;
  m_mark = mark;
  describe();
  update();
}

void NavigationItem::setCollapsed(bool collapsed) {
  m_collapsed = collapsed;
  describe();
  updateGeometry();
  update();
}

void NavigationItem::setIconDrawing(Icon icon) {
  m_icon = icon;
  update();
}

void NavigationItem::describe() {
  setAccessibleDescription(m_count > 0 ? tr("%n item(s)", nullptr, m_count) : QString());
  setToolTip(m_collapsed ? plainToolTip(text()) : QString());
}

void NavigationItem::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setLayoutDirection(layoutDirection());
  const Theme theme = Theme::of(this);
  if (isChecked())
    paintBox(painter, rect(), 6, theme.selected);
  else if (underMouse() || isDown())
    paintBox(painter, rect(), 6, theme.hover);
  if (showsFocusRing(*this))
    paintFocusRing(painter, rect(), theme);
  const QColor ink = isChecked() ? theme.accentText : theme.text2;
  const auto place = [this](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
  paintIcon(painter, m_icon, place(QRect(8, 8, 16, 16)), ink);
  if (m_collapsed) {
    if (m_count > 0 && m_tone != Tone::Neutral)
      paintBox(painter, place(QRect(21, 5, 7, 7)), 3.5, theme.tone(m_tone).text);
    return;
  }
  painter.setFont(textFont(13, isChecked() ? QFont::DemiBold : QFont::Medium));
  painter.setPen(ink);
  const QRect row(34, 0, width() - 34 - (m_count > 0 ? 48 : 8), height());
  paintText(painter, place(row), layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(text(), Qt::ElideRight, row.width()));
  if (m_count > 0)
    paintCount(painter, theme);
}

void NavigationItem::paintCount(QPainter& painter, const Theme& theme) const {
  const auto place = [this](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
  const QString number = QLocale().toString(m_count);
  const bool chip = m_tone != Tone::Neutral;
  painter.setFont(textFont(11, chip ? QFont::DemiBold : QFont::Normal));
  const int wide = painter.fontMetrics().horizontalAdvance(number) + 1;
  const QRect text(width() - 8 - wide, 0, wide, height());
  if (chip) {
    const Theme::Pair pair = theme.tone(m_tone);
    const QRect box(text.left() - 22, 6, wide + 26, 20);
    paintBox(painter, place(box), 4, pair.soft);
    paintIcon(painter, m_mark, place(QRect(box.left() + 5, 10, 12, 12)), pair.text);
    painter.setPen(pair.text);
  } else {
    painter.setPen(isChecked() ? theme.text2 : theme.text3);
  }
  painter.drawText(place(text), Qt::AlignCenter, number);
}

} // namespace muniment::ui
