#include "ui/kit/tab_strip.h"

#include "ui/kit/style_painting.h"

#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

constexpr int kHeight = 40;
constexpr int kGap = 24;

} // namespace

TabStrip::TabStrip(const QString& name, QWidget* parent) : QTabBar(parent) {
  setAccessibleName(name);
  setExpanding(false);
  setDrawBase(false);
  setUsesScrollButtons(false);
  setFocusPolicy(Qt::StrongFocus);
  setFixedHeight(kHeight);
}

QSize TabStrip::tabSizeHint(int index) const {
  if (!isTabVisible(index)) // the strip would keep its room
    return {0, kHeight};
  return {QFontMetrics(textFont(13, QFont::DemiBold)).horizontalAdvance(tabText(index)) + kGap, kHeight};
}

void TabStrip::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const Theme theme = Theme::of(this);
  painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
  for (int tab = 0; tab < count(); ++tab) {
    if (!isTabVisible(tab))
      continue;
    const bool isCurrent = tab == currentIndex();
    const QRect place = tabRect(tab);
    painter.setFont(textFont(13, isCurrent ? QFont::DemiBold : QFont::Normal));
    painter.setPen(isCurrent ? theme.accentText : theme.text2);
    paintText(painter, place, layoutDirection(), Qt::AlignCenter, tabText(tab));
    if (isCurrent)
      painter.fillRect(QRect(place.left() + 8, height() - 2, place.width() - 16, 2), theme.accentText);
    if (isCurrent && showsFocusRing(*this))
      paintFocusRing(painter, place.adjusted(2, 4, -2, -4), theme);
  }
}

} // namespace muniment::ui
