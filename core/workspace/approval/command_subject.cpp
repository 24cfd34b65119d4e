#include "core/workspace/approval/command_subject.h"

#include "core/base/json.h"
#include "core/store/conversation_repository.h"
#include "core/store/hold_repository.h"
#include "core/store/message_repository.h"
#include "core/store/record_repository.h"
#include "core/store/source_repository.h"

namespace muniment::workspace {
namespace {

template <class Found>
CommandSubject subjectFrom(const std::optional<Found>& found) {
  return found ? CommandSubject{true, found->matter} : CommandSubject{false, std::nullopt};
}

/// Messages: the matter of the first one that has any; each must be seen.
Result<CommandSubject> subjectOf(const Json::Array& messages, store::Connection& connection, const Scope& scope) {
  CommandSubject subject;
  for (const Json& text : messages) {
    const auto id = MessageId::parse(text.string() ? *text.string() : QString());
    MUNIMENT_TRY_LET(message, store::MessageRepository(connection).byId(id.value_or(MessageId()), scope));
    if (!message)
      return CommandSubject{false, std::nullopt};
    MUNIMENT_TRY_LET(stored, store::ConversationRepository(connection).byId(message->conversation, scope));
    if (stored && !subject.matter)
      subject.matter = stored->conversation.matter;
  }
  return subject;
}

} // namespace

Result<CommandSubject> subjectOf(const QByteArray& description, store::Connection& connection, const Scope& scope) {
  MUNIMENT_TRY_LET(said, parseJson(description));
  if (const auto hold = HoldId::parse(said.text(u"hold"))) {
    MUNIMENT_TRY_LET(found, store::HoldRepository(connection).byId(*hold, scope));
    return subjectFrom(found);
  }
  if (const auto record = RecordId::parse(said.text(u"record"))) {
    MUNIMENT_TRY_LET(found, store::RecordRepository(connection).byId(*record, scope));
    return subjectFrom(found);
  }
  if (const auto source = SourceId::parse(said.text(u"source"))) {
    MUNIMENT_TRY_LET(known, store::SourceRepository(connection).byId(*source, scope));
    MUNIMENT_TRY_LET(
        stored, store::ConversationRepository(connection).byId(known ? known->conversation : ConversationId(), scope));
    return stored ? CommandSubject{true, stored->conversation.matter} : CommandSubject{false, std::nullopt};
  }
  const Json::Array* messages = said.at(u"messages").array();
  return messages ? subjectOf(*messages, connection, scope) : Result<CommandSubject>(CommandSubject());
}

} // namespace muniment::workspace
