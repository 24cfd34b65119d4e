#pragma once

#include "core/model/disposition.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Asks the approvers to agree to a snapshot that was handed in; the task goes into the entry of the command.
[[nodiscard]] Result<void> askForApproval(CommandContext& context, const Snapshot& snapshot, EntryDraft& draft);
/// Closes what was asked: as decided by the actor where the task is for them, else because it is settled.
[[nodiscard]] Result<void> settleApproval(CommandContext& context, const SnapshotId& snapshot, const QString& decision,
                                          EntryDraft& draft);

} // namespace muniment::workspace
