#pragma once

#include "core/model/live_link.h"
#include "core/model/scope.h"
#include "core/store/connection.h"
#include "core/store/message_rows.h"

namespace muniment::store {

/// What the messenger calls messages, where new ones stand in a transcript, and how the words of one change.
class LiveMessageRepository final {
 public:
  /// A message of a transcript, as far as its place goes.
  struct Placed final {
    MessageId id;
    std::int64_t position = 0;
    MessageTime time;
  };
  /// A message before and after something was told of it; words as they were and are to be indexed.
  struct Rewrite final {
    Message message;
    QByteArray before;
    QByteArray after;
  };

  explicit LiveMessageRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> add(std::span<const LiveLink> links);
  [[nodiscard]] Result<std::vector<LiveLink>> links(const QString& peer, const QString& numberId,
                                                    const QStringList& wamids);
  [[nodiscard]] Result<std::vector<LiveLink>> linksOf(std::span<const MessageId> ids, const Scope& scope);
  /// Of messages that were sent by these deliveries.
  [[nodiscard]] Result<std::vector<LiveLink>> sentBy(std::span<const DeliveryId> deliveries, const Scope& scope);
  /// Of the latest messages of a conversation that the messenger knows, the newest first.
  [[nodiscard]] Result<std::vector<LiveLink>> latest(const ConversationId& conversation, int limit, const Scope& scope);
  /// Of the newest one.
  [[nodiscard]] Result<std::optional<LiveLink>> newest(const ConversationId& conversation, const Scope& scope);
  [[nodiscard]] Result<std::vector<LiveLink>> scan(MessageId after, int limit, const Scope& system);

  /// What stands at or behind the place where a message of this time belongs; nothing where it is the end.
  [[nodiscard]] Result<std::vector<Placed>> tailFrom(std::int64_t conversation, std::int64_t milliseconds);
  /// Text, flags, details and the file of messages, and the words by which they are found. How one of a production
  /// stood before is kept.
  [[nodiscard]] Result<void> rewrite(std::span<const Rewrite> rewrites);
  /// Counts what was added without looking at all the rest.
  [[nodiscard]] Result<void> grow(std::int64_t conversation, std::int64_t messages);

 private:
  [[nodiscard]] Result<std::vector<LiveLink>> read(const QByteArray& rest, const QVariantList& values);
  [[nodiscard]] Result<void> keepFrozen(std::span<const Rewrite> rewrites);
  [[nodiscard]] Result<void> reindex(std::span<const Rewrite> rewrites);

  Connection* m_connection;
};

} // namespace muniment::store
