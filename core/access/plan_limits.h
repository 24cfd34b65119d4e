#pragma once

#include "core/access/session.h"
#include "core/base/result.h"
#include "core/store/connection.h"

namespace muniment::access {

/// In which classes a permission counts at this moment: in all of them, or in the named ones only, which may be none.
/// A business owner answers for the classes that name them as owner or deputy, and for the part they were given.
class PlanLimits final {
 public:
  [[nodiscard]] static Result<PlanLimits> of(store::Connection& connection, const Session& session,
                                             Permission permission, Instant now);

  [[nodiscard]] bool isWhole() const { return !m_classes; }
  [[nodiscard]] bool allows(const ClassId& id) const { return !m_classes || m_classes->contains(id); }
  /// For filters in which no class at all means every class: those of `wanted` that are allowed, of which there is
  /// always at least one, if only one that does not exist.
  [[nodiscard]] std::vector<ClassId> narrow(std::vector<ClassId> wanted = {}) const;

 private:
  std::optional<std::set<ClassId>> m_classes;
};

} // namespace muniment::access
