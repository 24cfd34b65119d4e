#include "ui/kit/scrim.h"

#include "ui/kit/theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QDialog>

namespace muniment::ui {

Scrim::Scrim(QWidget* window, QDialog* dialog) : QWidget(window) {
  setObjectName(QStringLiteral("scrim"));
  setGeometry(window->rect());
  window->installEventFilter(this);
  connect(dialog, &QDialog::finished, this, &QObject::deleteLater);
  connect(dialog, &QObject::destroyed, this, &QObject::deleteLater);
  show();
  raise();
}

bool Scrim::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize)
    setGeometry(parentWidget()->rect());
  return QWidget::eventFilter(watched, event);
}

void Scrim::paintEvent(QPaintEvent*) { QPainter(this).fillRect(rect(), Theme::of(this).scrim); }

} // namespace muniment::ui
