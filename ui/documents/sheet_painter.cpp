#include "ui/documents/sheet_painter.h"

#include "ui/kit/style_painting.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QPainter>
#include <QtGui/QTextOption>
#include <QtWidgets/QStyle>

namespace muniment::ui {
namespace {

constexpr int kIconSize = 16;

} // namespace

bool SheetPainter::isWithin(const formats::edi::Place& value, const formats::edi::Place& place) {
  return value.isKnown() && place.isKnown() && value.offset >= place.offset &&
         value.offset + value.length <= place.offset + std::max<std::int64_t>(place.length, 1);
}

void SheetPainter::paint(QPainter& painter, const QRect& clip, const Marks& marks) const {
  paintBoxes(painter, clip);
  for (const SheetLayout::Rule& rule : m_layout->rules()) {
    if (rule.rect.intersects(clip))
      painter.fillRect(rule.rect, rule.isStrong ? m_ink.lineStrong : m_ink.line);
  }
  for (const SheetLayout::Placed& placed : m_layout->cells()) {
    if (placed.rect.intersects(clip))
      paintCell(painter, placed, marks, placed.cell.tone != Tone::Neutral);
  }
  const int first = m_layout->rowAt(clip.top());
  if (first < 0)
    return;
  for (int row = first; row < m_layout->rows().count(); ++row) {
    const QRect rect = m_layout->rowRect(row);
    if (rect.top() > clip.bottom())
      break;
    if (!rect.intersects(clip))
      continue;
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_ink.line);
    for (const SheetLayout::Placed& placed : m_layout->rowCells(row))
      paintCell(painter, placed, marks, false);
  }
}

void SheetPainter::paintBoxes(QPainter& painter, const QRect& clip) const {
  for (const SheetLayout::Box& box : m_layout->boxes()) {
    if (!box.rect.intersects(clip))
      continue;
    const Theme::Pair pair = m_ink.tone(box.tone);
    paintBox(painter, box.rect, 6, box.tone == Tone::Neutral ? m_ink.window : pair.soft);
    const QRect place(box.rect.left() + 12, box.rect.top() + 11, kIconSize, kIconSize);
    paintIcon(painter, box.icon, QStyle::visualRect(m_layout->direction(), box.rect, place),
              box.tone == Tone::Neutral ? m_ink.text2 : pair.text);
  }
}

QRect SheetPainter::inkOf(const SheetLayout::Placed& placed) const {
  if (placed.cell.wraps)
    return placed.rect;
  const int wide = QFontMetrics(SheetLayout::font(placed.cell.style)).horizontalAdvance(placed.cell.text);
  QRect ink(placed.rect.topLeft(), QSize(std::min(wide, placed.rect.width()), placed.rect.height()));
  if (placed.cell.atEnd)
    ink.moveRight(placed.rect.right());
  return QStyle::visualRect(m_layout->direction(), placed.rect, ink);
}

void SheetPainter::paintCell(QPainter& painter, const SheetLayout::Placed& placed, const Marks& marks,
                             bool isOnBox) const {
  const SheetCell& cell = placed.cell;
  if (cell.text.isEmpty())
    return;
  const QRect ground = inkOf(placed).adjusted(-5, placed.rect.height() > 24 && !cell.wraps ? 3 : 0, 5,
                                              placed.rect.height() > 24 && !cell.wraps ? -3 : 0);
  const bool isWrongSum = cell.tone == Tone::Failed && cell.style == SheetCell::Style::Total;
  if (isWrongSum)
    paintBox(painter, ground.adjusted(-5, 0, 5, 0), 4, m_ink.failed.soft, m_ink.failed.text);
  if (isWithin(cell.place, marks.chosen))
    paintBox(painter, ground, 4, isOnBox ? QColor() : m_ink.selected, m_ink.accentText, 1.5);
  else if (marks.hovered == placed.rect && cell.place.isKnown())
    paintBox(painter, ground, 4, isOnBox ? QColor() : m_ink.hover, m_ink.lineStrong);
  if (marks.current == placed.rect)
    paintFocusRing(painter, ground.adjusted(-2, -2, 2, 2), m_ink, 5);
  QColor colour = cell.style == SheetCell::Style::Label   ? m_ink.text3
                  : cell.style == SheetCell::Style::Small ? m_ink.text2
                                                          : m_ink.text1;
  if (cell.tone != Tone::Neutral && cell.tone != Tone::Accent && !cell.wraps)
    colour = m_ink.tone(cell.tone).text;
  painter.setFont(SheetLayout::font(cell.style));
  painter.setPen(colour);
  const Qt::Alignment alignment = cell.atEnd ? Qt::AlignRight : Qt::AlignLeft;
  if (!cell.wraps) {
    const QString shown = painter.fontMetrics().elidedText(cell.text, Qt::ElideRight, placed.rect.width());
    paintText(painter, placed.rect, m_layout->direction(), alignment | Qt::AlignVCenter, shown);
    return;
  }
  QTextOption option(QStyle::visualAlignment(m_layout->direction(), alignment) | Qt::AlignAbsolute);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  option.setTextDirection(cell.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
  painter.drawText(QRectF(placed.rect), cell.text, option);
}

} // namespace muniment::ui
