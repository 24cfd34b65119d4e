#include "core/workspace/sending/meant_message.h"

#include "core/store/live_message_repository.h"
#include "core/store/message_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<QString> wamidOf(const CommandContext& context, const FoundTarget& target, const MeantMessage& meant) {
  if (!meant.message)
    return meant.wamid;
  const std::array ids{*meant.message};
  MUNIMENT_TRY_LET(links, store::LiveMessageRepository(context.connection()).linksOf(ids, context.scope()));
  MUNIMENT_TRY_LET(messages, store::MessageRepository(context.connection()).byIds(ids, context.scope()));
  const bool isHere = !links.empty() && !messages.empty() && links.front().peer == target.address.peer &&
                      links.front().numberId == target.address.numberId &&
                      messages.front().conversation == target.conversation;
  if (!isHere)
    return failure(ErrorKind::Refused, "sending.message_elsewhere"_L1);
  return links.front().wamid;
}

Json describeMeant(const MeantMessage& meant) { return meant.message ? meant.message->toString() : meant.wamid; }

} // namespace muniment::workspace
