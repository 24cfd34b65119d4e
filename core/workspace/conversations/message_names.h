#pragma once

#include "core/model/conversation.h"
#include "core/workspace/command.h"

#include <map>

namespace muniment::workspace {

/// Where a message was said, and by whom.
struct MessageNames final {
  QString title; ///< of its conversation
  QString sender;
  std::optional<MatterId> matter; ///< of its conversation
};

/// The names that belong to the messages of a page; each conversation is asked for once.
class MessageNameFinder final {
 public:
  explicit MessageNameFinder(QueryContext& context) : m_context(&context) {}

  [[nodiscard]] Result<MessageNames> of(const Message& message);

 private:
  struct Known final {
    Conversation conversation;
    std::vector<Speaker> speakers;
  };

  QueryContext* m_context;
  std::map<ConversationId, Known> m_known;
};

} // namespace muniment::workspace
