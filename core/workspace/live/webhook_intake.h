#pragma once

#include "core/delivery/carrier.h"
#include "core/workspace/command.h"
#include "core/workspace/live/take_webhook.h"

namespace muniment::workspace {

class Workspace;

/// Understands what a messenger sent: hands it to the conversations. What is no webhook, or is about a number that is
/// not ours, is refused, which puts it before a person.
class WebhookIntake final : public delivery::Carrier {
 public:
  struct Settings final {
    QString peer;
    std::optional<MatterId> matter;
    std::set<QString> numbers; ///< phone number ids of ours; empty: any
  };

  WebhookIntake(Workspace& workspace, ConnectorSeat seat, Settings settings)
      : m_workspace(&workspace), m_seat(std::move(seat)), m_settings(std::move(settings)) {}

  /// Everything that waits goes into one transaction.
  void foresee(std::span<const store::LoadedDelivery> waiting) override;
  [[nodiscard]] delivery::Outcome carry(const Delivery& delivery, const QByteArray& payload) override;
  [[nodiscard]] delivery::Finding find(const Delivery& delivery) override;

 private:
  [[nodiscard]] Result<TakenLetter> letterOf(const Delivery& delivery, const QByteArray& payload) const;
  [[nodiscard]] Result<void> take(std::vector<TakenLetter> letters);

  Workspace* m_workspace;
  ConnectorSeat m_seat;
  Settings m_settings;
  std::set<DeliveryId> m_taken; ///< of what was foreseen
};

/// Ids as a person enters them, with spaces, commas or lines between them.
[[nodiscard]] std::set<QString> numbersIn(const QString& text);

} // namespace muniment::workspace
