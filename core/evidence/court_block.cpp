#include "core/evidence/court_block.h"

#include "core/formats/exchange/time_text.h"

#include <algorithm>

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;
using Kind = CourtBlock::Kind;
using Style = CourtBlock::Style;
namespace exchange = formats::exchange;

QDate dayOf(const MessageTime& time) {
  return time.isKnown ? QDateTime::fromMSecsSinceEpoch(time.milliseconds, Qt::UTC).date() : QDate();
}

QString clockOf(const MessageTime& time) {
  if (!time.isKnown)
    return u"time not recorded"_s;
  return QDateTime::fromMSecsSinceEpoch(time.milliseconds, Qt::UTC).toString(u"yyyy-MM-dd HH:mm"_s) +
         (time.isUtc ? u" UTC"_s : QString());
}

QString timeText(const exchange::EventTime& time) {
  if (!time.at)
    return u"time not recorded"_s;
  const QString assumed = time.zoneAssumed.isEmpty() ? QString() : u"; zone not recorded, "_s + time.zoneAssumed;
  return exchange::readableText(time) + assumed;
}

/// Puts into words what is told of messages.
class Wording final {
 public:
  Wording(const ShownChat& chat, const exchange::Conversation& events, const Production& production)
      : m_chat(chat), m_events(events), m_production(production) {}

  [[nodiscard]] CourtBlock block(std::size_t place) const;
  [[nodiscard]] static CourtBlock omitted(const OmittedRun& run);

 private:
  void addSender(const ShownMessage& shown, CourtBlock& block) const;
  void addQuote(const Message& message, CourtBlock& block) const;
  void addFiles(const ShownMessage& shown, const exchange::Event& event, CourtBlock& block) const;
  void addHistory(const exchange::Event& event, CourtBlock& block) const;
  void addFindings(const ShownMessage& shown, CourtBlock& block) const;
  [[nodiscard]] QString nameOf(const QString& participant) const;
  [[nodiscard]] QString bates(std::int64_t number) const { return batesNumber(m_production.batesPrefix, number); }

  const ShownChat& m_chat;
  const exchange::Conversation& m_events;
  const Production& m_production;
};

QString Wording::nameOf(const QString& participant) const {
  const auto found = std::ranges::find(m_events.participants, participant, &exchange::Participant::id);
  return found == m_events.participants.end() ? u"somebody"_s : found->display;
}

void Wording::addSender(const ShownMessage& shown, CourtBlock& block) const {
  const Speaker* speaker = m_chat.speaker(shown.message.speaker);
  if (!speaker)
    return;
  const QString name = speaker->label.isEmpty() ? speaker->phone : speaker->label;
  const QString phone = speaker->phone.isEmpty() || speaker->phone == name ? QString() : u" "_s + speaker->phone;
  block.texts.push_back({name + phone + u" (address-book label of the exporter)"_s, Style::Sender});
}

void Wording::addQuote(const Message& message, CourtBlock& block) const {
  if (message.quote)
    block.texts.push_back({u"Answers "_s + message.quote->sender + u": "_s + message.quote->text, Style::Quote});
}

void Wording::addFiles(const ShownMessage& shown, const exchange::Event& event, CourtBlock& block) const {
  for (const exchange::Attachment& file : event.attachments) {
    const QString number = shown.fileBates > 0 ? bates(shown.fileBates) + u" "_s : QString();
    const bool isCovered = shown.covered && file.bytes;
    const QString whose = isCovered                      ? u"SHA-256 of the pages drawn anew "_s
                          : shown.infected && file.bytes ? u"SHA-256 of the sheet in its place "_s
                                                         : u"SHA-256 of the file as received "_s;
    if (shown.isFileRedacted)
      block.texts.push_back(
          {number + u"File "_s + file.name + (isCovered ? u", pages drawn anew"_s : QString()), Style::Aside});
    else if (file.sha256.isNull())
      block.texts.push_back({u"File "_s + file.name + u": was not captured"_s, Style::Aside});
    else
      block.texts.push_back(
          {number + u"File "_s + file.name + u", "_s + QString::number(file.size) + u" bytes"_s, Style::Aside});
    if (!file.sha256.isNull())
      block.texts.push_back({whose + file.sha256.toHex(), Style::Code});
    if (shown.infected && !shown.isFileRedacted)
      block.texts.push_back({u"A virus scanner found "_s + shown.infected->threat + u" in this file"_s, Style::Aside});
  }
}

