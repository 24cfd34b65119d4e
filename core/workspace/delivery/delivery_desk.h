#pragma once

#include "core/delivery/desk.h"
#include "core/store/writer.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

/// What the agent does with deliveries: serves the couriers, takes the journal of the receiver in. Each act checks in
/// its own transaction that the agent still holds the lease.
class DeliveryDesk final : public delivery::Desk {
 public:
  DeliveryDesk(store::Writer& writer, Services& services, std::int64_t token)
      : m_writer(&writer), m_services(&services), m_token(token) {}

  [[nodiscard]] Result<std::vector<store::LoadedDelivery>> claim(const delivery::Round& round) override;
  [[nodiscard]] Result<void> settle(const delivery::Round& round, std::span<const Delivery> deliveries) override;

  /// Takes a portion of the journal into the inbox, each letter once; tells how many letters it was. What it has taken
  /// in durably it removes.
  [[nodiscard]] Result<qint64> drain(const FilePath& journal);

 private:
  /// The same in one transaction that the lease allows.
  template <class F>
  [[nodiscard]] auto write(F work);

  store::Writer* m_writer;
  Services* m_services;
  std::int64_t m_token;
};

} // namespace muniment::workspace
