#include "ui/conversations/row_composer.h"

#include "ui/conversations/live_words.h"

#include <QtCore/QDateTime>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Ink = RowLayout::Ink;

bool isFile(MessageKind kind) {
  switch (kind) {
  case MessageKind::Image:
  case MessageKind::Video:
  case MessageKind::Audio:
  case MessageKind::Document:
  case MessageKind::Sticker:
  case MessageKind::Contact:
  case MessageKind::Location:
  case MessageKind::Poll:
  case MessageKind::Call:
    return true;
  default:
    return false;
  }
}

bool isHereAndSmall(const Message& message) {
  constexpr std::int64_t kMost = 32 << 20;
  return message.attachment && message.attachment->state == Attachment::State::Present &&
         message.attachment->size <= kMost;
}

bool startsDay(const Message& message, const Message* before) {
  const QDateTime when = MessageWords::shown(message.time);
  if (!when.isValid())
    return false;
  return !before || MessageWords::shown(before->time).date() != when.date();
}

bool continues(const Message& message, const Message* before) {
  return before && before->speaker == message.speaker && before->kind != MessageKind::System &&
         !startsDay(message, before);
}

void addFile(BubbleBuilder& builder, const Message& message) {
  const bool missing = message.attachment && message.attachment->state != Attachment::State::Present;
  QString name = message.attachment ? visibleText(message.attachment->name) : QString();
  if (name.isEmpty())
    name = MessageWords::kind(message.kind);
  const QString line = message.attachment ? MessageWords::attachment(*message.attachment, message.kind) : QString();
  const bool kept = message.attachment && !missing;
  if (RowComposer::hasVoice(message))
    return builder.addVoice(line, MessageWords::tr("Save a copy…"));
  builder.addFile(MessageWords::icon(message.kind), name, line, missing,
                  kept ? MessageWords::tr("Save a copy…") : QString());
}

} // namespace

bool RowComposer::hasPicture(const Message& message) {
  return isHereAndSmall(message) && (message.kind == MessageKind::Image || message.kind == MessageKind::Sticker);
}

bool RowComposer::hasVoice(const Message& message) {
  return isHereAndSmall(message) && message.kind == MessageKind::Audio;
}

QString RowComposer::cut(const QString& text) {
  qsizetype end = std::min<qsizetype>(text.size(), kLongestText);
  int breaks = 0;
  for (qsizetype at = 0; at < end; ++at)
    if (text.at(at) == u'\n' && ++breaks == kMostBreaks)
      end = at;
  if (end > 0 && end < text.size() && text.at(end - 1).isHighSurrogate())
    --end;
  return text.left(end);
}

QString RowComposer::painted(const QString& text) {
  QString shown = text;
  for (qsizetype at = 0; at < shown.size(); ++at) {
    const QChar character = shown.at(at);
    if (character == u'\n' || character == u'\r')
      shown[at] = QChar::LineSeparator;
    else if (character == u'-' && at > 0 && at + 1 < shown.size() && shown.at(at - 1).isLetterOrNumber() &&
             shown.at(at + 1).isDigit())
      shown[at] = QChar(0x2011);
  }
  return shown;
}

RowLayout RowComposer::compose(const Message& message, const Message* before, std::span<const Sighting> sightings,
                               workspace::LiveReceipt::Stage stage, Standing standing) const {
  RowLayout row;
  row.isProvisional = !before && message.position > 0;
  const bool separated = !row.isProvisional && startsDay(message, before);
  row.top = separated ? kSeparator : 0;
  if (message.kind == MessageKind::System)
    composeNotice(message, row);
  else
    composeBubble(message, before, sightings, stage, standing, row);
  if (separated)
    composeSeparator(MessageWords::shown(message.time).date(), row);
  return row;
}

void RowComposer::composeSeparator(QDate day, RowLayout& row) const {
  RowLayout::Piece text = BubbleBuilder::piece(MessageWords::day(day), textFont(12, QFont::DemiBold), 16,
                                               std::max(60, m_width - 80), 1, Qt::AlignHCenter);
  text.ink = Ink::Secondary;
  const int x = (m_width - text.box.width()) / 2;
  text.box.moveTo(x, 10);
  const int end = x + text.box.width() + 12;
  row.boxes.push_back({RowLayout::Shape::SeparatorLine, QRect(20, 18, x - 12 - 20, 1), Tone::Neutral, 0});
  row.boxes.push_back({RowLayout::Shape::SeparatorLine, QRect(end, 18, m_width - 16 - end, 1), Tone::Neutral, 0});
  row.pieces.push_back(std::move(text));
}

void RowComposer::composeNotice(const Message& message, RowLayout& row) const {
  row.isNotice = true;
  const QString text = cut(message.text) + u" · "_s + MessageWords::clock(message.time);
  const int room = std::max(120, m_width - 2 * kGutter);
  RowLayout::Piece piece = BubbleBuilder::piece(text, textFont(12), 16, room, 0, Qt::AlignHCenter);
  piece.ink = Ink::Secondary;
  piece.isBody = true;
  piece.box.moveTo((m_width - piece.box.width()) / 2, row.top + 5);
  row.bubble = piece.box.adjusted(-8, -4, 8, 4);
  row.height = row.top + piece.box.height() + 10;
  row.pieces.push_back(std::move(piece));
}

