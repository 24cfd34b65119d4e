#pragma once

#include "core/model/matter.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Matters and who belongs to them.
class MatterRepository final {
 public:
  explicit MatterRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const Matter& matter);
  [[nodiscard]] Result<std::set<MatterId>> mattersOf(const ActorId& actor);
  [[nodiscard]] Result<std::vector<Matter>> all(const Scope& scope);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
