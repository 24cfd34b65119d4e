#include "core/workspace/records/kept_messages.h"

#include "core/store/conversation_repository.h"
#include "core/store/message_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<KeptMessages::Answer> KeptMessages::answer(QueryContext& context) const {
  store::ConversationRepository conversations(context.connection);
  MUNIMENT_TRY_LET(stored, conversations.byId(conversation, context.scope()));
  if (!stored)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  Answer answer;
  answer.matter = stored->conversation.matter;
  store::MessageRepository repository(context.connection);
  std::int64_t room = kMost;
  for (const auto& [first, last] : stretches) {
    const std::int64_t count = std::min(room, last - first + 1);
    if (count < 1)
      continue;
    MUNIMENT_TRY_LET(messages, repository.page(conversation, first, static_cast<int>(count), context.scope()));
    room -= count;
    std::ranges::move(messages, std::back_inserter(answer.messages));
  }
  MUNIMENT_TRY_LET(speakers, conversations.speakers(stored->number, context.scope()));
  answer.speakers = std::move(speakers);
  MUNIMENT_TRY_LET(known, repository.timesAt(stored->number, times, context.scope()));
  answer.times = std::move(known);
  return answer;
}

QStringList KeptMessages::journalSubjects(const Answer& given, const access::Session& session) const {
  if (!given.matter && !session.glassBroken)
    return {};
  QStringList subjects;
  for (const auto& [first, last] : stretches)
    subjects.append(u"%1/%2-%3"_s.arg(aggregateOf(conversation)).arg(first).arg(last));
  return subjects;
}

} // namespace muniment::workspace
