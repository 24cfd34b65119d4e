#include "core/model/live_chat.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const LiveChatId& id) { return u"live-chat:"_s + id.toString(); }

Json model::contentOf(const LiveChat& chat) {
  return Json::Object{{u"conversation"_s, chat.conversation.toString()},
                      {u"id"_s, chat.id.toString()},
                      {u"number"_s, chat.numberId},
                      {u"party"_s, chat.party},
                      {u"peer"_s, chat.peer},
                      {u"source"_s, chat.source.toString()}};
}

Result<LiveChat> model::liveChatFrom(const Json& content) {
  LiveChat chat;
  chat.id = valueAt<LiveChatId>(content, u"id");
  chat.peer = content.text(u"peer");
  chat.numberId = content.text(u"number");
  chat.party = content.text(u"party");
  chat.conversation = valueAt<ConversationId>(content, u"conversation");
  chat.source = valueAt<SourceId>(content, u"source");
  return exactly(std::move(chat), content);
}

} // namespace muniment
