#pragma once

#include "core/model/item.h"
#include "core/records/declaration/context.h"
#include "core/store/conversation_repository.h"

#include <QtCore/QTimeZone>

#include <optional>
#include <vector>

namespace muniment::records {

/// What somebody wants to declare: messages, stretches or all of one conversation, items, or some of each.
struct Selection final {
  std::vector<MessageId> messages;
  std::optional<ConversationId> conversation; ///< of `runs`; by itself: all of it up to now
  std::vector<Run> runs;
  std::vector<ItemId> items;
  ContextRule context;

  [[nodiscard]] Json describe() const;
};

/// A selection as it was found.
struct Found final {
  std::optional<store::StoredConversation> conversation;
  std::int64_t total = 0; ///< messages of the conversation
  std::vector<Run> runs;
  std::vector<CapturedItem> items;
  std::optional<MatterId> matter;
};

/// Finds what was selected. What is not there, or is not for these eyes, is unknown; what lies in several conversations
/// or in several matters cannot be one record.
[[nodiscard]] Result<Found> find(store::Connection& connection, const Selection& selection, const QTimeZone& zone,
                                 const Scope& scope);

} // namespace muniment::records
