#pragma once

#include "core/base/commitment.h"
#include "core/model/ids.h"

#include <set>

namespace muniment {
inline namespace model {

/// A legal or personnel affair with its own circle of people. What belongs to it is invisible to everyone else.
struct Matter final {
  MatterId id;
  QString code;
  QString name;
  std::set<ActorId> members;
  Instant createdAt;
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const MatterId& id);
[[nodiscard]] Json contentOf(const Matter& matter);

} // namespace model
} // namespace muniment
