#pragma once

#include "core/base/json.h"
#include "core/formats/whatsapp/device_database.h"
#include "core/formats/whatsapp/text_unicode.h"
#include "tests/fuzz/fuzz_target.h"

namespace muniment::tests {

inline void requireText(const formats::whatsapp::SourceMessage& message) {
  using formats::whatsapp::isUtf8;
  require(isUtf8(message.text) && isUtf8(message.sender) && isUtf8(message.sourceId));
  require(isUtf8(message.attachment.name) && isUtf8(message.attachment.path) && isUtf8(message.attachment.mime));
  require(message.attachment.sha256.empty() || message.attachment.sha256.size() == 32);
  for (const auto& quote : message.quote)
    require(isUtf8(quote.text) && isUtf8(quote.sender));
  for (const auto& reaction : message.reactions)
    require(isUtf8(reaction.emoji) && isUtf8(reaction.sender));
}

/// Reads every chat of a database. Whatever its bytes are: the rows come one by one with their raw columns, all text is
/// valid UTF-8, and there are not more rows than bytes.
inline void readWholeDatabase(const std::uint8_t* data, std::size_t size) {
  using namespace formats::whatsapp;
  const auto database = openDeviceDatabase(viewOf(data, size).toByteArray());
  if (!database)
    return;
  const auto& chats = (*database)->chats();
  require(chats.size() <= size);
  for (std::size_t chat = 0; chat < chats.size(); ++chat) {
    require(isUtf8(chats[chat].id) && isUtf8(chats[chat].title));
    for (const ChatParticipant& person : chats[chat].participants)
      require(isUtf8(person.label));
    const auto reader = (*database)->read(chat);
    if (!reader)
      continue;
    SourceMessage message;
    std::size_t rows = 0;
    for (; (*reader)->next(message).value_or(false); ++rows) {
      require(message.ordinal == static_cast<std::int64_t>(rows));
      require(message.raw.empty() || parseJson(QByteArrayView(message.raw)).has_value());
      requireText(message);
    }
    require(rows <= size);
  }
}

} // namespace muniment::tests
