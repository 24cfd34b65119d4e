#include "core/evidence/exchange_chat.h"

#include "core/evidence/vault_source.h"
#include "core/evidence/withheld_file.h"

#include <algorithm>
#include <array>

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;
namespace exchange = formats::exchange;

struct FlagName final {
  MessageFlag flag;
  QLatin1StringView name;
};
constexpr std::array kFlagNames{FlagName{MessageFlag::Edited, "edited"_L1},
                                FlagName{MessageFlag::Deleted, "deleted"_L1},
                                FlagName{MessageFlag::Forwarded, "forwarded"_L1},
                                FlagName{MessageFlag::ViewOnce, "view-once"_L1},
                                FlagName{MessageFlag::FramingAmbiguous, "framing-ambiguous"_L1},
                                FlagName{MessageFlag::FramingInconsistent, "framing-inconsistent"_L1},
                                FlagName{MessageFlag::TextDiffers, "text-differs"_L1},
                                FlagName{MessageFlag::TimeDiffers, "time-differs"_L1},
                                FlagName{MessageFlag::OnlyInOneSource, "only-in-one-source"_L1},
                                FlagName{MessageFlag::PossibleMatch, "possible-match"_L1},
                                FlagName{MessageFlag::Agrees, "agrees"_L1}};

exchange::EventTime exactly(Instant at, const QTimeZone& zone) {
  const int offset = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(at.milliseconds(), Qt::UTC)) / 60;
  return {at, offset, TimePrecision::Second, {}};
}

/// Makes the events of one conversation.
class Translator final {
 public:
  Translator(const ShownChat& chat, const Production& production, const PackageOptions& options, vault::Vault& vault)
      : m_chat(chat), m_production(production), m_options(options), m_vault(vault), m_zone(options.zone.toUtf8()) {
    if (!m_zone.isValid())
      m_zone = QTimeZone::utc();
    for (const ShownMessage& shown : chat.messages)
      m_inChat.insert(shown.message.id);
  }

  [[nodiscard]] exchange::Conversation conversation() const;

 private:
  [[nodiscard]] static QString participantId(int speaker) { return u"p%1"_s.arg(speaker); }
  [[nodiscard]] QString participantNamed(const QString& label) const;
  [[nodiscard]] std::vector<exchange::Participant> participants() const;
  [[nodiscard]] exchange::Event event(const ShownMessage& shown) const;
  void addChanges(const ShownMessage& shown, exchange::Event& event) const;
  void addReactions(const ShownMessage& shown, exchange::Event& event) const;
  void addReceipts(const ShownMessage& shown, exchange::Event& event) const;
  void addFile(const ShownMessage& shown, exchange::Event& event) const;
  void addCustom(const ShownMessage& shown, exchange::Event& event) const;

  const ShownChat& m_chat;
  const Production& m_production;
  const PackageOptions& m_options;
  vault::Vault& m_vault;
  QTimeZone m_zone;
  std::set<MessageId> m_inChat;
};

QString Translator::participantNamed(const QString& label) const {
  const auto found = std::ranges::find(m_chat.speakers, label, &Speaker::label);
  return found == m_chat.speakers.end() ? QString() : participantId(found->number);
}

std::vector<exchange::Participant> Translator::participants() const {
  std::vector<exchange::Participant> all;
  for (const Speaker& speaker : m_chat.speakers)
    all.push_back({participantId(speaker.number),
                   speaker.label.isEmpty() ? speaker.phone : speaker.label,
                   speaker.phone,
                   {},
                   {{u"name-source"_s, u"address-book label of the exporter"_s}}});
  return all;
}

void Translator::addChanges(const ShownMessage& shown, exchange::Event& event) const {
  std::optional<QString> before;
  for (const LiveFact& fact : shown.facts) {
    if (fact.kind == LiveFact::Kind::Said)
      before = fact.text;
    if (fact.kind == LiveFact::Kind::Revoke)
      event.deletion = exchange::Deletion{event.participant, exactly(fact.at, m_zone)};
    if (fact.kind != LiveFact::Kind::Edit)
      continue;
    event.edits.push_back({event.participant, exactly(fact.at, m_zone), before, fact.text});
    before = fact.text;
  }
  const MessageFlags flags = shown.message.flags;
  if (event.edits.empty() && flags.testFlag(MessageFlag::Edited))
    event.edits.push_back({event.participant, {}, std::nullopt, event.body});
  if (!event.deletion && flags.testFlag(MessageFlag::Deleted))
    event.deletion = exchange::Deletion();
}

void Translator::addReactions(const ShownMessage& shown, exchange::Event& event) const {
  for (const Reaction& reaction : shown.message.reactions) {
    exchange::EventTime at;
    for (const LiveFact& fact : shown.facts) {
      if (fact.kind == LiveFact::Kind::Reaction && fact.who == reaction.sender && fact.text == reaction.emoji)
        at = exactly(fact.at, m_zone);
    }
    event.reactions.push_back({reaction.emoji, participantNamed(reaction.sender), at, false});
  }
}

void Translator::addReceipts(const ShownMessage& shown, exchange::Event& event) const {
  using Kind = exchange::ReadReceipt::Kind;
  for (const LiveFact& fact : shown.facts) {
    const bool read = fact.word == u"read";
    if (fact.kind == LiveFact::Kind::Status && (read || fact.word == u"delivered"))
      event.receipts.push_back(
          {read ? Kind::Read : Kind::Delivered, participantNamed(fact.who), exactly(fact.at, m_zone)});
  }
}

