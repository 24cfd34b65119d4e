#include "ui/kit/flow_layout.h"

#include <QtWidgets/QWidget>

namespace muniment::ui {

int FlowLayout::arrange(const QRect& rect, bool apply) const {
  int x = 0;
  int y = 0;
  int line = 0;
  for (QLayoutItem* item : shownItems()) {
    const QSize size = item->sizeHint().boundedTo(QSize(rect.width(), QWIDGETSIZE_MAX));
    if (x > 0 && x + size.width() > rect.width()) {
      x = 0;
      y += line + spacing();
      line = 0;
    }
    if (apply)
      item->setGeometry(mirrored(rect, QRect(rect.topLeft() + QPoint(x, y), size)));
    x += size.width() + spacing();
    line = std::max(line, size.height());
  }
  return y + line;
}

} // namespace muniment::ui
