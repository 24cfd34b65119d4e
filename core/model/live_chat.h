#pragma once

#include "core/base/commitment.h"
#include "core/base/json.h"
#include "core/model/ids.h"

namespace muniment {
inline namespace model {

using LiveChatId = Id<struct LiveChatTag>;

/// One name by which a live conversation is found: a number of ours, and who or which group is on the other side.
struct LiveChat final {
  LiveChatId id;
  QString peer;
  QString numberId;
  QString party; ///< `phone:…`, `user:…`, `parent:…`, `group:…`
  ConversationId conversation;
  SourceId source;
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const LiveChatId& id);
[[nodiscard]] Json contentOf(const LiveChat& chat);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<LiveChat> liveChatFrom(const Json& content);

} // namespace model
} // namespace muniment
