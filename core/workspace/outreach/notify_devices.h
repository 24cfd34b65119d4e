#pragma once

#include "core/model/connection.h"
#include "core/model/question.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Whether a connection leads to a notification service that people can be told through.
[[nodiscard]] bool tellsPeople(const Connection& connection);

/// Queues a notification with a link of its own for each device of the person; tells how many. Over the connection for
/// browsers all devices are told that are proved to be theirs, over that of another service the accounts there.
[[nodiscard]] Result<int> notifyDevices(CommandContext& context, const Question& question, const Connection& over,
                                        EntryDraft& draft);

/// Keeps a question as it is now, and what a campaign knows of it; the states belong into the entry that says why.
[[nodiscard]] Result<void> keep(store::Connection& connection, Question& question, EntryDraft& draft);

} // namespace muniment::workspace
