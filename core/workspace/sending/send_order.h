#pragma once

#include "core/connect/whatsapp/graph_message.h"
#include "core/model/message_kind.h"
#include "core/workspace/live/outbound_message.h"

namespace muniment::workspace {

/// What the outbox carries for a message: its body but for what is known only when it is sent (ids of files, the
/// reference), and what is to be kept of it once it was accepted.
struct SendOrder final {
  static constexpr auto kMessage = QLatin1StringView("message.send");
  static constexpr auto kTemplate = QLatin1StringView("message.template");
  static constexpr auto kReaction = QLatin1StringView("message.react");
  static constexpr auto kRead = QLatin1StringView("message.read");
  /// Stands in the body where the id of the file belongs.
  static constexpr auto kFilePlace = QLatin1StringView("muniment-file");

  QByteArray body;
  OutboundMessage message; ///< without wamid, time and delivery
  bool needsWindow = true; ///< words of one's own, which are allowed for a day after the person wrote
  bool isMarketing = false;
  bool isRequired = false; ///< the law asks for it: nobody has to agree
  QString reads;           ///< wamid that is marked as read just before this goes; empty for none

  /// The body as it goes out.
  [[nodiscard]] QByteArray bodyFor(const DeliveryId& delivery, const QString& file) const;
};

[[nodiscard]] Result<QByteArray> bytesOf(const SendOrder& order);
/// VerificationFailed `sending.order_unreadable` when it was not written by bytesOf.
[[nodiscard]] Result<SendOrder> sendOrderFrom(const QByteArray& bytes);

/// What all messages to somebody share, so that they keep their order.
[[nodiscard]] QString laneOf(const LiveAddress& address);
[[nodiscard]] connect::whatsapp::SendRecipient recipientOf(const LiveParty& party);

} // namespace muniment::workspace
