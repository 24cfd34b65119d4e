#pragma once

#include "core/model/message.h"
#include "core/workspace/command.h"
#include "core/workspace/sending/send_target.h"

namespace muniment::workspace {

/// The message that an answer, a reaction or a read receipt is about: by its id here, or by what the messenger calls
/// it.
struct MeantMessage final {
  QString wamid;
  std::optional<MessageId> message = {};

  [[nodiscard]] bool isEmpty() const { return wamid.isEmpty() && !message; }
};

/// What the messenger calls it; empty where nothing is meant. Refused `sending.message_elsewhere` where the messenger
/// does not know it under this number, or it is of another conversation.
[[nodiscard]] Result<QString> wamidOf(const CommandContext& context, const FoundTarget& target,
                                      const MeantMessage& meant);
/// For the receipts of commands.
[[nodiscard]] Json describeMeant(const MeantMessage& meant);

} // namespace muniment::workspace