std::vector<SourceVersion> RowComposer::versions(const Message& message, std::span<const Sighting> sightings) const {
  std::vector<SourceVersion> lines;
  const auto add = [&](std::int32_t number, DifferingText text) {
    const ConversationSource* source = m_people->source(number);
    lines.push_back(
        {MessageWords::letter(number), source ? MessageWords::source(*source) : QString(), std::move(text)});
  };
  if (message.flags.testFlag(MessageFlag::TextDiffers) && sightings.size() > 1) {
    QStringList texts;
    for (const Sighting& sighting : sightings)
      texts << cut(sighting.text.value_or(message.text)).simplified();
    const std::vector<DifferingText> differing = differingTexts(texts);
    for (std::size_t index = 0; index < sightings.size(); ++index)
      add(sightings[index].source, differing[index]);
  } else if (message.flags.testFlag(MessageFlag::TimeDiffers)) {
    for (const Sighting& sighting : sightings)
      add(sighting.source, {MessageWords::whole(sighting.time), 0, 0});
  } else if (message.flags.testFlag(MessageFlag::OnlyInOneSource)) {
    for (const ConversationSource& source : m_people->sources()) {
      const bool has = std::ranges::find(sightings, source.number, &Sighting::source) != sightings.end();
      add(source.number,
          {has ? MessageWords::tr("Has this message") : MessageWords::tr("Does not have this message"), 0, 0});
    }
  }
  return lines;
}

void RowComposer::composeBubble(const Message& message, const Message* before, std::span<const Sighting> sightings,
                                workspace::LiveReceipt::Stage stage, Standing standing, RowLayout& row) const {
  row.isOwn = m_people->isOwner(message.speaker);
  row.isDashed = message.kind == MessageKind::Deleted || message.flags.testFlag(MessageFlag::Deleted) ||
                 message.kind == MessageKind::Unknown;
  BubbleBuilder builder(row, std::max(120, std::min(kMostBubble, m_width - kGutter - kEnd - 24)) - 20);
  const QString sender = m_people->name(message.speaker);
  if (!row.isOwn && !sender.isEmpty() && !continues(message, before))
    builder.addName(sender, TranscriptPeople::hue(message.speaker));
  builder.addFindings(MessageWords::findings(message, sightings));
  if (standing == Standing::Earlier)
    builder.addNote(Icon::Clock, MessageWords::tr("As it stood then; changed later"));
  else if (standing == Standing::Unknown)
    builder.addFindings({{MessageWords::tr("State then unknown"), {}, Tone::Due, Icon::Clock}});
  if (message.flags.testFlag(MessageFlag::Forwarded))
    builder.addNote(Icon::Forward, MessageWords::tr("Forwarded"));
  if (message.flags.testFlag(MessageFlag::ViewOnce))
    builder.addNote(Icon::Eye, MessageWords::tr("To be viewed once"));
  if (message.quote)
    builder.addQuote(*message.quote, m_people->hue(message.quote->sender));
  composeBody(message, sender, row, builder);
  const QString reached = LiveWords::stage(stage);
  const QString clock = MessageWords::clock(message.time);
  builder.addTime(reached.isEmpty() ? clock : MessageWords::tr("%1 · %2", "a time, how far it got").arg(clock, reached),
                  message.flags.testFlag(MessageFlag::Edited));
  if (const std::vector<SourceVersion> lines = versions(message, sightings); !lines.empty())
    builder.addVersions(lines);
  builder.addReactions(message.reactions);
  row.height = builder.finish(row.top, m_width, row.isOwn);
}

void RowComposer::composeBody(const Message& message, const QString& sender, const RowLayout& row,
                              BubbleBuilder& builder) const {
  if (hasPicture(message))
    builder.addPicture();
  else if (isFile(message.kind) || message.attachment)
    addFile(builder, message);
  if (message.kind == MessageKind::Unknown)
    builder.addNote(Icon::Info, MessageWords::tr("Not understood; shown as it stands in the file"));
  if (row.isDashed && message.kind != MessageKind::Unknown)
    builder.addBody(sender.isEmpty() ? MessageWords::tr("This message was deleted")
                                     : MessageWords::tr("%1 deleted this message").arg(sender),
                    textFont(13), Ink::Secondary, Icon::Trash);
  if (message.text.isEmpty() || message.kind == MessageKind::Deleted)
    return;
  const bool raw = message.kind == MessageKind::Unknown;
  const QString text = cut(message.text);
  builder.addBody(text, raw ? monoFont(12) : textFont(13), Ink::Primary);
  if (message.text.size() > text.size())
    builder.addNote(Icon::Document, MessageWords::tr("%n more character(s) in the details", nullptr,
                                                     static_cast<int>(message.text.size() - text.size())));
}

int RowComposer::estimate(const Message& message) const {
  if (message.kind == MessageKind::System)
    return 26;
  const int room = std::max(120, std::min(kMostBubble, m_width - kGutter - kEnd - 24)) - 20;
  const int letters = static_cast<int>(std::min<qsizetype>(message.text.size(), kLongestText));
  constexpr int kLetter = 7;
  int height = 12 + kGap + 20 * (1 + letters * kLetter / room);
  height += m_people->isOwner(message.speaker) ? 0 : 20;
  height += hasPicture(message) ? 156 : message.attachment || isFile(message.kind) ? 40 : 0;
  height += message.quote ? 46 : 0;
  height += message.reactions.empty() ? 0 : 16;
  return height;
}

} // namespace muniment::ui
