#include "ui/conversations/bubble_builder.h"

#include "ui/conversations/row_composer.h"
#include "ui/conversations/row_painter.h"

#include <QtGui/QFontMetrics>
#include <QtGui/QGuiApplication>

#include <cmath>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Ink = RowLayout::Ink;
using Shape = RowLayout::Shape;

constexpr int kPadX = 10;
constexpr int kPadY = 6;
constexpr int kTile = 36;
constexpr int kPill = 20;
constexpr int kLetter = 16;
constexpr QSize kPicture{220, 150};
constexpr int kVoice = 290; // width of a wave and of the time behind it
constexpr int kVoiceTime = RowPainter::kVoiceTime;

} // namespace

RowLayout::Piece BubbleBuilder::piece(const QString& text, const QFont& font, int lineHeight, int width, int lines,
                                      Qt::Alignment alignment) {
  QString shown = text;
  if (lines == 1)
    shown = QFontMetrics(font).elidedText(shown.replace(u'\n', u' ').simplified(), Qt::ElideRight, width);
  RowLayout::Piece piece;
  piece.text = std::make_unique<QTextLayout>(RowComposer::painted(shown), font);
  QTextOption option;
  option.setTextDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
  option.setAlignment(alignment.testFlag(Qt::AlignHCenter) ? Qt::AlignHCenter
                      : shown.isRightToLeft()              ? Qt::AlignRight | Qt::AlignAbsolute
                                                           : Qt::AlignLeft | Qt::AlignAbsolute);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  piece.text->setTextOption(option);
  piece.text->setCacheEnabled(true);
  double natural = 0;
  int height = 0;
  const auto flow = [&](double lineWidth) {
    natural = 0;
    height = 0;
    piece.text->beginLayout();
    for (QTextLine line = piece.text->createLine(); line.isValid(); line = piece.text->createLine()) {
      line.setLineWidth(lineWidth);
      line.setPosition(QPointF(0, height + (lineHeight - std::ceil(line.height())) / 2));
      natural = std::max(natural, line.naturalTextWidth());
      height += lineHeight;
    }
    piece.text->endLayout();
  };
  flow(width);
  // Aligned at the other side, the lines must stand in a box no wider than they are.
  const int needed = std::min(width, static_cast<int>(std::ceil(natural)) + 1);
  if (needed < width && (shown.isRightToLeft() || alignment.testFlag(Qt::AlignHCenter)))
    flow(needed);
  piece.box = QRect(0, 0, needed, height);
  return piece;
}

void BubbleBuilder::put(RowLayout::Piece piece, int x, int y) {
  piece.box.moveTo(x, y);
  m_row->pieces.push_back(std::move(piece));
}

void BubbleBuilder::addName(const QString& name, int hue) {
  RowLayout::Piece line = piece(name, textFont(13, QFont::DemiBold), 20, m_most, 1);
  line.ink = Ink::Sender;
  line.hue = hue;
  m_nameEnd = line.box.width();
  widen(m_nameEnd);
  put(std::move(line), 0, m_y);
  m_y += 20;
}

void BubbleBuilder::addFindings(const std::vector<MessageWords::Finding>& findings) {
  for (const MessageWords::Finding& finding : findings) {
    RowLayout::Piece word = piece(finding.word, textFont(11, QFont::DemiBold), kPill, m_most - 28, 1);
    word.ink = Ink::Tone;
    word.tone = finding.tone;
    const int chip = word.box.width() + 28;
    const bool besideName = m_nameEnd > 0 && m_nameEnd + 12 + chip <= m_most && m_chipsAtEnd.empty();
    const int y = besideName ? m_y - 20 : m_y;
    m_row->boxes.push_back({Shape::Chip, QRect(0, y, chip, kPill), finding.tone, 0});
    m_row->marks.push_back({finding.icon, QRect(6, y + 4, 12, 12), Ink::Tone, finding.tone});
    put(std::move(word), 22, y);
    if (besideName)
      m_chipsAtEnd.emplace_back(m_row->boxes.size() - 1, m_row->pieces.size() - 1);
    else
      m_y += kPill + 4;
    widen(besideName ? m_nameEnd + 12 + chip : chip);
    m_row->hasConflict |= finding.tone == Tone::Conflict;
  }
}

void BubbleBuilder::addNote(Icon icon, const QString& text) {
  RowLayout::Piece line = piece(text, textFont(12), 18, m_most - 18, 1);
  line.ink = Ink::Secondary;
  widen(line.box.width() + 18);
  m_row->marks.push_back({icon, QRect(0, m_y + 3, 12, 12), Ink::Secondary, Tone::Neutral});
  put(std::move(line), 18, m_y);
  m_y += 18;
  m_lastLine = -1;
}

