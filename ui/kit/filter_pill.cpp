#include "ui/kit/filter_pill.h"

#include "ui/kit/icon_set.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

namespace muniment::ui {

FilterPill::FilterPill(const QString& label, Kind kind, QWidget* parent)
    : QAbstractButton(parent), m_label(label), m_kind(kind) {
  setText(label);
  setAccessibleName(label);
  setFont(textFont(12, QFont::Medium));
  setCheckable(kind == Kind::Toggle);
  setFocusPolicy(Qt::StrongFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void FilterPill::setValue(const QString& value) {
  m_value = value;
  setText(value.isEmpty() ? m_label : value);
  setAccessibleName(value.isEmpty() ? m_label : tr("%1: %2", "filter name: value").arg(m_label, value));
  setToolTip(value.isEmpty() ? QString() : tr("Press Delete to remove this filter"));
  updateGeometry();
  update();
}

bool FilterPill::isActive() const { return m_kind == Kind::Toggle ? isChecked() : !m_value.isEmpty(); }

QSize FilterPill::sizeHint() const {
  const int mark = m_kind == Kind::Choice ? 18 : 0;
  return {QFontMetrics(textFont(12, QFont::DemiBold)).horizontalAdvance(text()) + 24 + mark, 24};
}

QRect FilterPill::markRect() const {
  return QStyle::visualRect(layoutDirection(), rect(), QRect(width() - 24, 0, 12, height()));
}

void FilterPill::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setLayoutDirection(layoutDirection());
  const Theme theme = Theme::of(this);
  const bool active = isActive();
  const QColor fill = active ? theme.selected : underMouse() ? theme.hover : theme.surface;
  paintBox(painter, rect(), 12, fill, active ? theme.accentLine : theme.lineStrong);
  if (showsFocusRing(*this))
    paintFocusRing(painter, rect(), theme, 12);
  const QColor ink = !isEnabled() ? theme.text3 : active ? theme.accentText : theme.text2;
  painter.setFont(textFont(12, active ? QFont::DemiBold : QFont::Medium));
  painter.setPen(ink);
  const QRect row =
      QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(12, 0, m_kind == Kind::Choice ? -28 : -12, 0));
  painter.drawText(row, Qt::AlignCenter | Qt::TextSingleLine, text());
  if (m_kind == Kind::Toggle)
    return;
  if (active)
    paintIcon(painter, Icon::Close, markRect(), ink);
  else
    paintChevron(painter, markRect(), ink);
}

void FilterPill::mouseReleaseEvent(QMouseEvent* event) {
  const bool remove = m_kind == Kind::Choice && isActive() && event->button() == Qt::LeftButton &&
                      markRect().adjusted(-6, 0, 6, 0).contains(event->position().toPoint());
  if (!remove)
    return QAbstractButton::mouseReleaseEvent(event);
  setDown(false);
  Q_EMIT cleared();
}

void FilterPill::keyPressEvent(QKeyEvent* event) {
  if (m_kind == Kind::Choice && isActive() && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
    Q_EMIT cleared();
    return;
  }
  QAbstractButton::keyPressEvent(event);
}

} // namespace muniment::ui
