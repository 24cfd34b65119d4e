#include "core/store/message_rows.h"

#include "core/store/search_match.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

void addAttachment(BulkRows& rows, MessageId message, const Attachment& attachment) {
  const auto optional = [](const QByteArray& bytes) {
    return bytes.isEmpty() ? std::nullopt : std::optional<QByteArrayView>(bytes);
  };
  rows.add(message.number()).add(attachment.name).add(attachment.mime).add(attachment.size);
  rows.add(optional(attachment.digest)).add(optional(attachment.address)).add(static_cast<int>(attachment.state));
  rows.add(attachment.seconds).add(attachment.salt);
}

Result<void> addMessage(BulkRows& rows, std::int64_t conversation, const Message& message) {
  rows.add(message.id.number()).add(conversation).add(message.position).add(message.time.milliseconds);
  rows.add(stampOf(message.time)).add(message.speaker).add(static_cast<int>(message.kind));
  rows.add(message.flags.toInt()).add(message.sightings).add(message.text);
  if (const Json details = detailsOf(message); const Json::Object* object = details.object()) {
    QByteArray text;
    if (!appendCanonical(text, *object))
      return failure(ErrorKind::Usage, "json.not_canonical"_L1);
    rows.addUtf8(text);
  } else {
    rows.addNull();
  }
  rows.add(message.salt);
  return {};
}

void addSighting(BulkRows& rows, std::int64_t conversation, const Sighting& sighting) {
  rows.add(conversation).add(sighting.source).add(sighting.ordinal).add(sighting.message.number());
  rows.add(sighting.offset).add(sighting.length).add(sighting.digest).add(sighting.time.milliseconds);
  rows.add(stampOf(sighting.time)).add(sighting.flags.toInt());
  rows.add(sighting.text ? std::optional<QStringView>(*sighting.text) : std::nullopt);
}

} // namespace

Result<MessageRows> packMessages(Dialect dialect, std::int64_t conversation, std::span<const NewMessage> messages,
                                 std::span<const Sighting> sightings) {
  const bool sqlite = dialect == Dialect::Sqlite;
  MessageRows rows{
      {"message",
       {"id", "conversation", "position", "at", "stamp", "speaker", "kind", "flags", "sightings", "text", "details",
        "salt"}},
      {"attachment", {"message", "name", "mime", "size", "digest", "address", "state", "seconds", "salt"}},
      {"message_words", {sqlite ? "rowid" : "message", "words"}},
      {"sighting",
       {"conversation", "source", "ordinal", "message", "first", "size", "digest", "at", "stamp", "flags", "text"}}};
  rows.messages.reserve(messages.size(), 128);
  rows.words.reserve(messages.size(), 128);
  rows.sightings.reserve(sightings.size(), 40);
  for (const NewMessage& added : messages) {
    const Message& message = added.message;
    MUNIMENT_TRY(addMessage(rows.messages, conversation, message));
    rows.words.add(message.id.number());
    rows.words.addUtf8(sqlite ? QByteArrayView(added.words) : QByteArrayView(tsVector(added.words)));
    if (message.attachment)
      addAttachment(rows.attachments, message.id, *message.attachment);
  }
  for (const Sighting& sighting : sightings)
    addSighting(rows.sightings, conversation, sighting);
  return rows;
}

} // namespace muniment::store
