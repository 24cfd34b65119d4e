#pragma once

#include "core/model/conflict_note.h"
#include "core/model/conversation.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// A message that sources do not have alike.
struct ConflictPlace final {
  std::int64_t position = 0;
  MessageFlags flags;
  std::int32_t source = 0; ///< the first that has it
};

/// A note with the name of whoever wrote it.
struct SignedNote final {
  ConflictNote note;
  QString author;
};

/// Where the sources of a conversation disagree, and what people noted about it.
class ConflictRepository final {
 public:
  explicit ConflictRepository(Connection& connection) : m_connection(&connection) {}

  /// In the order of the transcript, at most `limit`.
  [[nodiscard]] Result<std::vector<ConflictPlace>> places(const ConversationId& conversation, int limit,
                                                          const Scope& scope);
  /// How many messages at least two sources have alike.
  [[nodiscard]] Result<std::int64_t> agreeing(const ConversationId& conversation, const Scope& scope);

  [[nodiscard]] Result<void> add(const ConversationId& conversation, const ConflictNote& note);
  /// Oldest first.
  [[nodiscard]] Result<std::vector<SignedNote>> notes(MessageId message, const Scope& scope);
  /// Every note in the order of ids, for verification.
  [[nodiscard]] Result<std::vector<ConflictNote>> scan(const std::optional<ConflictNoteId>& after, int limit,
                                                       const Scope& scope);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
