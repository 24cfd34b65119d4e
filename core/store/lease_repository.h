#pragma once

#include "core/base/instant.h"
#include "core/store/connection.h"

namespace muniment::store {

/// The right to be the one active agent, for a while.
struct Lease final {
  QString holder;
  std::int64_t token = 0; ///< grows with each change of holder; work of an older token is refused
  Instant expiresAt;
};

class LeaseRepository final {
 public:
  explicit LeaseRepository(Connection& connection) : m_connection(&connection) {}

  /// Takes a free or expired lease, renews the holder's own, and otherwise returns whose it is.
  [[nodiscard]] Result<Lease> acquire(const QString& name, const QString& holder, Instant now, std::int64_t duration);
  /// Keeps a lease that is still held, even if late; refuses once somebody else had it.
  [[nodiscard]] Result<Lease> renew(const QString& name, const Lease& held, Instant now, std::int64_t duration);
  [[nodiscard]] Result<void> release(const QString& name, const QString& holder);
  [[nodiscard]] Result<std::optional<Lease>> find(const QString& name);
  /// Refuses when the token is not the current one any more. Call inside the writing transaction.
  [[nodiscard]] Result<void> checkToken(const QString& name, std::int64_t token);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
