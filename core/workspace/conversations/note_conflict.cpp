#include "core/workspace/conversations/note_conflict.h"

#include "core/store/conflict_repository.h"
#include "core/store/conversation_repository.h"
#include "core/store/message_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Json NoteConflict::describe() const { return Json::Object{{u"message"_s, m_message.toString()}, {u"text"_s, m_text}}; }

Result<Json> NoteConflict::apply(CommandContext& context) {
  if (m_text.isEmpty() || m_text.size() > kLongest)
    return failure(ErrorKind::Usage, "conflict.text"_L1, {QString::number(kLongest)});
  MUNIMENT_TRY_LET(message, store::MessageRepository(context.connection()).byId(m_message, context.scope()));
  if (!message)
    return failure(ErrorKind::NotFound, "message.unknown"_L1);
  if (!(message->flags & kConflicts))
    return failure(ErrorKind::Usage, "conflict.none"_L1);
  MUNIMENT_TRY_LET(stored,
                   store::ConversationRepository(context.connection()).byId(message->conversation, context.scope()));
  const ConflictNote note{ConflictNoteId::make(context.now()), m_message,     m_text,
                          context.session().actor.id,          context.now(), makeSalt()};
  MUNIMENT_TRY(store::ConflictRepository(context.connection()).add(message->conversation, note));
  MUNIMENT_TRY_LET(digest, commitment(note.salt, contentOf(note)));
  EntryDraft draft;
  draft.verb = u"conflict.noted"_s;
  draft.subject = aggregateOf(m_message);
  draft.matter = stored ? stored->conversation.matter : std::nullopt;
  draft.state.push_back({aggregateOf(note.id), digest});
  context.record(std::move(draft));
  return Json::Object{{u"note"_s, note.id.toString()}};
}

} // namespace muniment::workspace
