#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"
#include "core/model/role.h"

namespace muniment {
inline namespace model {

using RightsChangeId = Id<struct RightsChangeTag>;

/// That somebody was given a right or lost it, by whom and why.
struct RightsChange final {
  RightsChangeId id;
  ActorId actor;                  ///< whose rights
  std::optional<MatterId> matter; ///< seeing this matter; none: roles
  Roles before;
  Roles after;
  bool wasActive = true; ///< might act at all; of a matter: was a member
  bool isActive = true;
  QString reason;
  QString changedBy; ///< actor
  Instant changedAt;
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const RightsChangeId& id);
[[nodiscard]] Json contentOf(const RightsChange& change);
/// The inverse, strict.
[[nodiscard]] Result<RightsChange> rightsChangeFrom(const Json& content);

} // namespace model
} // namespace muniment
