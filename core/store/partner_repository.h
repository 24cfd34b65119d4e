#pragma once

#include "core/model/trading_partner.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Trading partners and what was agreed with them. They belong to no matter.
class PartnerRepository final {
 public:
  explicit PartnerRepository(Connection& connection) : m_connection(&connection) {}

  /// Adds a partner, or puts what is known of it now in its place.
  [[nodiscard]] Result<void> save(const TradingPartner& partner);
  [[nodiscard]] Result<std::optional<TradingPartner>> byCode(const QString& code);
  /// In the order of codes.
  [[nodiscard]] Result<std::vector<TradingPartner>> all();

 private:
  [[nodiscard]] Result<std::vector<TradingPartner>> read(const QByteArray& condition, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
