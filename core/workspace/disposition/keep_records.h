#pragma once

#include "core/model/disposition.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What was decided about records that are not destroyed: extended, kept for good, looked through. Left out means that
/// nothing changes and they stay due.
[[nodiscard]] Result<void> keepRecords(CommandContext& context, std::span<const SnapshotItem> items, EntryDraft& draft);

} // namespace muniment::workspace
