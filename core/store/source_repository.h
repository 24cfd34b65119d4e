#pragma once

#include "core/model/conversation.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Where a page of sources ends.
struct SourcePlace final {
  Instant capturedAt;
  SourceId id;
};

/// The files that conversations were read from, and the pieces of them that are kept.
class SourceRepository final {
 public:
  explicit SourceRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(std::int64_t conversation, const ConversationSource& source);
  [[nodiscard]] Result<std::vector<ConversationSource>> ofConversation(std::int64_t conversation, const Scope& scope);
  /// Every reading of a file with this digest.
  [[nodiscard]] Result<std::vector<ConversationSource>> byDigest(const Sha256& digest, const Scope& scope);
  /// Of all conversations or of one, the newest first; `after` is the last of the page before.
  [[nodiscard]] Result<std::vector<ConversationSource>> page(const std::optional<ConversationId>& conversation,
                                                             const std::optional<SourcePlace>& after, int limit,
                                                             const Scope& scope);
  [[nodiscard]] Result<std::optional<ConversationSource>> byId(const SourceId& id, const Scope& scope);
  [[nodiscard]] Result<std::vector<ConversationSource>> scan(const std::optional<SourceId>& after, int limit,
                                                             const Scope& scope);

  [[nodiscard]] Result<void> addSegments(std::int64_t conversation, std::span<const SourceSegment> segments);
  [[nodiscard]] Result<std::vector<SourceSegment>> segments(std::int64_t conversation, const Scope& scope);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
