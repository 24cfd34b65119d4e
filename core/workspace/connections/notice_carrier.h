#pragma once

#include "core/connect/manifest/manifest_client.h"
#include "core/delivery/carrier.h"
#include "core/model/push_device.h"
#include "core/model/question.h"
#include "core/workspace/connections/connector.h"

namespace muniment::workspace {

/// Tells people of questions through a notification service that a manifest describes, and hears what became of it. The
/// resource `notification` needs `create`; its `key` is what the service kept as the key of idempotency.
class NoticeCarrier final : public delivery::Carrier {
 public:
  /// `others` carries what is no notification, and calls of the manifest.
  NoticeCarrier(const ConnectorParts& parts, connect::ManifestClient& client, delivery::Carrier& others)
      : m_parts(&parts), m_client(&client), m_others(&others) {}

  [[nodiscard]] delivery::Outcome carry(const Delivery& delivery, const QByteArray& payload) override;
  [[nodiscard]] delivery::Finding find(const Delivery& delivery) override { return m_others->find(delivery); }

  /// A piece of news may be of a notification that we sent: asks the service which it was, and takes it over.
  /// `arrival` is the delivery that it came in: what it says counts once.
  [[nodiscard]] Result<void> hear(const Delivery& arrival, const connect::PeerItem& news);

 private:
  [[nodiscard]] delivery::Outcome note(const QuestionId& question, const DeviceId& device, bool taken);

  const ConnectorParts* m_parts;
  connect::ManifestClient* m_client;
  delivery::Carrier* m_others;
};

} // namespace muniment::workspace
