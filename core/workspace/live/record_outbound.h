#pragma once

#include "core/vault/stored_object.h"
#include "core/workspace/command.h"
#include "core/workspace/live/outbound_message.h"

namespace muniment::workspace {

/// Keeps what we sent as a message of the conversation with whoever got it. Run under the seat of the connector, after
/// the messenger accepted it; the same wamid again adds nothing.
/// `{message, repeated}`
class RecordOutbound final {
 public:
  static constexpr auto kName = QLatin1StringView("live.sent");
  static constexpr Permission kPermission = Permission::CaptureItem;

  /// `matter`: of the connection, for a conversation that begins with this message.
  RecordOutbound(OutboundMessage message, std::optional<MatterId> matter)
      : m_message(std::move(message)), m_matter(std::move(matter)) {}
  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<void> prepare(Services& services, const SharedProgress& progress);
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;

 private:
  OutboundMessage m_message;
  std::optional<MatterId> m_matter;
  vault::StoredObject m_kept; ///< the message as canonical JSON
};

} // namespace muniment::workspace
