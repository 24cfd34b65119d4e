#pragma once

#include "core/delivery/carrier.h"
#include "core/store/sending_repository.h"
#include "core/workspace/command.h"

#include <set>

namespace muniment::workspace {

class Workspace;

/// Stands before whoever understands webhooks: what statuses say of our own deliveries is kept first, so that an answer
/// that nobody heard is found again.
class StatusTap final : public delivery::Carrier {
 public:
  StatusTap(Workspace& workspace, ConnectorSeat seat, QString peer, std::unique_ptr<delivery::Carrier> inner)
      : m_workspace(&workspace), m_seat(std::move(seat)), m_peer(std::move(peer)), m_inner(std::move(inner)) {}

  /// What waits is heard at once.
  void foresee(std::span<const store::LoadedDelivery> waiting) override;
  [[nodiscard]] delivery::Outcome carry(const Delivery& delivery, const QByteArray& payload) override;
  [[nodiscard]] delivery::Finding find(const Delivery& delivery) override;
  /// Something was told of a template, the number or the account: it is worth a look at them.
  [[nodiscard]] bool hasNotice() const { return m_hasNotice; }
  void takeNotice() { m_hasNotice = false; }

 private:
  [[nodiscard]] Result<void> hear(std::vector<store::SendingRepository::Status> statuses);

  Workspace* m_workspace;
  ConnectorSeat m_seat;
  QString m_peer;
  std::unique_ptr<delivery::Carrier> m_inner;
  std::set<DeliveryId> m_heard; ///< of what was foreseen
  bool m_hasNotice = false;
};

/// Whether a webhook is about a template, a number or an account rather than about messages.
[[nodiscard]] bool hasNotice(const QByteArray& body);
/// The statuses in a webhook that name a delivery of ours; nothing where it cannot be read.
[[nodiscard]] std::vector<store::SendingRepository::Status> statusesIn(const QByteArray& body, Instant now);

} // namespace muniment::workspace
