#pragma once

#include "core/workspace/command.h"
#include "core/workspace/records/entry_state.h"

#include "core/model/record.h"
#include "core/model/version.h"

namespace muniment::workspace {

/// The record, as far as the person may see it.
[[nodiscard]] Result<Record> visibleRecord(CommandContext& context, const RecordId& id);

/// Saves a record as it is now, keeps its due date in step, and makes the entry that says so; `newVersion` keeps how it
/// is now among its versions.
[[nodiscard]] Result<EntryDraft> keepRecord(CommandContext& context, Record& record, const QString& verb,
                                            bool newVersion = false);

/// What stays of a record that covers nothing any more: number, class, dates, digest; neither title nor details.
[[nodiscard]] Result<EntryDraft> keepResidual(CommandContext& context, Record record, RecordState state,
                                              const QString& verb);

} // namespace muniment::workspace
