#pragma once

#include "core/model/question.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Queues a notification with a link of its own for each device of the person; tells how many.
[[nodiscard]] Result<int> notifyDevices(CommandContext& context, const Question& question, const QString& peer,
                                        EntryDraft& draft);

/// Keeps a question as it is now, and what a campaign knows of it; the states belong into the entry that says why.
[[nodiscard]] Result<void> keep(store::Connection& connection, Question& question, EntryDraft& draft);

} // namespace muniment::workspace
