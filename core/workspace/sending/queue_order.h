#pragma once

#include "core/workspace/items/capture_files.h"
#include "core/workspace/sending/send_order.h"
#include "core/workspace/sending/send_target.h"

namespace muniment::workspace {

/// Puts an order into the outbox with its entry; it goes after so many milliseconds at the earliest. `{delivery}`
[[nodiscard]] Result<Json> queueOrder(CommandContext& context, const FoundTarget& target, QLatin1StringView kind,
                                      SendOrder order, std::int64_t wait = 0);
/// A file that is to go along, in the vault.
[[nodiscard]] Result<OutboundMessage::Media> keepFile(Services& services, const FileToCapture& file,
                                                      const SharedProgress& progress);
/// For the receipts of commands: to whom.
[[nodiscard]] Json describeTarget(const SendTarget& target);

} // namespace muniment::workspace
