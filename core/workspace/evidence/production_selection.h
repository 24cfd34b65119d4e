#pragma once

#include "core/model/hold.h"
#include "core/model/message.h"
#include "core/model/record.h"

namespace muniment::workspace {

/// What somebody wants to hand over: everything that any of these names, each message once. It is found within what
/// they may see.
struct ProductionSelection final {
  /// Messages by position, both ends included; without a last one: up to now.
  struct Range final {
    ConversationId conversation;
    std::int64_t first = 0;
    std::optional<std::int64_t> last = {};
  };
  std::vector<MessageId> messages = {};
  std::vector<Range> ranges = {};
  std::vector<RecordId> records = {};
  std::vector<HoldId> holds = {};
  std::vector<ItemId> items = {}; ///< captured files
  QString query = {};             ///< as in docs/search.md

  [[nodiscard]] Json describe() const;
};

} // namespace muniment::workspace
