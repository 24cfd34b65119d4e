#pragma once

#include "core/workspace/rm/rm_change.h"

#include "core/model/record.h"

namespace muniment::workspace {

/// Queues a record that is not there yet, or says why it may not go. Nothing where it is there or on its way.
[[nodiscard]] Result<std::optional<Counterpart>> sendRecord(CommandContext& context, const Connection& connection,
                                                            const Record& record);

} // namespace muniment::workspace
