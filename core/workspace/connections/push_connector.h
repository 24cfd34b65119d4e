#pragma once

#include "core/connect/http/logged_line.h"
#include "core/connect/push/push_sender.h"
#include "core/workspace/connections/connector.h"
#include "core/workspace/outreach/answer_queries.h"

namespace muniment::workspace {

/// Tells the devices of people that a question waits, over Web Push. Values of the site: `answers` (address of the
/// answer page), `contact` (`mailto:…`, for the operators of push services), `hosts` (push services; the usual ones
/// where empty).
class PushConnector final : public Connector, private delivery::Carrier {
 public:
  /// Usage `connection.value_missing` where the site says no address or contact.
  [[nodiscard]] static Result<std::unique_ptr<PushConnector>> make(ConnectorParts parts);

  [[nodiscard]] delivery::Carrier* outgoing() override { return this; }
  [[nodiscard]] std::vector<TestStep> test(const SharedProgress& progress) override;

 private:
  /// Who sends to devices that registered for one of our keys.
  struct Voice final {
    Voice(connect::HttpLine& line, std::shared_ptr<const connect::P256Key> key, const ConnectorParts& parts);
    connect::Vapid vapid;
    connect::PushSender sender;
  };

  PushConnector(ConnectorParts parts, QUrl answers);
  [[nodiscard]] Result<connect::PushSender*> senderFor(int key);
  [[nodiscard]] delivery::Outcome carry(const Delivery& delivery, const QByteArray& payload) override;
  /// A second one takes the place of the first on the device.
  [[nodiscard]] delivery::Finding find(const Delivery&) override { return delivery::Finding::NotThere; }
  [[nodiscard]] delivery::Outcome settle(const connect::PushOutcome& sent, const QuestionId& question,
                                         const DeviceId& device);

  ConnectorParts m_parts;
  QUrl m_answers;
  connect::LoggedLine m_line;
  std::map<int, Voice> m_voices; ///< by the number of the key
};

} // namespace muniment::workspace
