#include "core/workspace/conversations/write_down.h"

#include "core/store/conversation_repository.h"
#include "core/store/message_repository.h"
#include "core/store/transcription_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Json WriteDown::describe() const { return Json::Object{{u"message"_s, m_message.toString()}, {u"text"_s, m_text}}; }

Result<Json> WriteDown::apply(CommandContext& context) {
  if (m_text.isEmpty() || m_text.size() > kLongest)
    return failure(ErrorKind::Usage, "transcription.text"_L1, {QString::number(kLongest)});
  MUNIMENT_TRY_LET(message, store::MessageRepository(context.connection()).byId(m_message, context.scope()));
  if (!message)
    return failure(ErrorKind::NotFound, "message.unknown"_L1);
  if (!message->attachment || message->attachment->state != Attachment::State::Present)
    return failure(ErrorKind::Usage, "transcription.no_file"_L1);
  MUNIMENT_TRY_LET(stored,
                   store::ConversationRepository(context.connection()).byId(message->conversation, context.scope()));
  const Transcription written{
      TranscriptionId::make(context.now()), m_message, m_text, context.session().actor.id, context.now(),
      message->attachment->digest,          makeSalt()};
  MUNIMENT_TRY(store::TranscriptionRepository(context.connection()).add(message->conversation, written));
  MUNIMENT_TRY_LET(digest, commitment(written.salt, contentOf(written)));
  EntryDraft draft;
  draft.verb = u"message.written-down"_s;
  draft.subject = aggregateOf(m_message);
  draft.matter = stored ? stored->conversation.matter : std::nullopt;
  draft.state.push_back({aggregateOf(written.id), digest});
  context.record(std::move(draft));
  return Json::Object{{u"transcription"_s, written.id.toString()}};
}

} // namespace muniment::workspace
