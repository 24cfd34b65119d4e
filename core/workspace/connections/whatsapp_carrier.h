#pragma once

#include "core/connect/whatsapp/graph_client.h"
#include "core/connect/whatsapp/limits_of_number.h"
#include "core/delivery/carrier.h"
#include "core/workspace/connections/connector.h"
#include "core/workspace/connections/whatsapp_media.h"
#include "core/workspace/sending/send_order.h"

#include <map>

namespace muniment::workspace {

/// Carries what is to reach people through one business number. The interface has no idempotency keys: after an answer
/// that nobody heard, a message is sent again only when a person says so. A status that carries the id of the delivery
/// tells that it went.
class WhatsAppCarrier final : public delivery::Carrier {
 public:
  /// How long statuses are waited for before a person is asked.
  static constexpr std::int64_t kPatience = 180'000;

  /// The client outlives the carrier.
  WhatsAppCarrier(const ConnectorParts& parts, connect::whatsapp::GraphClient& client,
                  connect::whatsapp::LimitsOfNumber::Settings limits);

  [[nodiscard]] delivery::Outcome carry(const Delivery& delivery, const QByteArray& payload) override;
  [[nodiscard]] delivery::Finding find(const Delivery& delivery) override;

 private:
  [[nodiscard]] delivery::Outcome carryMessage(const Delivery& delivery, const QByteArray& payload);
  /// Why it is not sent now; nothing where it is.
  [[nodiscard]] std::optional<delivery::Outcome> hindrance(const Delivery& delivery, const SendOrder& order);
  [[nodiscard]] std::optional<delivery::Outcome> takeTurn(const Delivery& delivery);
  [[nodiscard]] Result<QString> upload(const Delivery& delivery, const SendOrder& order);
  [[nodiscard]] delivery::Outcome post(const Delivery& delivery, const SendOrder& order, const QString& file);
  [[nodiscard]] delivery::Outcome keepSent(const Delivery& delivery, const SendOrder& order, const QString& wamid);
  [[nodiscard]] delivery::Outcome refusedBy(const HttpResponse& response, const Delivery& delivery);
  [[nodiscard]] delivery::Outcome carryReceipt(const QByteArray& payload);
  [[nodiscard]] QString heardOf(const Delivery& delivery) const;

  ConnectorParts m_parts;
  connect::whatsapp::GraphClient* m_client;
  connect::whatsapp::LimitsOfNumber m_limits;
  WhatsAppMedia m_media;
  std::map<DeliveryId, QString> m_accepted;   ///< sent, and not yet kept
  std::map<DeliveryId, QString> m_files;      ///< uploaded, of messages that were not accepted yet
  std::map<DeliveryId, Instant> m_askedSince; ///< of those that may have got there
};

/// What a problem of the service means for a delivery.
[[nodiscard]] delivery::Outcome outcomeOf(const connect::whatsapp::GraphProblem& problem);
/// The same for an error of a call that a repetition does no harm to.
[[nodiscard]] delivery::Outcome outcomeOfRepeatable(const Error& error);

} // namespace muniment::workspace
