#pragma once

#include "core/model/connection.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// The systems that the workspace speaks with, as they were set up.
class ConnectionRepository final {
 public:
  explicit ConnectionRepository(Connection& connection) : m_connection(&connection) {}

  /// Adds it, or puts what is known of it now in its place.
  [[nodiscard]] Result<void> save(const model::Connection& linked);
  [[nodiscard]] Result<void> remove(const ConnectionId& id);
  [[nodiscard]] Result<std::optional<model::Connection>> byId(const ConnectionId& id, const Scope& scope);
  /// In the order of peers.
  [[nodiscard]] Result<std::vector<model::Connection>> all(const Scope& scope);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
