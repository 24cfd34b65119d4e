#pragma once

#include "core/model/delivery.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Something that is to reach a peer because of what a command does.
struct NewOperation final {
  static constexpr qsizetype kLargestPayload = qsizetype(4) << 20; ///< more lies in the vault, and its address is sent

  QString peer;
  QString lane;  ///< what must not overtake each other, such as all for one person
  QString kind;  ///< `message.send`
  QString cause; ///< aggregate, `record:…`
  std::optional<MatterId> matter;
  QByteArray payload;
  std::int64_t wait = 0; ///< milliseconds before the first try
};

/// Queues operations together with the entry that causes them: either both are there or neither.
[[nodiscard]] Result<std::vector<DeliveryId>> enqueue(CommandContext& context, std::span<const NewOperation> operations,
                                                      EntryDraft& draft);

} // namespace muniment::workspace
