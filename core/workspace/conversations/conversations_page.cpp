#include "core/workspace/conversations/conversations_page.h"

#include "core/store/source_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;
using store::ConversationRepository;

Result<ConversationsPage::Answer> ConversationsPage::answer(QueryContext& context) const {
  ConversationRepository repository(context.connection);
  MUNIMENT_TRY_LET(page, repository.page(filter, onlyConflicts, after, limit, context.scope()));
  MUNIMENT_TRY_LET(total, repository.count(filter, onlyConflicts, context.scope()));
  return Answer{std::move(page), total};
}

Result<ConversationById::Answer> ConversationById::answer(QueryContext& context) const {
  ConversationRepository repository(context.connection);
  MUNIMENT_TRY_LET(stored, repository.byId(id, context.scope()));
  MUNIMENT_TRY_LET(summary, repository.summary(id, context.scope()));
  if (!stored || !summary)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  MUNIMENT_TRY_LET(speakers, repository.speakers(stored->number, context.scope()));
  MUNIMENT_TRY_LET(sources,
                   store::SourceRepository(context.connection).ofConversation(stored->number, context.scope()));
  return Answer{std::move(*summary), std::move(speakers), std::move(sources)};
}

Result<SpeakersOf::Answer> SpeakersOf::answer(QueryContext& context) const {
  ConversationRepository repository(context.connection);
  MUNIMENT_TRY_LET(stored, repository.byId(id, context.scope()));
  if (!stored)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  MUNIMENT_TRY_LET(speakers, repository.speakers(stored->number, context.scope()));
  MUNIMENT_TRY_LET(names, repository.names(stored->number, context.scope()));
  return Answer{stored->conversation.title, std::move(speakers), std::move(names)};
}

} // namespace muniment::workspace
