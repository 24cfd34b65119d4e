#pragma once

#include "core/model/break_glass_grant.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Emergency grants.
class BreakGlassRepository final {
 public:
  explicit BreakGlassRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const BreakGlassGrant& grant);
  [[nodiscard]] Result<std::optional<BreakGlassGrant>> activeFor(const ActorId& actor, Instant now);
  [[nodiscard]] Result<std::vector<BreakGlassGrant>> all();

 private:
  Connection* m_connection;
};

} // namespace muniment::store
