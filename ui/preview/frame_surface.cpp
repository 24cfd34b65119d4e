#include "ui/preview/frame_surface.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace muniment::ui {

FrameSurface::FrameSurface(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("playerFrame"));
  setAttribute(Qt::WA_OpaquePaintEvent);
  setMinimumSize(160, 120);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void FrameSurface::setFrame(const QImage& image) {
  m_image = image;
  update();
}

void FrameSurface::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), Qt::black); // in either appearance: a film is judged against the dark
  if (m_image.isNull())
    return;
  QRect shown(QPoint(), m_image.size().scaled(size(), Qt::KeepAspectRatio));
  shown.moveCenter(rect().center());
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(shown, m_image);
}

void FrameSurface::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  Q_EMIT roomChanged((QSizeF(size()) * devicePixelRatioF()).toSize());
}

void FrameSurface::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton)
    Q_EMIT clicked();
}

} // namespace muniment::ui
