#include "core/model/conversation.h"

#include <array>

namespace muniment {
inline namespace model {

using namespace Qt::StringLiterals;

QLatin1StringView nameOf(ConversationKind kind) {
  static constexpr std::array kNames{"unknown"_L1, "direct"_L1, "group"_L1, "broadcast"_L1, "channel"_L1};
  return kNames[static_cast<std::size_t>(kind)];
}

QString aggregateOf(const ConversationId& id) { return u"conversation:"_s + id.toString(); }

QString aggregateOf(const SourceId& id) { return u"source:"_s + id.toString(); }

QString aggregateOfSpeaker(const ConversationId& conversation, int number) {
  return u"speaker:%1/%2"_s.arg(conversation.toString(), QString::number(number));
}

QString aggregateOfSegment(const ConversationId& conversation, const SourceSegment& segment) {
  return u"segment:%1/%2/%3"_s.arg(conversation.toString(), QString::number(segment.source),
                                   QString::number(segment.first));
}

Json contentOf(const Conversation& conversation) {
  return Json::Object{{u"created_at"_s, conversation.createdAt.toString()},
                      {u"id"_s, conversation.id.toString()},
                      {u"kind"_s, nameOf(conversation.kind)},
                      {u"matter"_s, conversation.matter ? Json(conversation.matter->toString()) : Json()},
                      {u"title"_s, conversation.title}};
}

Json contentOf(const ConversationSource& source) {
  return Json::Object{{u"captured_at"_s, source.capturedAt.toString()},
                      {u"captured_by"_s, source.capturedBy},
                      {u"conversation"_s, source.conversation.toString()},
                      {u"first_number"_s, source.firstNumber},
                      {u"id"_s, source.id.toString()},
                      {u"name"_s, source.name},
                      {u"number"_s, source.number},
                      {u"owner"_s, source.owner},
                      {u"reading"_s, source.reading},
                      {u"records"_s, source.messages},
                      {u"records_root"_s, source.recordsRoot.toHex()},
                      {u"sha256"_s, source.digest.toHex()},
                      {u"size"_s, source.size},
                      {u"state"_s, static_cast<int>(source.state)},
                      {u"zone"_s, source.zone}};
}

Json contentOf(const Speaker& speaker) {
  return Json::Object{{u"label"_s, speaker.label},
                      {u"number"_s, speaker.number},
                      {u"owner"_s, speaker.isOwner},
                      {u"phone"_s, speaker.phone}};
}

Json contentOf(const SourceSegment& segment) {
  return Json::Object{{u"address"_s, QString::fromLatin1(segment.address.toHex())},
                      {u"first"_s, segment.first},
                      {u"sha256"_s, segment.digest.toHex()},
                      {u"size"_s, segment.size},
                      {u"source"_s, segment.source}};
}

} // namespace model
} // namespace muniment
