#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"
#include "core/model/role.h"

namespace muniment {
inline namespace model {

/// The part of the file plan in which somebody coordinates records or answers for them. Whoever was given no part does
/// so in all of it.
struct PlanPart final {
  ActorId actor;
  std::set<ClassId> classes; ///< each with everything below it
  std::set<QString> units;   ///< all classes of these, with everything below them
  QString givenBy;           ///< actor
  Instant givenAt;
  Salt salt;

  [[nodiscard]] bool isWhole() const { return classes.empty() && units.empty(); }
};

/// Whether what a role allows ends where the part of the person ends.
[[nodiscard]] bool isForAPart(Role role);
[[nodiscard]] QString aggregateOf(const PlanPart& part);
[[nodiscard]] Json contentOf(const PlanPart& part);
/// The inverse, strict.
[[nodiscard]] Result<PlanPart> planPartFrom(const Json& content);

} // namespace model
} // namespace muniment
