#include "ui/conversations/row_painter.h"

#include "ui/kit/style_painting.h"

#include <QtWidgets/QStyle>

namespace muniment::ui {
namespace {

constexpr int kCheckBox = 16;
constexpr int kCheckBoxStart = 12;
constexpr int kAccentBar = 3;

} // namespace

QRect RowPainter::placed(const QRect& box, int y) const {
  return QStyle::visualRect(m_direction, QRect(0, 0, m_width, 1), box).translated(0, y);
}

QColor RowPainter::colour(RowLayout::Ink ink, int hue, Tone tone) const {
  switch (ink) {
  case RowLayout::Ink::Primary:
    return m_theme->text1;
  case RowLayout::Ink::Secondary:
    return m_theme->text2;
  case RowLayout::Ink::Tertiary:
    // On the bubbles, only the secondary ink has the contrast that small figures need.
    return m_theme->text2;
  case RowLayout::Ink::Sender:
    return m_theme->senders[static_cast<std::size_t>(hue % 4)];
  case RowLayout::Ink::Tone:
    break;
  }
  return m_theme->tone(tone).text;
}

void RowPainter::paintSelection(const RowLayout& row, int y, const State& state) const {
  const QRect band(0, row.top, m_width, row.height - row.top);
  if (state.isSelected) {
    m_painter->fillRect(placed(band, y), m_theme->band);
    m_painter->fillRect(placed(QRect(0, row.top, kAccentBar, band.height()), y), m_theme->accentText);
  }
  if (!state.showsCheckBox)
    return;
  const QRect box = placed(QRect(kCheckBoxStart, row.bubble.top() + (row.isNotice ? 2 : 8), kCheckBox, kCheckBox), y);
  ui::paintBox(*m_painter, box, 4, state.isSelected ? m_theme->accentFill : m_theme->surface,
               state.isSelected ? m_theme->accentFill : m_theme->control);
  if (state.isSelected) {
    m_painter->save();
    m_painter->setRenderHint(QPainter::Antialiasing);
    m_painter->setPen(QPen(m_theme->onAccent, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at = box.topLeft();
    m_painter->drawPolyline(QPolygonF{at + QPointF(4.2, 8.2), at + QPointF(7, 11), at + QPointF(11.8, 5.4)});
    m_painter->restore();
  }
}

void RowPainter::paintBubble(const RowLayout& row, int y, const State& state) const {
  const QRect bubble = placed(row.bubble, y);
  if (!row.isNotice) {
    const QColor fill = row.isOwn ? m_theme->bubbleOut : m_theme->bubbleIn;
    QColor edge = row.isOwn ? QColor() : m_theme->line;
    if (row.hasConflict)
      edge = m_theme->conflict.text;
    ui::paintBox(*m_painter, bubble, 10, fill, row.isDashed ? QColor() : edge);
    if (row.isDashed) {
      m_painter->save();
      m_painter->setRenderHint(QPainter::Antialiasing);
      QPen pen(row.hasConflict ? m_theme->conflict.text : m_theme->lineStrong, 1);
      pen.setDashPattern({4, 3});
      m_painter->setPen(pen);
      m_painter->setBrush(Qt::NoBrush);
      m_painter->drawRoundedRect(QRectF(bubble).adjusted(0.5, 0.5, -0.5, -0.5), 9.5, 9.5);
      m_painter->restore();
    }
  }
  if (state.isCurrentHit)
    ui::paintBox(*m_painter, bubble, 10, {}, m_theme->due.text);
  if (state.hasFocusRing)
    paintFocusRing(*m_painter, bubble.adjusted(-2, -2, 2, 2), *m_theme, 11);
}

void RowPainter::paintBox(const RowLayout::Box& box, int y) const {
  const QRect rect = placed(box.box, y);
  switch (box.shape) {
  case RowLayout::Shape::Quote: {
    QColor soft = m_theme->text1;
    soft.setAlphaF(0.06F);
    ui::paintBox(*m_painter, rect, 4, soft);
    m_painter->fillRect(placed(QRect(box.box.topLeft(), QSize(3, box.box.height())), y),
                        m_theme->senders[static_cast<std::size_t>(box.hue % 4)]);
    break;
  }
  case RowLayout::Shape::Tile:
    ui::paintBox(*m_painter, rect, 6, m_theme->tone(box.tone).soft);
    break;
  case RowLayout::Shape::Chip:
    ui::paintBox(*m_painter, rect, 4, m_theme->tone(box.tone).soft);
    break;
  case RowLayout::Shape::Reaction:
    ui::paintBox(*m_painter, rect, 10, m_theme->raised, m_theme->lineStrong);
    break;
  case RowLayout::Shape::SeparatorLine:
    m_painter->fillRect(rect, m_theme->lineStrong);
    break;
  }
}

void RowPainter::paint(const RowLayout& row, int y, const State& state) const {
  paintSelection(row, y, state);
  paintBubble(row, y, state);
  for (const RowLayout::Box& box : row.boxes)
    paintBox(box, y);
  for (const RowLayout::Mark& mark : row.marks)
    paintIcon(*m_painter, mark.icon, placed(mark.box, y), colour(mark.ink, 0, mark.tone));
  for (const RowLayout::Piece& piece : row.pieces) {
    m_painter->setPen(colour(piece.ink, piece.hue, piece.tone));
    const QPointF at = placed(piece.box, y).topLeft();
    if (piece.isBody && !state.hits.empty())
      piece.text->draw(m_painter, at, QList<QTextLayout::FormatRange>(state.hits.begin(), state.hits.end()));
    else
      piece.text->draw(m_painter, at);
  }
}

void RowPainter::paintPlaceholder(int y, int height, std::int64_t position) const {
  const int width = 140 + static_cast<int>(position * 7919 % 5) * 52;
  const bool own = position * 31 % 7 < 3;
  const int x = own ? m_width - 16 - width : 40;
  ui::paintBox(*m_painter, placed(QRect(x, 0, width, height - 6), y), 10, own ? m_theme->bubbleOut : m_theme->bubbleIn);
  ui::paintBox(*m_painter, placed(QRect(x + 10, 10, width / 3, 8), y), 4, m_theme->chip);
  ui::paintBox(*m_painter, placed(QRect(x + 10, 26, width - 40, 8), y), 4, m_theme->chip);
}

} // namespace muniment::ui
