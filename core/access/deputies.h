#pragma once

#include "core/access/session.h"
#include "core/base/result.h"
#include "core/store/connection.h"

namespace muniment::access {

/// In whose place somebody decides at this moment.
[[nodiscard]] Result<std::vector<Actor>> absentFor(store::Connection& connection, const Session& session, Instant now);
[[nodiscard]] std::vector<ActorId> idsOf(std::span<const Actor> actors);
/// Who lends this permission at this moment: nobody where the actor has it anyway.
[[nodiscard]] Result<std::vector<ActorId>> lendersOf(store::Connection& connection, const Session& session,
                                                     Permission permission, Instant now);

} // namespace muniment::access
