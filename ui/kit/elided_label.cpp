#include "ui/kit/elided_label.h"

#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style_painting.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

namespace muniment::ui {

ElidedLabel::ElidedLabel(const QString& text, TextRole role, Ink ink, QWidget* parent)
    : PlainLabel(text, role, ink, parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode) {
  m_mode = mode;
  update();
}

QSize ElidedLabel::minimumSizeHint() const {
  return {fontMetrics().horizontalAdvance(u'…') * 2, PlainLabel::minimumSizeHint().height()};
}

bool ElidedLabel::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
    const bool cut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), cut ? plainToolTip(text()) : QString(), this);
    return true;
  }
  return PlainLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setPen(palette().color(foregroundRole()));
  const QString shown = fontMetrics().elidedText(text(), m_mode, contentsRect().width());
  paintText(painter, contentsRect(), layoutDirection(), alignment(), shown);
}

} // namespace muniment::ui
