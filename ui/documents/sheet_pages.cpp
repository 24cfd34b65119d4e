#include "ui/documents/sheet_pages.h"

#include "ui/documents/sheet_painter.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtGui/QPainter>

namespace muniment::ui {
namespace {

constexpr int kFoot = 28;

} // namespace

int sheetPageHeight(const QPagedPaintDevice& paper, int width) {
  const QRectF page = paper.pageLayout().paintRect(QPageLayout::Point);
  return static_cast<int>(width * page.height() / page.width()) - kFoot;
}

bool paintSheetPages(const SheetLayout& sheet, QPagedPaintDevice& paper, const QString& foot) {
  QPainter painter;
  if (!painter.begin(&paper))
    return false;
  const int width = sheet.width();
  const int high = sheetPageHeight(paper, width);
  const qreal scale = static_cast<qreal>(painter.viewport().width()) / width;
  painter.scale(scale, scale);
  const SheetPainter ink(sheet);
  int page = 0;
  for (int top = 0; top < sheet.height();) {
    if (++page > 1 && !paper.newPage())
      return false;
    const int end = sheet.pageEnd(top, high);
    painter.save();
    painter.setClipRect(0, 0, width, end - top);
    painter.translate(0, -top);
    ink.paint(painter, QRect(0, top, width, end - top), {});
    painter.restore();
    painter.setFont(textFont(11));
    painter.setPen(Theme::light().text2);
    const QRect line(SheetLayout::kSide, high, width - 2 * SheetLayout::kSide, kFoot);
    const QString number = QCoreApplication::translate("SheetPages", "Page %1").arg(QLocale().toString(page));
    const int room = line.width() - painter.fontMetrics().horizontalAdvance(number) - 16;
    painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(foot, Qt::ElideRight, room));
    painter.drawText(line, int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine, number);
    top = end;
  }
  return painter.end();
}

} // namespace muniment::ui