void Wording::addHistory(const exchange::Event& event, CourtBlock& block) const {
  for (const exchange::Edit& edit : event.edits) {
    const QString when = edit.time.at ? timeText(edit.time) : u"at a time not recorded"_s;
    const QString before = edit.before ? u", before: "_s + *edit.before : u", earlier words not captured"_s;
    block.texts.push_back({u"Edited "_s + when + before, Style::Aside});
  }
  if (event.deletion)
    block.texts.push_back({u"Withdrawn by the sender "_s +
                               (event.deletion->time.at ? timeText(event.deletion->time) : u"at a time not recorded"_s),
                           Style::Aside});
  QStringList reactions;
  for (const exchange::Reaction& reaction : event.reactions)
    reactions.append(reaction.value + u' ' + nameOf(reaction.participant));
  if (!reactions.isEmpty())
    block.texts.push_back({u"Reactions: "_s + reactions.join(u", "_s), Style::Aside});
  for (const exchange::ReadReceipt& receipt : event.receipts)
    block.texts.push_back({(receipt.kind == exchange::ReadReceipt::Kind::Read ? u"Read by "_s : u"Delivered to "_s) +
                               nameOf(receipt.participant) + u", reported by the network "_s + timeText(receipt.time),
                           Style::Aside});
}

void Wording::addFindings(const ShownMessage& shown, CourtBlock& block) const {
  const QStringList flags =
      flagNames(shown.message.flags & ~(MessageFlags(MessageFlag::Edited) | MessageFlag::Deleted));
  if (!flags.isEmpty())
    block.texts.push_back({u"Findings: "_s + flags.join(u", "_s), Style::Aside});
  for (const Sighting& sighting : shown.sightings) {
    const QString place =
        u"Source "_s + ShownChat::letterOf(sighting.source) + u", message "_s + QString::number(sighting.ordinal + 1);
    if (sighting.text)
      block.texts.push_back({place + u", has: "_s + *sighting.text, Style::Aside});
    else if (shown.sightings.size() > 1)
      block.texts.push_back({place + u", "_s + clockOf(sighting.time), Style::Aside});
  }
  if (!shown.tags.isEmpty())
    block.texts.push_back({u"Tags: "_s + shown.tags.join(u", "_s), Style::Aside});
  if (shown.isAltered)
    block.texts.push_back(
        {u"Something of this message is redacted; the commitment is of the whole message."_s, Style::Aside});
  block.texts.push_back({u"Commitment "_s + shown.commitment.toHex(), Style::Code});
}

CourtBlock Wording::block(std::size_t place) const {
  const ShownMessage& shown = m_chat.messages[place];
  const exchange::Event& event = m_events.events[place];
  CourtBlock block;
  block.firstBates = shown.bates;
  block.lastBates = std::max(shown.bates, shown.fileBates);
  const Speaker* speaker = m_chat.speaker(shown.message.speaker);
  block.kind = shown.message.kind == MessageKind::System || !speaker ? Kind::Notice
               : speaker->isOwner                                    ? Kind::Mine
                                                                     : Kind::Theirs;
  addSender(shown, block);
  block.texts.push_back({bates(shown.bates) +
                             u"  ·  message %1 of %2  ·  "_s.arg(shown.message.position + 1).arg(m_chat.total) +
                             timeText(event.time),
                         Style::Meta});
  addQuote(shown.message, block);
  if (!event.body.isEmpty())
    block.texts.push_back({event.body, Style::Body});
  addFiles(shown, event, block);
  addHistory(event, block);
  addFindings(shown, block);
  return block;
}

CourtBlock Wording::omitted(const OmittedRun& run) {
  const QString words =
      run.count() == 1
          ? u"1 message not produced, %1"_s.arg(clockOf(run.from))
          : u"%1 messages not produced, %2 to %3"_s.arg(run.count()).arg(clockOf(run.from), clockOf(run.until));
  return {Kind::Omitted, {{words, Style::Aside}}, 0, 0};
}

} // namespace

std::vector<CourtBlock> courtBlocks(const ShownChat& chat, const exchange::Conversation& events,
                                    const Production& production, std::size_t first, std::size_t count) {
  const Wording wording(chat, events, production);
  std::vector<CourtBlock> blocks;
  QDate day;
  for (std::size_t i = first; i < first + count; ++i) {
    const Message& message = chat.messages[i].message;
    const auto gap = std::ranges::find(chat.omitted, message.position - 1, &OmittedRun::last);
    if (gap != chat.omitted.end())
      blocks.push_back(Wording::omitted(*gap));
    if (const QDate its = dayOf(message.time); its.isValid() && its != day) {
      day = its;
      blocks.push_back({Kind::Day, {{day.toString(Qt::ISODate), Style::Sender}}, 0, 0});
    }
    blocks.push_back(wording.block(i));
  }
  return blocks;
}

} // namespace muniment::evidence
