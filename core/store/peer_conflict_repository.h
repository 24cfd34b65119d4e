#pragma once

#include "core/model/peer_conflict.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// What this workspace and connected records systems do not agree on.
class PeerConflictRepository final {
 public:
  explicit PeerConflictRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const PeerConflict& conflict);
  [[nodiscard]] Result<std::optional<PeerConflict>> byId(const PeerConflictId& id, const Scope& scope);
  /// Of one counterpart, open or not.
  [[nodiscard]] Result<std::vector<PeerConflict>> ofCounterpart(const CounterpartId& counterpart, const Scope& scope);
  /// The newest first; `before` is the last of the page before.
  [[nodiscard]] Result<std::vector<PeerConflict>> page(bool openOnly, const std::optional<PeerConflictId>& before,
                                                       int limit, const Scope& scope);
  /// In the order of ids, for verification.
  [[nodiscard]] Result<std::vector<PeerConflict>> scan(const std::optional<PeerConflictId>& after, int limit,
                                                       const Scope& scope);

 private:
  [[nodiscard]] Result<std::vector<PeerConflict>> read(const QByteArray& condition, QVariantList values,
                                                       const QByteArray& order, const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
