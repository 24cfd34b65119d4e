#pragma once

#include "core/model/proposal.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Commands that wait for a second person, or did.
class ProposalRepository final {
 public:
  explicit ProposalRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const Proposal& proposal);
  [[nodiscard]] Result<std::optional<Proposal>> find(const CommandId& id);
  /// Neither confirmed nor refused nor expired, oldest first.
  [[nodiscard]] Result<std::vector<Proposal>> waiting(Instant now, const Scope& scope);
  /// Confirmed and not carried out yet, oldest first.
  [[nodiscard]] Result<std::vector<Proposal>> confirmedOf(const ActorId& actor, Instant now, const Scope& scope);
  [[nodiscard]] Result<std::vector<Proposal>> all();

 private:
  Connection* m_connection;
};

} // namespace muniment::store