void Translator::addFile(const ShownMessage& shown, exchange::Event& event) const {
  const std::optional<Attachment>& attachment = shown.message.attachment;
  if (!attachment)
    return;
  exchange::Attachment file;
  file.name = attachment->name;
  file.mediaType = attachment->mime;
  if (const auto& covered = shown.covered; covered && covered->bytes) {
    file.mediaType = covered->mediaType;
    file.size = covered->size;
    file.sha256 = covered->digest;
    file.bytes = covered->bytes;
  }
  const auto address = vault::VaultAddress::fromBytes(attachment->address);
  const auto digest = Sha256::fromBytes(attachment->digest);
  if (attachment->state == Attachment::State::Present && address && digest) {
    file.size = attachment->size;
    file.sha256 = *digest;
    if (m_options.attachments && shown.infected)
      file = sheetInPlaceOf(file, *shown.infected);
    else if (m_options.attachments)
      file.bytes = std::make_shared<VaultSource>(m_vault, *address);
  }
  event.attachments.push_back(std::move(file));
}

void Translator::addCustom(const ShownMessage& shown, exchange::Event& event) const {
  const auto add = [&](const QString& name, const QString& value) {
    if (!value.isEmpty())
      event.custom.push_back({name, value});
  };
  const Message& message = shown.message;
  add(u"bates"_s, batesNumber(m_production.batesPrefix, shown.bates));
  if (shown.fileBates > 0)
    add(u"attachment-bates"_s, batesNumber(m_production.batesPrefix, shown.fileBates));
  add(u"position"_s, u"%1 of %2"_s.arg(message.position + 1).arg(m_chat.total));
  add(u"kind"_s, nameOf(message.kind));
  add(u"findings"_s, flagNames(message.flags).join(u", "_s));
  add(u"commitment"_s, shown.commitment.toHex());
  add(u"tags"_s, shown.tags.join(u"; "_s));
  add(u"redacted"_s, QStringList(shown.reasons.begin(), shown.reasons.end()).join(u", "_s));
  if (message.quote && !m_inChat.contains(message.quote->message)) {
    add(u"quoted-sender"_s, message.quote->sender);
    add(u"quoted-text"_s, message.quote->text);
  }
  QStringList sightings;
  for (const Sighting& sighting : shown.sightings) {
    const QString text = sighting.text ? u": "_s + *sighting.text : QString();
    sightings.append(ShownChat::letterOf(sighting.source) + u' ' + QString::number(sighting.ordinal + 1) + text);
  }
  add(u"sightings"_s, sightings.join(u"; "_s));
}

exchange::Event Translator::event(const ShownMessage& shown) const {
  const Message& message = shown.message;
  exchange::Event event;
  event.id = message.id.toString();
  event.kind = message.kind == MessageKind::System ? exchange::EventKind::Notice : exchange::EventKind::Message;
  if (message.speaker > 0)
    event.participant = participantId(message.speaker);
  event.time = eventTime(message.time, m_zone);
  event.body = message.text;
  if (message.quote && m_inChat.contains(message.quote->message))
    event.parent = message.quote->message.toString();
  const Speaker* speaker = m_chat.speaker(message.speaker);
  if (speaker)
    event.direction = speaker->isOwner ? exchange::Direction::Outgoing : exchange::Direction::Incoming;
  addChanges(shown, event);
  addReactions(shown, event);
  addReceipts(shown, event);
  addFile(shown, event);
  addCustom(shown, event);
  return event;
}

exchange::Conversation Translator::conversation() const {
  exchange::Conversation conversation;
  conversation.id = m_chat.conversation.id.toString();
  conversation.name = m_chat.conversation.title;
  conversation.platform = u"whatsapp"_s;
  conversation.isGroup = m_chat.conversation.kind == ConversationKind::Group;
  conversation.participants = participants();
  for (const Speaker& speaker : m_chat.speakers) {
    if (speaker.isOwner && conversation.custodian.isEmpty())
      conversation.custodian = participantId(speaker.number);
  }
  for (const ShownMessage& shown : m_chat.messages)
    conversation.events.push_back(event(shown));
  conversation.custom = {{u"production"_s, m_production.number}};
  return conversation;
}

} // namespace

exchange::EventTime eventTime(const MessageTime& time, const QTimeZone& zone) {
  if (!time.isKnown)
    return {};
  const QDateTime utc = QDateTime::fromMSecsSinceEpoch(time.milliseconds, Qt::UTC);
  if (time.isUtc)
    return {Instant::fromMilliseconds(time.milliseconds), zone.offsetFromUtc(utc) / 60, time.precision, {}};
  const QDateTime local(utc.date(), utc.time(), zone);
  return {Instant::fromMilliseconds(local.toMSecsSinceEpoch()), local.offsetFromUtc() / 60, time.precision,
          QString::fromUtf8(zone.id()) + u", assumed when the package was asked for"_s};
}

exchange::Conversation exchangeChat(const ShownChat& chat, const Production& production, const PackageOptions& options,
                                    vault::Vault& vault) {
  return Translator(chat, production, options, vault).conversation();
}

QStringList flagNames(MessageFlags flags) {
  QStringList names;
  for (const FlagName& each : kFlagNames) {
    if (flags.testFlag(each.flag))
      names.append(each.name);
  }
  return names;
}

} // namespace muniment::evidence
