#pragma once

#include "core/model/actor.h"
#include "core/model/review_set.h"
#include "core/store/connection.h"

namespace muniment::workspace {

/// Whether somebody may be given messages of a set: at work, allowed to tag, and a member of its matter.
[[nodiscard]] bool mayTag(const Actor& actor);
[[nodiscard]] Result<void> mayReview(store::Connection& connection, const ReviewSet& set, const ActorId& actor);

} // namespace muniment::workspace
