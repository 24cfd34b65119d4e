#pragma once

#include "core/model/actor.h"
#include "core/model/connection.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Makes the actor of a connection, or lets the one that an earlier connection of this name had act again. What it
/// changed belongs into the entry.
[[nodiscard]] Result<Actor> seatActor(CommandContext& context, const Connection& connection, EntryDraft& draft);
/// Takes its right to act.
[[nodiscard]] Result<Actor> unseatActor(CommandContext& context, const Connection& connection, EntryDraft& draft);
/// Lets an actor into a matter, or out of it, so that it sees just what it captures. NotFound `matter.unknown`.
[[nodiscard]] Result<void> setMember(CommandContext& context, const MatterId& matter, const ActorId& actor, bool member,
                                     EntryDraft& draft);

} // namespace muniment::workspace
