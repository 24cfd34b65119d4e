#pragma once

#include "core/workspace/command.h"
#include "core/workspace/live/outbound_message.h"

namespace muniment::workspace {

/// Keeps a reaction of ours as a fact of the message that it is about. Run under the seat of the connector, after the
/// messenger accepted it; the same one again adds nothing.
/// `{facts}`
struct RecordReaction final {
  static constexpr auto kName = QLatin1StringView("live.reacted");
  static constexpr Permission kPermission = Permission::CaptureItem;

  /// `quoted` is the message, `text` the emoji or nothing, `wamid` what the messenger calls the reaction.
  OutboundMessage reaction;
  std::optional<MatterId> matter;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
