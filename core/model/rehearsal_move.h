#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

namespace muniment {
inline namespace model {

using RehearsalMoveId = Id<struct RehearsalMoveTag>;

/// That somebody moved the time of a rehearsal. The one that stands furthest ahead holds.
struct RehearsalMove final {
  RehearsalMoveId id;
  std::int64_t ahead = 0; ///< milliseconds before the clock of the computer, earlier moves included
  ActorId movedBy;
  Instant movedAt; ///< in the time before the move
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const RehearsalMoveId& id);
[[nodiscard]] Json contentOf(const RehearsalMove& move);

} // namespace model
} // namespace muniment
