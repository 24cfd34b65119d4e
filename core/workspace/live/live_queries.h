#pragma once

#include "core/workspace/command.h"
#include "core/workspace/live/live_party.h"

namespace muniment::workspace {

/// When somebody last wrote to a number of ours: the 24 hours in which free text is allowed begin then. Nothing where
/// they never did. For whoever decides inside a command; asks nobody's scope.
[[nodiscard]] Result<std::optional<Instant>> lastInbound(store::Connection& connection, const LiveAddress& address);

/// What somebody said about being written to.
struct Objection final {
  bool all = false;       ///< STOP, a word like it, or a withdrawal that was recorded: nothing goes
  bool marketing = false; ///< through the settings of the messenger
  bool agreed = false;    ///< to be written to, and did not take it back
  std::optional<Instant> since;
};
[[nodiscard]] Result<Objection> objectionOf(store::Connection& connection, const LiveAddress& address);

/// Where a conversation takes place; nothing where it is not live.
[[nodiscard]] Result<std::optional<LiveAddress>> liveAddressOf(store::Connection& connection,
                                                               const ConversationId& conversation, const Scope& scope);

/// The same for a screen.
struct LiveConversation final {
  static constexpr Permission kPermission = Permission::ViewItem;
  ConversationId conversation;

  struct Answer final {
    LiveAddress address;
    std::optional<Instant> lastInbound;
    Objection objection;
  };
  [[nodiscard]] Result<std::optional<Answer>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
