#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

namespace muniment {
inline namespace model {

/// Emergency access to content: granted to oneself with a reason, ends by itself.
struct BreakGlassGrant final {
  GrantId id;
  ActorId actor;
  QString reason;
  Instant grantedAt;
  Instant expiresAt;
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const GrantId& id);
[[nodiscard]] Json contentOf(const BreakGlassGrant& grant);

} // namespace model
} // namespace muniment