void BubbleBuilder::addQuote(const Quote& quote, int hue) {
  RowLayout::Piece sender = piece(quote.sender, textFont(12, QFont::DemiBold), 16, m_most - 20, 1);
  RowLayout::Piece text = piece(quote.text.left(400), textFont(12), 16, m_most - 20, 1);
  sender.ink = Ink::Sender;
  sender.hue = hue;
  text.ink = Ink::Secondary;
  const int height = quote.sender.isEmpty() ? 24 : 40;
  widen(std::max(sender.box.width(), text.box.width()) + 20);
  m_row->boxes.push_back({Shape::Quote, QRect(0, m_y + 2, 0, height), Tone::Neutral, hue});
  m_wide.push_back(m_row->boxes.size() - 1);
  if (!quote.sender.isEmpty())
    put(std::move(sender), 11, m_y + 6);
  put(std::move(text), 11, m_y + height - 18);
  m_y += height + 6;
}

void BubbleBuilder::addFile(Icon icon, const QString& name, const QString& line, bool isMissing, const QString& link) {
  const int room = m_most - kTile - 10;
  RowLayout::Piece title = piece(name, textFont(13, QFont::DemiBold), 20, room, 1);
  const Tone tone = isMissing ? Tone::Due : Tone::Neutral;
  m_row->boxes.push_back({Shape::Tile, QRect(0, m_y + 2, kTile, kTile), tone, 0});
  m_row->marks.push_back({icon, QRect(8, m_y + 10, 20, 20), isMissing ? Ink::Tone : Ink::Secondary, tone});
  widen(title.box.width() + kTile + 10);
  put(std::move(title), kTile + 10, m_y + 2);
  addFileLine(line, link);
}

void BubbleBuilder::addVoice(const QString& line, const QString& link) {
  const int room = std::min(kVoice, m_most - kTile - 10);
  m_row->play = QRect(0, m_y + 2, kTile, kTile);
  m_row->wave = QRect(kTile + 10, m_y + 2, std::max(kTile, room - kVoiceTime), 20);
  m_row->boxes.push_back({Shape::Play, m_row->play, Tone::Neutral, 0});
  m_row->boxes.push_back({Shape::Wave, m_row->wave, Tone::Neutral, 0});
  widen(room + kTile + 10);
  addFileLine(line, link);
}

/// Below the name of a file, or below its wave.
void BubbleBuilder::addFileLine(const QString& line, const QString& link) {
  const int room = m_most - kTile - 10;
  RowLayout::Piece second = piece(line, textFont(11), 16, room, 1);
  second.ink = Ink::Secondary;
  widen(second.box.width() + kTile + 10);
  const int end = kTile + 10 + second.box.width();
  m_lastLine = end;
  put(std::move(second), kTile + 10, m_y + 22);
  if (!link.isEmpty()) {
    RowLayout::Piece text = piece(link, textFont(11, QFont::Medium), 16, room, 1);
    text.ink = Ink::Link;
    const bool joins = end + 10 + text.box.width() <= m_most;
    if (!joins)
      m_y += 16;
    const int x = joins ? end + 10 : kTile + 10;
    m_row->fileLink = QRect(x, m_y + 20, text.box.width(), 20);
    m_lastLine = x + text.box.width();
    widen(m_lastLine);
    put(std::move(text), x, m_y + 22);
  }
  m_y += kTile + 4;
}

void BubbleBuilder::addPicture() {
  const QSize size = kPicture.boundedTo(QSize(m_most, kPicture.height()));
  m_row->boxes.push_back({Shape::Picture, QRect(QPoint(0, m_y + 2), size), Tone::Neutral, 0});
  widen(size.width());
  m_y += size.height() + 6;
  m_lastLine = -1;
}

int BubbleBuilder::versionColumn(const std::vector<SourceVersion>& versions) const {
  int widest = 0;
  for (const SourceVersion& version : versions)
    widest = std::max(widest, QFontMetrics(textFont(12)).horizontalAdvance(version.source) + 2);
  return std::min(widest, m_most / 3);
}

void BubbleBuilder::addVersions(const std::vector<SourceVersion>& versions) {
  m_row->boxes.push_back({Shape::Rule, QRect(0, m_y + 4, 0, 1), Tone::Neutral, 0});
  m_wide.push_back(m_row->boxes.size() - 1);
  m_y += 10;
  const int names = versionColumn(versions);
  const int x = kLetter + 8 + (names > 0 ? names + 10 : 0);
  for (const SourceVersion& version : versions) {
    RowLayout::Piece letter = piece(version.letter, textFont(11, QFont::DemiBold), kLetter, kLetter, 1);
    letter.ink = Ink::Secondary;
    m_row->boxes.push_back({Shape::Letter, QRect(0, m_y + 1, kLetter, kLetter), Tone::Neutral, 0});
    put(std::move(letter),
        (kLetter - QFontMetrics(textFont(11, QFont::DemiBold)).horizontalAdvance(version.letter)) / 2, m_y + 1);
    if (names > 0) {
      RowLayout::Piece source = piece(version.source, textFont(12), 18, names, 1);
      source.ink = Ink::Secondary;
      put(std::move(source), kLetter + 8, m_y);
    }
    RowLayout::Piece text = piece(version.text.text, textFont(12), 18, m_most - x, 0);
    text.differs = static_cast<int>(version.text.start);
    text.differing = static_cast<int>(version.text.length);
    widen(x + text.box.width());
    m_lastLine = -1;
    const int height = text.box.height();
    put(std::move(text), x, m_y);
    m_y += height + 2;
  }
  m_y += 2;
}

