#include "core/workspace/evidence/redaction_queries.h"

#include "core/store/actor_repository.h"
#include "core/store/conversation_repository.h"
#include "core/store/redaction_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;
using store::RedactionRepository;

Result<std::vector<Redaction>> RedactionsOfMessages::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(versions, RedactionRepository(context.connection).ofMessages(messages, context.scope()));
  return store::inForce(versions);
}

Result<std::vector<Redaction>> RedactionsInConversation::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(stored, store::ConversationRepository(context.connection).byId(conversation, context.scope()));
  if (!stored)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  RedactionRepository repository(context.connection);
  MUNIMENT_TRY_LET(ids, repository.messagesIn(conversation, limit, context.scope()));
  MUNIMENT_TRY_LET(versions, repository.ofMessages(ids, context.scope()));
  return store::inForce(versions);
}

Result<std::vector<RedactionHistory::Step>> RedactionHistory::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(versions, RedactionRepository(context.connection).ofMessages({&message, 1}, context.scope()));
  std::ranges::stable_sort(versions, {}, &Redaction::at);
  std::vector<Step> steps;
  for (Redaction& redaction : versions) {
    QString name;
    if (const auto id = ActorId::parse(redaction.author)) {
      MUNIMENT_TRY_LET(actor, store::ActorRepository(context.connection).byId(*id));
      name = actor ? actor->name : QString();
    }
    steps.push_back({std::move(redaction), name});
  }
  return steps;
}

} // namespace muniment::workspace
