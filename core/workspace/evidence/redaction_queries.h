#pragma once

#include "core/model/redaction.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Redactions as they are now, of some messages: for the transcript, which asks for what it paints. Withdrawn ones are
/// left out.
struct RedactionsOfMessages final {
  static constexpr Permission kPermission = Permission::ViewItem;
  std::vector<MessageId> messages;
  [[nodiscard]] Result<std::vector<Redaction>> answer(QueryContext& context) const;
};

/// Redactions of a conversation as they are now, in the order of messages; for the list of them.
struct RedactionsInConversation final {
  static constexpr Permission kPermission = Permission::ViewItem;
  ConversationId conversation;
  int limit = 1000;
  [[nodiscard]] Result<std::vector<Redaction>> answer(QueryContext& context) const;
};

/// Every version of what was ever redacted of a message, oldest first, with the names of those who did it.
struct RedactionHistory final {
  static constexpr Permission kPermission = Permission::ViewItem;

  struct Step final {
    Redaction redaction;
    QString author;
  };
  MessageId message;
  [[nodiscard]] Result<std::vector<Step>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
