#pragma once

#include "core/model/disposition.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// The snapshot in one of the states that an act allows; refused otherwise.
[[nodiscard]] Result<Snapshot> snapshotIn(CommandContext& context, const SnapshotId& id,
                                          std::initializer_list<Snapshot::State> states);
/// Saves it and records it with `verb`; `draft` may carry leaves and a payload already.
[[nodiscard]] Result<void> saveSnapshot(CommandContext& context, Snapshot snapshot, const QString& verb,
                                        EntryDraft draft = {});
/// Adds what these items are now to the leaves of an entry.
[[nodiscard]] Result<void> addLeaves(EntryDraft& draft, const SnapshotId& id, std::span<const SnapshotItem> items);

} // namespace muniment::workspace
