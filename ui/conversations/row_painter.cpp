#include "ui/conversations/row_painter.h"

#include "ui/conversations/message_words.h"
#include "ui/kit/style_painting.h"
#include "ui/preview/wave_bar.h"

#include <QtWidgets/QStyle>

namespace muniment::ui {
namespace {

constexpr int kCheckBox = 16;
constexpr int kCheckBoxStart = 12;
constexpr int kAccentBar = 3;
constexpr int kMark = 12;
constexpr int kMarkGap = 8;
constexpr int kLeastBeside = 48; ///< of a long text that is shortened

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
  case RowLayout::Ink::Link:
    return m_theme->accentText;
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
  if (state.isContext) {
    for (int at = row.top; at < row.height; at += 6)
      m_painter->fillRect(placed(QRect(0, at, kAccentBar, std::min(3, row.height - at)), y), m_theme->accentLine);
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

void RowPainter::paintBeside(const RowLayout& row, int y, const Beside& beside) const {
  const int middle = row.bubble.center().y() + beside.line;
  m_painter->setFont(textFont(11, QFont::DemiBold));
  m_painter->setPen(beside.ink);
  // The text only where there is room for some of it.
  const bool after = !row.isOwn || row.isNotice;
  const int free = after ? m_width - row.bubble.right() - 1 : row.bubble.left() - kCheckBoxStart - kCheckBox;
  const int room = free - kMarkGap - kMark - 4;
  const QString text = m_painter->fontMetrics().elidedText(beside.text, Qt::ElideRight, room);
  const int width = m_painter->fontMetrics().horizontalAdvance(text) + 1;
  const bool fits = room >= std::min(m_painter->fontMetrics().horizontalAdvance(beside.text), kLeastBeside);
  const int start =
      after ? row.bubble.right() + 1 + kMarkGap : row.bubble.left() - kMarkGap - kMark - (fits ? width + 4 : 0);
  paintIcon(*m_painter, beside.icon, placed(QRect(start, middle - kMark / 2, kMark, kMark), y), beside.ink);
  if (fits)
    paintText(*m_painter, placed(QRect(start + kMark + 4, middle - 8, width, 16), y), m_direction,
              Qt::AlignLeft | Qt::AlignVCenter, text);
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
  case RowLayout::Shape::Letter:
    ui::paintBox(*m_painter, rect, 4, m_theme->chip);
    break;
  case RowLayout::Shape::Rule:
    m_painter->fillRect(rect, m_theme->lineStrong);
    break;
  case RowLayout::Shape::Picture:
  case RowLayout::Shape::Play:
  case RowLayout::Shape::Wave:
    break;
  case RowLayout::Shape::Reaction:
    ui::paintBox(*m_painter, rect, 10, m_theme->raised, m_theme->lineStrong);
    break;
  case RowLayout::Shape::SeparatorLine:
    m_painter->fillRect(rect, m_theme->lineStrong);
    break;
  }
}

void RowPainter::paintPicture(const QRect& rect, const State& state) const {
  ui::paintBox(*m_painter, rect, 6, m_theme->chip);
  if (state.picture) {
    const QSize size = state.picture->deviceIndependentSize().toSize().scaled(rect.size(), Qt::KeepAspectRatio);
    QRect shown(QPoint(), size.boundedTo(state.picture->size()));
    shown.moveCenter(rect.center());
    m_painter->save();
    m_painter->setRenderHint(QPainter::SmoothPixmapTransform);
    m_painter->drawImage(shown, *state.picture);
    m_painter->restore();
    return;
  }
  const QRect middle(rect.center() - QPoint(10, state.isPictureRefused ? 20 : 10), QSize(20, 20));
  paintIcon(*m_painter, Icon::Image, middle, m_theme->text2);
  if (!state.isPictureRefused)
    return;
  m_painter->setFont(textFont(11));
  m_painter->setPen(m_theme->text2);
  m_painter->drawText(rect.adjusted(8, 24, -8, 0), Qt::AlignCenter | Qt::TextWordWrap,
                      MessageWords::tr("Not shown: save a copy from the details"));
}

void RowPainter::paintPlay(const QRect& rect, const State& state) const {
  ui::paintBox(*m_painter, rect, 18, m_theme->accentFill);
  QRect middle(0, 0, 20, 20);
  middle.moveCenter(rect.center());
  paintIcon(*m_painter, state.isPlaying ? Icon::Pause : Icon::Play, middle, m_theme->onAccent);
}

void RowPainter::paintVoice(const RowLayout::Box& box, int y, const State& state) const {
  paintWave(*m_painter, placed(box.box, y), state.wave, state.played, *m_theme, m_direction);
  if (state.playedWords.isEmpty())
    return;
  m_painter->setFont(textFont(11));
  m_painter->setPen(m_theme->text2);
  paintText(*m_painter, placed(QRect(box.box.right() + 8, box.box.top(), kVoiceTime - 8, box.box.height()), y),
            m_direction, Qt::AlignLeft | Qt::AlignVCenter, state.playedWords);
}

void RowPainter::paintPiece(const RowLayout& row, const RowLayout::Piece& piece, int y, const State& state) const {
  m_painter->setPen(colour(piece.ink, piece.hue, piece.tone));
  const QPointF at = placed(piece.box, y).topLeft();
  QList<QTextLayout::FormatRange> ranges;
  if (piece.isBody)
    ranges = {state.hits.begin(), state.hits.end()};
  if (piece.differing > 0) {
    QTextLayout::FormatRange range{piece.differs, piece.differing, {}};
    range.format.setBackground(m_theme->conflict.soft);
    range.format.setForeground(m_theme->conflict.text);
    range.format.setFontUnderline(true);
    ranges << range;
  }
  if (piece.isBody) {
    for (const auto& [start, length] : row.covers) {
      QTextLayout::FormatRange range{start, length, {}};
      range.format.setBackground(m_theme->text1);
      range.format.setForeground(m_theme->surface);
      ranges << range;
    }
  }
  piece.text->draw(m_painter, at, ranges);
}

void RowPainter::paintBoxOfWords(const RowLayout::Piece& piece, int y, const Redaction& redaction) const {
  const QPointF at = placed(piece.box, y).topLeft();
  const int start = static_cast<int>(redaction.start);
  const int end = static_cast<int>(redaction.start + redaction.length);
  for (int number = 0; number < piece.text->lineCount(); ++number) {
    const QTextLine line = piece.text->lineAt(number);
    const int first = std::max(start, line.textStart());
    const int last = std::min(end, line.textStart() + line.textLength());
    if (first >= last)
      continue;
    const qreal one = line.cursorToX(first);
    const qreal other = line.cursorToX(last);
    const QRectF box(QPointF(std::min(one, other), line.y()), QPointF(std::max(one, other), line.y() + line.height()));
    m_painter->drawRoundedRect(box.translated(at).adjusted(-1.5, 0.5, 1.5, -0.5), 2, 2);
  }
}

void RowPainter::paintRedactions(const RowLayout& row, int y, const State& state) const {
  if (state.redactions.empty() || state.isAsProduced)
    return;
  m_painter->save();
  m_painter->setRenderHint(QPainter::Antialiasing);
  QColor fill = m_theme->text1;
  fill.setAlphaF(0.10F);
  m_painter->setPen(QPen(m_theme->text1, 1.5));
  m_painter->setBrush(fill);
  for (const Redaction& redaction : state.redactions) {
    if (redaction.part == Redaction::Part::Message)
      m_painter->drawRoundedRect(QRectF(placed(row.bubble, y)).adjusted(3.5, 3.5, -3.5, -3.5), 7, 7);
    if (redaction.part != Redaction::Part::Text)
      continue;
    for (const RowLayout::Piece& piece : row.pieces) {
      if (piece.isBody)
        paintBoxOfWords(piece, y, redaction);
    }
  }
  m_painter->restore();
}

void RowPainter::paintBesides(const RowLayout& row, int y, const State& state) const {
  std::vector<Beside> lines;
  if (state.record) {
    const bool waits = state.record->state == RecordState::Waiting;
    const bool isContext = state.record->role != MemberRole::Selected;
    lines.push_back({waits ? Icon::Clock : Icon::Archive, state.record->number,
                     isContext ? m_theme->text3 : m_theme->tone(waits ? Tone::Due : Tone::Done).text, 0});
  }
  if (!state.tags.isEmpty())
    lines.push_back({Icon::Tag, state.tags, m_theme->text2, 0});
  if (!state.redactions.empty()) {
    const auto open = std::ranges::find(state.redactions, Redaction::State::Proposed, &Redaction::state);
    const bool isOpen = open != state.redactions.end();
    lines.push_back({Icon::Stop,
                     isOpen ? MessageWords::tr("%1, not signed off", "code of a reason").arg(open->reason)
                            : state.redactions.front().reason,
                     isOpen ? m_theme->tone(Tone::Due).text : m_theme->text2, 0});
  }
  int line = -8 * (static_cast<int>(lines.size()) - 1);
  for (Beside& beside : lines) {
    beside.line = line;
    paintBeside(row, y, beside);
    line += 16;
  }
}

void RowPainter::paint(const RowLayout& row, int y, const State& state) const {
  paintSelection(row, y, state);
  paintBubble(row, y, state);
  paintRedactions(row, y, state);
  for (const RowLayout::Box& box : row.boxes) {
    if (box.shape == RowLayout::Shape::Picture)
      paintPicture(placed(box.box, y), state);
    else if (box.shape == RowLayout::Shape::Play)
      paintPlay(placed(box.box, y), state);
    else if (box.shape == RowLayout::Shape::Wave)
      paintVoice(box, y, state);
    else
      paintBox(box, y);
  }
  for (const RowLayout::Mark& mark : row.marks)
    paintIcon(*m_painter, mark.icon, placed(mark.box, y), colour(mark.ink, 0, mark.tone));
  for (const RowLayout::Piece& piece : row.pieces)
    paintPiece(row, piece, y, state);
  paintBesides(row, y, state);
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
