#include "ui/welcome/logo_mark.h"

#include "ui/kit/icon_set.h"

#include <QtGui/QPainter>

namespace muniment::ui {

void LogoMark::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintLogo(painter, rect());
}

} // namespace muniment::ui
