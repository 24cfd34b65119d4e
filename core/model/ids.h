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
using ClassId = Id<struct ClassTag>;
using ScheduleId = Id<struct ScheduleTag>;
using RecordId = Id<struct RecordTag>;
using HoldId = Id<struct HoldTag>;
using SnapshotId = Id<struct SnapshotTag>;
using CertificateId = Id<struct CertificateTag>;
using TaskId = Id<struct TaskTag>;
using PersonId = Id<struct PersonTag>;

} // namespace model
} // namespace muniment
