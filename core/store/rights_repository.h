#pragma once

#include "core/model/absence.h"
#include "core/model/rights_change.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Why people may do what they may, and who decides in their place while they are away.
class RightsRepository final {
 public:
  explicit RightsRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const Absence& absence);
  [[nodiscard]] Result<std::optional<Absence>> absence(const AbsenceId& id);
  /// Those that are not over at this moment, the one that begins first comes first.
  [[nodiscard]] Result<std::vector<Absence>> absencesAfter(Instant now);
  /// In whose place somebody decides at this moment.
  [[nodiscard]] Result<std::vector<Absence>> standingIn(const ActorId& deputy, Instant now);
  [[nodiscard]] Result<std::vector<Absence>> absences();

  [[nodiscard]] Result<void> add(const RightsChange& change);
  /// Newest first; what concerns matters outside the scope is missing.
  [[nodiscard]] Result<std::vector<RightsChange>> changesOf(const ActorId& actor, int limit, const Scope& scope);
  [[nodiscard]] Result<std::vector<RightsChange>> changes(const Scope& system);

 private:
  [[nodiscard]] Result<std::vector<Absence>> readAbsences(const QByteArray& condition, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
