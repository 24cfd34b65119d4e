#pragma once

#include "core/workspace/live/live_queries.h"

namespace muniment::workspace {

/// To whom something is to be sent: a live conversation, or whoever was typed, through a connection.
struct SendTarget final {
  std::optional<ConversationId> conversation;
  QString peer;      ///< of the connection, where there is no conversation
  QString recipient; ///< a number or a user id, as it was typed
};

/// A target that was found.
struct FoundTarget final {
  LiveAddress address;
  std::optional<MatterId> matter; ///< of the conversation: nothing of it may leave
  QString cause;
  bool isHidden = false; ///< there is a conversation, which whoever asks may not know of
  std::optional<ConversationId> conversation = {};
};

/// NotFound `conversation.unknown`, Refused `sending.not_live`, Usage `whatsapp.recipient_wrong`, `sending.no_number`.
[[nodiscard]] Result<FoundTarget> findTarget(store::Connection& connection, const SendTarget& target,
                                             const Scope& scope);

} // namespace muniment::workspace
