#pragma once

#include "core/model/actor.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Everybody, but of the actors of connections only those whose connection the asking person sees: their logins say
/// what is connected.
[[nodiscard]] Result<std::vector<Actor>> seenActors(QueryContext& context);

} // namespace muniment::workspace
