#include "ui/cases/wrapped_text.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

#include <cmath>

namespace muniment::ui {
namespace {

constexpr int kMostLines = 14;

/// Lays the lines out below each other; gives back how high they are.
qreal layOut(QTextLayout& layout, int width) {
  QTextOption option(layout.text().isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
  option.setTextDirection(layout.text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  qreal height = 0;
  layout.beginLayout();
  for (int line = 0; line < kMostLines; ++line) {
    QTextLine each = layout.createLine();
    if (!each.isValid())
      break;
    each.setLineWidth(std::max(width, 8));
    each.setPosition({0, height});
    height += each.height();
  }
  layout.endLayout();
  return height;
}

QString shown(QString text) { return text.replace(u'\n', QChar::LineSeparator); }

} // namespace

int wrappedHeight(const QString& text, const QFont& font, int width) {
  if (text.isEmpty())
    return 0;
  QTextLayout layout(shown(text), font);
  return static_cast<int>(std::ceil(layOut(layout, width)));
}

void paintWrapped(QPainter& painter, const QRect& box, const QString& text, const QFont& font, const QColor& colour) {
  if (text.isEmpty())
    return;
  QTextLayout layout(shown(text), font);
  layOut(layout, box.width());
  painter.setPen(colour);
  layout.draw(&painter, box.topLeft());
}

} // namespace muniment::ui
