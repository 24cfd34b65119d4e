#include "core/workspace/sending/send_target.h"

#include "core/store/conversation_repository.h"
#include "core/store/live_repository.h"
#include "core/store/sending_repository.h"
#include "core/workspace/sending/send_order.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::whatsapp::SendRecipient;

Result<FoundTarget> ofConversation(store::Connection& connection, const ConversationId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(stored, store::ConversationRepository(connection).byId(id, scope));
  if (!stored)
    return failure(ErrorKind::NotFound, "conversation.unknown"_L1);
  MUNIMENT_TRY_LET(address, liveAddressOf(connection, id, scope));
  if (!address)
    return failure(ErrorKind::Refused, "sending.not_live"_L1);
  return FoundTarget{std::move(*address), stored->conversation.matter, aggregateOf(id), false, id};
}

} // namespace

Result<FoundTarget> findTarget(store::Connection& connection, const SendTarget& target, const Scope& scope) {
  if (target.conversation)
    return ofConversation(connection, *target.conversation, scope);
  if (target.peer.isEmpty())
    return failure(ErrorKind::Usage, "peer.name_missing"_L1);
  const SendRecipient recipient = connect::whatsapp::recipientFrom(target.recipient);
  if (!isAddress(recipient))
    return failure(ErrorKind::Usage, "whatsapp.recipient_wrong"_L1);
  MUNIMENT_TRY_LET(number, store::SendingRepository(connection).numberOf(target.peer));
  if (!number)
    return failure(ErrorKind::Refused, "sending.no_number"_L1, {target.peer});
  FoundTarget found;
  found.address.peer = target.peer;
  found.address.numberId = number->id;
  if (recipient.kind == SendRecipient::Kind::UserId)
    found.address.party.userId = recipient.address;
  else
    found.address.party.phone = recipient.address;
  found.cause = u"peer:"_s + target.peer;
  store::LiveRepository live(connection);
  MUNIMENT_TRY_LET(chats, live.chats(target.peer, number->id, found.address.party.keys()));
  if (chats.empty())
    return found;
  const ConversationId conversation = chats.front().chat.conversation;
  MUNIMENT_TRY_LET(visible, store::ConversationRepository(connection).byId(conversation, scope));
  if (visible)
    return ofConversation(connection, conversation, scope);
  found.isHidden = true;
  return found;
}

} // namespace muniment::workspace
