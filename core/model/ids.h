#pragma once

#include "core/base/id.h"

namespace muniment {
inline namespace model {

using WorkspaceId = Id<struct WorkspaceTag>;
using ActorId = Id<struct ActorTag>;
using MatterId = Id<struct MatterTag>;
using ItemId = Id<struct ItemTag>;
using ConversationId = Id<struct ConversationTag>;
using SourceId = Id<struct SourceTag>;
using CommandId = Id<struct CommandTag>;
using KeyId = Id<struct KeyTag>;
using GrantId = Id<struct GrantTag>;

} // namespace model
} // namespace muniment
