#include "core/model/message.h"

#include <array>
#include <charconv>

namespace muniment {
inline namespace model {
namespace {

using namespace Qt::StringLiterals;

constexpr char kDigits[] = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr int kLength = 13;
constexpr int kKnown = 4;
constexpr int kUtc = 8;

using Letters = std::array<char, kLength + 1>;

Letters lettersOf(MessageId id) {
  Letters text{};
  text[0] = 'm';
  auto rest = static_cast<std::uint64_t>(id.number());
  for (int i = kLength; i > 0; --i, rest >>= 5)
    text[static_cast<std::size_t>(i)] = kDigits[rest & 31];
  return text;
}

void appendNumber(QByteArray& out, std::int64_t number) {
  std::array<char, 20> digits{};
  const char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  out.append(digits.data(), end - digits.data());
}

} // namespace

QString MessageId::toString() const {
  const Letters text = lettersOf(*this);
  return QString::fromLatin1(text.data(), kLength + 1);
}

std::optional<MessageId> MessageId::parse(QStringView text) {
  if (text.size() != kLength + 1 || text.front() != u'm')
    return std::nullopt;
  std::uint64_t value = 0;
  for (const QChar letter : text.sliced(1)) {
    const auto* const found = std::ranges::find(kDigits, letter.toLatin1());
    if (found >= kDigits + 32 || letter.unicode() > 127)
      return std::nullopt;
    value = (value << 5) | static_cast<std::uint64_t>(found - kDigits);
  }
  if (value == 0 || value > std::uint64_t{std::numeric_limits<std::int64_t>::max()})
    return std::nullopt;
  return MessageId(static_cast<std::int64_t>(value));
}

int stampOf(const MessageTime& time) {
  return static_cast<int>(time.precision) | (time.isKnown ? kKnown : 0) | (time.isUtc ? kUtc : 0);
}

MessageTime timeFrom(std::int64_t milliseconds, int stamp) {
  return {milliseconds, (stamp & kKnown) != 0, (stamp & kUtc) != 0, static_cast<TimePrecision>(stamp & 3)};
}

Json detailsOf(const Message& message) {
  Json::Object details;
  if (!message.system.isEmpty())
    details.emplace(u"system"_s, message.system);
  if (message.quote)
    details.emplace(
        u"quote"_s,
        Json::Object{{u"message"_s, message.quote->message.isNull() ? Json() : Json(message.quote->message.toString())},
                     {u"sender"_s, message.quote->sender},
                     {u"text"_s, message.quote->text}});
  if (!message.reactions.empty()) {
    Json::Array reactions;
    for (const Reaction& reaction : message.reactions)
      reactions.emplace_back(Json::Object{{u"emoji"_s, reaction.emoji}, {u"sender"_s, reaction.sender}});
    details.emplace(u"reactions"_s, std::move(reactions));
  }
  return details.empty() ? Json() : Json(std::move(details));
}

void readDetails(Message& message, const Json& details) {
  message.system = details.text(u"system");
  if (const Json& quote = details.at(u"quote"); quote.object())
    message.quote = Quote{MessageId::parse(quote.text(u"message")).value_or(MessageId()), quote.text(u"sender"),
                          quote.text(u"text")};
  if (const Json::Array* reactions = details.at(u"reactions").array()) {
    for (const Json& reaction : *reactions)
      message.reactions.push_back({reaction.text(u"sender"), reaction.text(u"emoji")});
  }
}

Message tombstoneOf(const Message& message) {
  Message tombstone;
  tombstone.id = message.id;
  tombstone.conversation = message.conversation;
  tombstone.position = message.position;
  tombstone.time = message.time;
  tombstone.kind = MessageKind::Deleted;
  tombstone.flags = MessageFlag::Destroyed;
  tombstone.sightings = message.sightings;
  return tombstone;
}

QString aggregateOf(MessageId id) { return u"message:"_s + id.toString(); }

QString aggregateOfAttachment(MessageId id) { return u"attachment:"_s + id.toString(); }

bool appendContent(QByteArray& out, const Message& message) {
  // A million of these are written in a row, so nothing is made that is not kept.
  out.append("{\"at\":");
  appendNumber(out, message.time.milliseconds);
  out.append(",\"conversation\":\"").append(message.conversation.toString().toLatin1());
  out.append("\",\"details\":");
  const Json details = detailsOf(message);
  if (const Json::Object* object = details.object(); !object)
    out.append("null");
  else if (!appendCanonical(out, *object))
    return false;
  out.append(",\"flags\":");
  appendNumber(out, (message.flags & kOwnFlags).toInt());
  const Letters id = lettersOf(message.id);
  out.append(",\"id\":\"").append(id.data(), id.size());
  const QLatin1StringView kind = nameOf(message.kind);
  out.append("\",\"kind\":\"").append(kind.data(), kind.size());
  out.append("\",\"speaker\":");
  appendNumber(out, message.speaker);
  out.append(",\"stamp\":");
  appendNumber(out, stampOf(message.time));
  out.append(",\"text\":");
  if (!appendCanonical(out, message.text))
    return false;
  out.append('}');
  return true;
}

Json contentOf(const Attachment& attachment) {
  return Json::Object{{u"address"_s, QString::fromLatin1(attachment.address.toHex())},
                      {u"mime"_s, attachment.mime},
                      {u"name"_s, attachment.name},
                      {u"seconds"_s, attachment.seconds},
                      {u"sha256"_s, QString::fromLatin1(attachment.digest.toHex())},
                      {u"size"_s, attachment.size},
                      {u"state"_s, static_cast<int>(attachment.state)}};
}

} // namespace model
} // namespace muniment
