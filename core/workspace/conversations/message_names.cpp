#include "core/workspace/conversations/message_names.h"

#include "core/store/conversation_repository.h"

namespace muniment::workspace {

Result<MessageNames> MessageNameFinder::of(const Message& message) {
  auto known = m_known.find(message.conversation);
  if (known == m_known.end()) {
    store::ConversationRepository repository(m_context->connection);
    MUNIMENT_TRY_LET(stored, repository.byId(message.conversation, m_context->scope()));
    if (!stored)
      return MessageNames();
    MUNIMENT_TRY_LET(speakers, repository.speakers(stored->number, m_context->scope()));
    known = m_known.emplace(message.conversation, Known{stored->conversation, std::move(speakers)}).first;
  }
  const auto& [conversation, speakers] = known->second;
  const auto place = static_cast<std::size_t>(message.speaker);
  const bool isKnown = place >= 1 && place <= speakers.size();
  return MessageNames{conversation.title, isKnown ? speakers[place - 1].label : QString(), conversation.matter};
}

} // namespace muniment::workspace