void BubbleBuilder::addBody(const QString& text, const QFont& font, Ink ink, const std::optional<Icon>& icon) {
  const int x = icon ? 20 : 0;
  RowLayout::Piece body = piece(text, font, 20, m_most - x, 0);
  body.ink = ink;
  body.isBody = !icon;
  const bool across = text.isRightToLeft() != (QGuiApplication::layoutDirection() == Qt::RightToLeft);
  const QTextLine last = body.text->lineAt(body.text->lineCount() - 1);
  m_lastLine = across && body.text->lineCount() > 1 ? -1 : x + static_cast<int>(std::ceil(last.naturalTextWidth()));
  if (icon)
    m_row->marks.push_back({*icon, QRect(0, m_y + 3, 14, 14), Ink::Secondary, Tone::Neutral});
  widen(x + body.box.width());
  const int height = body.box.height();
  put(std::move(body), x, m_y);
  m_y += height;
}

void BubbleBuilder::addTime(const QString& time, bool edited) {
  RowLayout::Piece line = piece(edited ? MessageWords::tr("edited %1").arg(time) : time, textFont(11), 16, m_most, 1);
  line.ink = Ink::Tertiary;
  const int width = line.box.width();
  const bool joins = m_lastLine >= 0 && m_lastLine + 14 + width <= m_most;
  widen(joins ? m_lastLine + 14 + width : width);
  put(std::move(line), 0, joins ? m_y - 17 : m_y);
  m_atEnd.push_back(m_row->pieces.size() - 1);
  if (!joins)
    m_y += 16;
}

void BubbleBuilder::addReactions(const std::vector<Reaction>& reactions) {
  int x = 2;
  constexpr std::size_t kMost = 4;
  for (std::size_t index = 0; index < reactions.size() && index <= kMost; ++index) {
    const QString text = index == kMost ? u"+%1"_s.arg(reactions.size() - kMost)
                                        : reactions[index].emoji + u' ' + reactions[index].sender.left(24);
    RowLayout::Piece pill = piece(text, textFont(11), kPill, std::max(20, m_most - x - 16), 1);
    const int width = pill.box.width() + 16;
    if (x + width > m_most + 8)
      break;
    pill.ink = Ink::Secondary;
    m_row->boxes.push_back({Shape::Reaction, QRect(x, m_y + 2, width, kPill), Tone::Neutral, 0});
    put(std::move(pill), x + 8, m_y + 2);
    x += width + 4;
  }
  widen(x - 4);
  m_reactions = x > 2 ? 12 : 0;
}

int BubbleBuilder::finish(int top, int rowWidth, bool own) {
  for (const std::size_t index : m_atEnd)
    m_row->pieces[index].box.moveRight(m_width - 1);
  for (const auto& [box, text] : m_chipsAtEnd) {
    const int shift = m_width - m_row->boxes[box].box.width();
    m_row->boxes[box].box.translate(shift, 0);
    m_row->pieces[text].box.translate(shift, 0);
    for (RowLayout::Mark& mark : m_row->marks)
      if (mark.box.top() == m_row->boxes[box].box.top() + 4 && mark.box.left() == 6)
        mark.box.translate(shift, 0);
  }
  for (const std::size_t index : m_wide)
    m_row->boxes[index].box.setWidth(m_width);
  const QSize size(m_width + 2 * kPadX, m_y + 2 * kPadY + (m_reactions > 0 ? 4 : 0));
  const int x = own ? rowWidth - RowComposer::kEnd - size.width() : RowComposer::kGutter;
  m_row->bubble = QRect(QPoint(x, top), size);
  const QPoint shift(x + kPadX, top + kPadY);
  for (RowLayout::Piece& piece : m_row->pieces)
    piece.box.translate(shift);
  for (RowLayout::Mark& mark : m_row->marks)
    mark.box.translate(shift);
  for (RowLayout::Box& box : m_row->boxes)
    box.box.translate(shift);
  for (QRect* target : {&m_row->fileLink, &m_row->play, &m_row->wave}) {
    if (!target->isEmpty())
      target->translate(shift);
  }
  return top + size.height() + m_reactions + RowComposer::kGap;
}

} // namespace muniment::ui
