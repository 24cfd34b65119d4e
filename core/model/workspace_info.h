#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <optional>

namespace muniment {
inline namespace model {

/// What a workspace is: decided when it is made.
struct WorkspaceInfo final {
  WorkspaceId id;
  QString name;
  QString timeZone; ///< IANA id; due dates are dates in this zone
  bool singlePerson = false;
  std::optional<Instant> rehearsalUntil; ///< set in a rehearsal copy, which then expires
  Instant createdAt;
  Salt salt;

  [[nodiscard]] bool isRehearsal() const { return rehearsalUntil.has_value(); }
};

[[nodiscard]] QString aggregateOf(const WorkspaceId& id);
[[nodiscard]] Json contentOf(const WorkspaceInfo& info);

} // namespace model
} // namespace muniment
