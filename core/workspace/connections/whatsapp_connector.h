#pragma once

#include "core/workspace/connections/status_tap.h"
#include "core/workspace/connections/whatsapp_carrier.h"
#include "core/workspace/connections/whatsapp_watch.h"

namespace muniment::workspace {

/// Connects one business number: sends what is queued, hands on what comes in, keeps templates and the standing of the
/// number up to date.
class WhatsAppConnector final : public Connector {
 public:
  /// Site values beside those of GraphClient: `phone_number_ids` (further numbers whose webhooks come here), `app` (the
  /// id of our app, whose webhooks must be subscribed), `per_second`, `pair_burst`, `quiet_hours` (without a
  /// message after which somebody is asked).
  [[nodiscard]] static Result<std::unique_ptr<Connector>> make(const ConnectorParts& parts);

  [[nodiscard]] delivery::Carrier* outgoing() override { return &m_carrier; }
  [[nodiscard]] delivery::Carrier* incoming() override { return &m_tap; }
  [[nodiscard]] Result<Instant> attend(Instant now) override;
  [[nodiscard]] bool wantsAttention() const override { return m_tap.hasNotice(); }
  [[nodiscard]] std::vector<TestStep> test(const SharedProgress& progress) override;

 private:
  WhatsAppConnector(const ConnectorParts& parts, std::unique_ptr<connect::whatsapp::GraphClient> client);

  Workspace* m_workspace;
  ConnectorSeat m_seat;
  QString m_peer;
  std::optional<MatterId> m_matter;
  int m_quietHours = 0;
  std::unique_ptr<connect::whatsapp::GraphClient> m_client;
  WhatsAppWatch m_watch;
  WhatsAppCarrier m_carrier;
  StatusTap m_tap;
};

} // namespace muniment::workspace
