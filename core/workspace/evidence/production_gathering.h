#pragma once

#include "core/model/item.h"
#include "core/workspace/evidence/production_queries.h"

namespace muniment::workspace {

/// A message that a selection found, without its text.
struct FoundMessage final {
  MessageId id;
  ConversationId conversation;
  std::int64_t position = 0;
  MessageTime time;
  MessageFlags flags;
  std::int64_t fileSize = -1; ///< of an attachment that is there, else -1
  Sha256 commitment;
};

/// What a selection finds, in the order in which it is produced: conversation by conversation, then captured files.
struct GatheredProduction final {
  std::vector<FoundMessage> messages;
  std::vector<CapturedItem> items;
  ProductionPreflight::Answer answer;
};

/// Finds everything within the scope, each thing once, and looks at what may leave. Changes nothing.
[[nodiscard]] Result<GatheredProduction> gatherProduction(store::Connection& connection, Services& services,
                                                          const ProductionPreflight& wish, const Scope& scope);

} // namespace muniment::workspace
