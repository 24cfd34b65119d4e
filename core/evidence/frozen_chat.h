#pragma once

#include "core/model/conversation.h"
#include "core/model/live_fact.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::evidence {

/// How a conversation stood when an entry of the ledger was written: it lives on, what was frozen of it does not.
class FrozenChat final {
 public:
  FrozenChat(store::Connection& connection, std::int64_t entry, const Scope& scope)
      : m_connection(connection), m_entry(entry), m_scope(scope) {}

  /// Looks which messages of a conversation came later.
  [[nodiscard]] Result<void> begin(std::int64_t conversation);
  /// Sources that were there, with as many messages as they had: one that goes on grows.
  [[nodiscard]] Result<std::vector<ConversationSource>> known(std::vector<ConversationSource> sources,
                                                              Instant frozenAt) const;
  /// Messages that it had.
  [[nodiscard]] std::int64_t total() const { return m_total; }
  /// The position that a message had, of the one that it has; and back.
  [[nodiscard]] std::int64_t placeThen(std::int64_t now) const;
  [[nodiscard]] std::int64_t placeNow(std::int64_t then) const;

  /// Of messages that changed since: how they stood.
  [[nodiscard]] Result<std::map<MessageId, Message>> changedSince(std::span<const MessageId> ids);
  [[nodiscard]] Result<std::vector<Speaker>> known(std::vector<Speaker> speakers, const ConversationId& conversation);
  [[nodiscard]] Result<std::vector<std::pair<MessageId, LiveFact>>>
  known(std::vector<std::pair<MessageId, LiveFact>> facts, Instant frozenAt);

 private:
  [[nodiscard]] Result<void> take(const std::map<MessageId, std::int64_t>& places);

  store::Connection& m_connection;
  std::int64_t m_entry;
  const Scope& m_scope;
  std::optional<std::vector<MessageId>> m_touched; ///< of which entries after this one speak
  std::map<int, std::int64_t> m_seenLater;         ///< messages that came since, by number of the source that has them
  std::int64_t m_total = 0;
  std::vector<std::int64_t> m_later; ///< positions of messages that came since, in order
};

} // namespace muniment::evidence
