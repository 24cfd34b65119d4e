#include "ui/kit/style_painting.h"

#include "ui/kit/style.h"

#include <QtGui/QPainter>
#include <QtWidgets/QWidget>

namespace muniment::ui {
namespace {

class Saved final {
 public:
  explicit Saved(QPainter& painter) : m_painter(painter) {
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
  }
  ~Saved() { m_painter.restore(); }
  Q_DISABLE_COPY_MOVE(Saved)

 private:
  QPainter& m_painter;
};

QPen roundPen(const QColor& colour, qreal width) {
  return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

bool has(const QStyleOption& option, QStyle::StateFlag flag) { return option.state.testFlag(flag); }

bool keyboardFocus(const QStyleOption& option) {
  return has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
}

} // namespace

void paintBox(QPainter& painter, const QRect& rect, qreal radius, const QColor& fill, const QColor& edge, qreal width) {
  const Saved saved(painter);
  const qreal inset = edge.isValid() ? width / 2 : 0;
  painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
  painter.setPen(edge.isValid() ? QPen(edge, width) : QPen(Qt::NoPen));
  painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
}

void paintFocusRing(QPainter& painter, const QRect& rect, const Theme& theme, qreal radius) {
  paintBox(painter, rect, radius, {}, theme.accentText, 2);
}

void paintText(QPainter& painter, const QRect& rect, Qt::LayoutDirection pane, Qt::Alignment alignment,
               const QString& text) {
  const Qt::LayoutDirection before = painter.layoutDirection();
  painter.setLayoutDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
  const Qt::Alignment placed = QStyle::visualAlignment(pane, alignment) | Qt::AlignAbsolute;
  painter.drawText(rect, int(placed) | Qt::TextSingleLine, text);
  painter.setLayoutDirection(before);
}

bool showsFocusRing(const QWidget& widget) {
  return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

void paintChevron(QPainter& painter, const QRect& rect, const QColor& colour, qreal degrees) {
  const Saved saved(painter);
  painter.translate(QRectF(rect).center());
  painter.rotate(degrees);
  painter.setPen(roundPen(colour, 1.5));
  painter.drawPolyline(QPolygonF{{-3.5, -1.75}, {0, 1.75}, {3.5, -1.75}});
}

void paintButtonPanel(QPainter& painter, const QStyleOption& option, const Theme& theme, ButtonKind kind) {
  const bool enabled = has(option, QStyle::State_Enabled);
  const bool hovered = enabled && has(option, QStyle::State_MouseOver);
  const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
  const bool ring = keyboardFocus(option);
  // Nothing can be painted outside a button, so the ring takes its edge and the fill steps back from it.
  const QRect box = ring ? option.rect.adjusted(3, 3, -3, -3) : option.rect;
  const qreal radius = ring ? 3.5 : 6;
  if (!enabled) {
    if (kind != ButtonKind::Link)
      paintBox(painter, box, radius, theme.chip);
  } else if (kind == ButtonKind::Primary) {
    const QColor fill = hovered ? theme.accentFillHover : theme.accentFill;
    paintBox(painter, box, radius, down ? fill.darker(115) : fill);
  } else if (kind == ButtonKind::Secondary) {
    paintBox(painter, box, radius, down ? theme.chip : hovered ? theme.hover : theme.surface, theme.lineStrong);
  } else if (hovered || down) {
    paintBox(painter, box, radius, down ? theme.chip : theme.hover);
  }
  if (ring)
    paintFocusRing(painter, option.rect, theme);
}

QColor buttonTextColour(const QStyleOption& option, const Theme& theme, ButtonKind kind) {
  if (!has(option, QStyle::State_Enabled))
    return theme.text3;
  if (kind == ButtonKind::Primary)
    return theme.onAccent;
  return kind == ButtonKind::Link ? theme.accentText : theme.text1;
}

void paintField(QPainter& painter, const QStyleOption& option, const Theme& theme, bool error) {
  if (!has(option, QStyle::State_Enabled)) {
    paintBox(painter, option.rect, 6, theme.chip);
    return;
  }
  const bool focus = has(option, QStyle::State_HasFocus);
  QColor edge = has(option, QStyle::State_MouseOver) ? theme.text2 : theme.control;
  if (error)
    edge = theme.failed.text;
  else if (focus)
    edge = theme.accentText;
  paintBox(painter, option.rect, 6, theme.surface, edge, focus || error ? 2 : 1);
}

void paintCheckMark(QPainter& painter, const QStyleOption& option, const Theme& theme) {
  const bool enabled = has(option, QStyle::State_Enabled);
  const bool on = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
  const bool hovered = has(option, QStyle::State_MouseOver);
  QRect box(0, 0, 16, 16);
  box.moveCenter(option.rect.center());
  if (!on) {
    paintBox(painter, box, 4, enabled ? theme.surface : theme.chip,
             enabled ? (hovered ? theme.text2 : theme.control) : theme.lineStrong);
    return;
  }
  paintBox(painter, box, 4, !enabled ? theme.lineStrong : hovered ? theme.accentFillHover : theme.accentFill);
  const Saved saved(painter);
  painter.translate(box.topLeft());
  painter.setPen(roundPen(enabled ? theme.onAccent : theme.text3, 1.75));
  if (has(option, QStyle::State_NoChange))
    painter.drawLine(QPointF(4.5, 8), QPointF(11.5, 8));
  else
    painter.drawPolyline(QPolygonF{{4, 8.25}, {6.75, 11}, {12, 5.25}});
}

void paintRadioMark(QPainter& painter, const QStyleOption& option, const Theme& theme) {
  const bool enabled = has(option, QStyle::State_Enabled);
  QRect box(0, 0, 16, 16);
  box.moveCenter(option.rect.center());
  const bool on = has(option, QStyle::State_On);
  const QColor edge = !enabled ? theme.lineStrong : on ? theme.accentFill : theme.control;
  paintBox(painter, box, 8, enabled ? theme.surface : theme.chip, edge, on ? 5 : 1);
}

void paintScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& slider, const Theme& theme) {
  if (option.maximum <= option.minimum)
    return;
  const bool strong = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
  const QRect thumb = slider.adjusted(2, 2, -2, -2);
  paintBox(painter, thumb, 3, strong ? theme.control : theme.lineStrong);
}

void paintMenuItem(QPainter& painter, const QStyleOptionMenuItem& option, const Theme& theme, const QStyle& style) {
  const Saved saved(painter);
  if (option.menuItemType == QStyleOptionMenuItem::Separator) {
    painter.fillRect(QRect(option.rect.left() + 8, option.rect.center().y(), option.rect.width() - 16, 1), theme.line);
    return;
  }
  const bool enabled = has(option, QStyle::State_Enabled);
  if (enabled && has(option, QStyle::State_Selected))
    paintBox(painter, option.rect.adjusted(4, 0, -4, 0), 6, theme.selected);
  const auto place = [&option](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
  const QRect row = option.rect.adjusted(12, 0, -12, 0);
  const QRect mark = place(QRect(row.left(), row.top(), 16, row.height()));
  const QColor colour = enabled ? theme.text1 : theme.text3;
  if (option.checked) {
    painter.setPen(roundPen(theme.accentText, 1.5));
    painter.drawPolyline(QPolygonF{{-4.5, 0.5}, {-1.5, 3.5}, {4.5, -3}}.translated(QRectF(mark).center()));
  } else if (!option.icon.isNull()) {
    option.icon.paint(&painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
  }
  const int start = option.maxIconWidth > 0 || option.menuHasCheckableItems ? 24 : 0;
  const QStringList parts = option.text.split(u'\t');
  painter.setFont(option.font);
  painter.setPen(colour);
  const int flags = Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic;
  const auto aligned = [&option](Qt::Alignment side) { return int(QStyle::visualAlignment(option.direction, side)); };
  style.drawItemText(&painter, place(row.adjusted(start, 0, 0, 0)), flags | aligned(Qt::AlignLeft), option.palette,
                     enabled, parts.first());
  painter.setPen(enabled ? theme.text2 : theme.text3);
  if (parts.size() > 1)
    painter.drawText(place(row), flags | aligned(Qt::AlignRight), parts.at(1));
  if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
    paintChevron(painter, place(QRect(row.right() - 12, row.top(), 12, row.height())), theme.text2,
                 option.direction == Qt::RightToLeft ? 90 : -90);
}

} // namespace muniment::ui
