#include "core/formats/whatsapp/ios_metadata.h"

#include "core/formats/whatsapp/device_cells.h"
#include "core/formats/whatsapp/protobuf_reader.h"

namespace muniment::formats::whatsapp {
namespace {

constexpr std::size_t kMostReactions = 10'000;

QByteArrayView memberOf(QByteArrayView message, std::uint64_t number) {
  ProtobufReader reader(message);
  for (ProtobufField field; reader.next(field);)
    if (field.number == number && field.hasBytes)
      return field.bytes;
  return {};
}

/// The text of a quoted message: its body, or the caption of what it carried.
std::string quotedText(QByteArrayView content) {
  struct Caption final {
    std::uint64_t part;
    std::uint64_t member;
  };
  static constexpr Caption kCaptions[] = {{3, 3}, {9, 7}, {7, 8}, {6, 1}, {5, 3}, {4, 16}};
  if (const QByteArrayView text = memberOf(content, 1); !text.isEmpty())
    return repaired(text);
  for (const Caption& caption : kCaptions)
    if (const QByteArrayView text = memberOf(memberOf(content, caption.part), caption.member); !text.isEmpty())
      return repaired(text);
  return {};
}

/// A reaction of somebody else: 1 id, 2 jid, 3 emoji, 4 milliseconds.
bool takeReaction(QByteArrayView message, std::vector<SourceReaction>& into) {
  SourceReaction reaction;
  ProtobufReader reader(message);
  for (ProtobufField field; reader.next(field);) {
    if (field.number == 2 && field.hasBytes)
      reaction.sender = repaired(field.bytes);
    else if (field.number == 3 && field.hasBytes)
      reaction.emoji = repaired(field.bytes);
    else if (field.number == 4 && !field.hasBytes)
      reaction.at = timeOfMilliseconds(static_cast<std::int64_t>(field.value));
  }
  if (reader.isDamaged() || reaction.emoji.empty() || reaction.sender.find('@') == std::string::npos ||
      into.size() >= kMostReactions)
    return false;
  into.push_back(std::move(reaction));
  return true;
}

void takeOwnReaction(QByteArrayView message, std::vector<SourceReaction>& into) {
  SourceReaction reaction;
  ProtobufReader reader(message);
  for (ProtobufField field; reader.next(field);) {
    if (field.number == 2 && field.hasBytes)
      reaction.emoji = repaired(field.bytes);
    else if (field.number == 3 && !field.hasBytes)
      reaction.at = timeOfMilliseconds(static_cast<std::int64_t>(field.value));
  }
  if (!reaction.emoji.empty())
    into.push_back(std::move(reaction));
}

} // namespace

IosMetadata IosMetadata::parse(QByteArrayView bytes) {
  IosMetadata metadata;
  ProtobufReader reader(bytes);
  for (ProtobufField field; reader.next(field);) {
    if (field.number == 5 && field.hasBytes)
      metadata.quote.sourceId = repaired(field.bytes);
    else if (field.number == 6 && field.hasBytes)
      metadata.quote.sender = repaired(field.bytes);
    else if (field.number == 17 && !field.hasBytes)
      metadata.isForwarded = field.value > 0;
    else if (field.number == 19 && field.hasBytes)
      metadata.quote.text = quotedText(field.bytes);
  }
  return metadata;
}

std::vector<SourceReaction> iosReactions(QByteArrayView receiptInfo) {
  std::vector<SourceReaction> reactions;
  ProtobufReader reader(memberOf(receiptInfo, 7));
  for (ProtobufField field; reader.next(field);) {
    if (field.number == 2 && field.hasBytes)
      takeOwnReaction(field.bytes, reactions);
    // Builds differ in whether the list has a message of its own around it.
    if (field.number != 1 || !field.hasBytes || takeReaction(field.bytes, reactions))
      continue;
    ProtobufReader list(field.bytes);
    for (ProtobufField entry; list.next(entry);)
      if (entry.hasBytes)
        (void)takeReaction(entry.bytes, reactions);
  }
  return reactions;
}

} // namespace muniment::formats::whatsapp
