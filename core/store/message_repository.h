#pragma once

#include "core/model/conversation.h"
#include "core/model/scope.h"
#include "core/store/connection.h"
#include "core/store/message_rows.h"
#include "core/store/raw_scan.h"

namespace muniment::store {

/// A slice of a conversation as the strip beside the transcript shows it.
struct PositionSlice final {
  std::int64_t first = 0;
  MessageTime time;
  std::int32_t conflicts = 0;
};

/// Messages, what came with them, and who saw them.
class MessageRepository final {
 public:
  explicit MessageRepository(Connection& connection) : m_connection(&connection) {}

  /// The first of `count` numbers that nobody else gets.
  [[nodiscard]] Result<std::int64_t> reserve(std::int64_t count);
  [[nodiscard]] Result<void> append(const MessageRows& rows);

  /// Other sources have these messages too, or should have: one more sighting each where `sighted`, and flags.
  [[nodiscard]] Result<void> mark(std::span<const MessageId> ids, MessageFlags flags, bool sighted);
  /// Moves messages within the transcript of their conversation.
  [[nodiscard]] Result<void> move(std::span<const std::pair<MessageId, std::int64_t>> moves);

  /// How far a source has been read, and where the next message of a conversation stands.
  [[nodiscard]] Result<std::int64_t> sightingCount(std::int64_t conversation, int source, const Scope& scope);
  [[nodiscard]] Result<std::int64_t> nextPosition(std::int64_t conversation, const Scope& scope);

  /// id, at, stamp, speaker, kind, text of every message by position, without a QString of each.
  [[nodiscard]] Result<std::unique_ptr<RawScan>> outline(std::int64_t conversation, const Scope& scope);

  /// id, at, stamp, details of every message by position, in the same way.
  [[nodiscard]] Result<std::unique_ptr<RawScan>> shape(std::int64_t conversation, const Scope& scope);

  /// By position, from `first` on.
  [[nodiscard]] Result<std::vector<Message>> page(const ConversationId& conversation, std::int64_t first, int count,
                                                  const Scope& scope);
  [[nodiscard]] Result<std::optional<Message>> byId(MessageId id, const Scope& scope);
  [[nodiscard]] Result<std::vector<Message>> byIds(std::span<const MessageId> ids, const Scope& scope);
  /// How messages of productions stood before each change that came after an entry of the ledger, oldest first.
  [[nodiscard]] Result<std::vector<Message>> changedAfter(std::int64_t entry, std::span<const MessageId> ids,
                                                          const Scope& scope);
  /// The same, from one message on.
  [[nodiscard]] Result<std::vector<Message>> scanChanged(MessageId after, int limit, const Scope& system);
  /// Where those of these messages stand that belong to a conversation.
  [[nodiscard]] Result<std::map<MessageId, std::int64_t>> placesOf(std::int64_t conversation,
                                                                   std::span<const MessageId> ids, const Scope& scope);
  /// The position of the first message that was sent at or after a moment, in the time that the conversation has.
  [[nodiscard]] Result<std::int64_t> positionFrom(const ConversationId& conversation, std::int64_t milliseconds,
                                                  const Scope& scope);
  [[nodiscard]] Result<std::vector<PositionSlice>> slices(const ConversationId& conversation, int count,
                                                          const Scope& scope);
  /// The digest of every sighting of one source, in the order of the source.
  [[nodiscard]] Result<std::unique_ptr<RawScan>> digestsOf(std::int64_t conversation, int source, const Scope& scope);
  /// Together by message, each in the order of sources.
  [[nodiscard]] Result<std::vector<Sighting>> sightings(std::span<const MessageId> ids, const Scope& scope);
  /// When the messages at these positions were sent.
  [[nodiscard]] Result<std::map<std::int64_t, MessageTime>>
  timesAt(std::int64_t conversation, std::span<const std::int64_t> positions, const Scope& scope);
  /// Every message in the order of numbers, for verification.
  [[nodiscard]] Result<std::vector<Message>> scan(MessageId after, int limit, const Scope& scope);

 private:
  /// Refuses a conversation that is outside the scope as if it were not there.
  [[nodiscard]] Result<void> admit(std::int64_t conversation, const Scope& scope);
  [[nodiscard]] Result<std::unique_ptr<RawScan>> scanOf(const QByteArray& columns, std::int64_t conversation,
                                                        const Scope& scope);
  [[nodiscard]] Result<std::int64_t> next(const QByteArray& what, QVariantList values, const Scope& scope);
  [[nodiscard]] Result<std::vector<Message>> read(const QByteArray& condition, QVariantList values,
                                                  const QByteArray& order, const Scope& scope);

  [[nodiscard]] Result<std::vector<Message>> read(const QByteArray& what, const QByteArray& condition,
                                                  QVariantList values, const QByteArray& order, const Scope& scope);

  Connection* m_connection;
};

} // namespace muniment::store
