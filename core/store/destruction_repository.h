#pragma once

#include "core/model/conversation.h"
#include "core/model/item.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <set>

namespace muniment::store {

/// Where the bytes of a message lie in one source.
struct SightingPlace final {
  MessageId message;
  std::int32_t source = 0;
  std::int64_t first = 0;
  std::int64_t size = 0;
};

/// What some records are made of.
struct RecordParts final {
  std::vector<MessageId> messages;
  std::vector<ItemId> items;
  QByteArrayList objects; ///< of the vault: their manifests
};

/// Takes content out of the tables and leaves tombstones. Only destruction uses it, with system scope, inside a writing
/// transaction whose entries say what was taken.
class DestructionRepository final {
 public:
  explicit DestructionRepository(Connection& connection) : m_connection(&connection) {}

  /// Those that a record which is still kept covers.
  [[nodiscard]] Result<std::set<MessageId>> covered(std::span<const MessageId> ids, const Scope& system);
  [[nodiscard]] Result<std::set<ItemId>> covered(std::span<const ItemId> ids, const Scope& system);
  [[nodiscard]] Result<std::vector<SightingPlace>> places(std::span<const MessageId> ids, const Scope& system);

  [[nodiscard]] Result<RecordParts> partsOf(std::span<const RecordId> ids, const Scope& system);
  /// Versions, events with their notes, the places of manifests, and when something is due: a residual has none of it.
  [[nodiscard]] Result<void> removeParts(std::span<const RecordId> ids);
  /// Conversations that lost messages and are not settled.
  [[nodiscard]] Result<std::vector<ConversationId>> unsettled(const Scope& system);

  /// Text, what came with it, what the sources had, and the words of the search index; `words` as they were indexed.
  [[nodiscard]] Result<void> wipe(std::span<const Message> messages, std::span<const QByteArray> words);
  [[nodiscard]] Result<void> wipe(std::span<const CapturedItem> items);
  /// Takes away what people wrote about messages, which may repeat their words; gives back which aggregates are gone.
  [[nodiscard]] Result<QStringList> takeRemarks(std::span<const MessageId> ids, const Scope& system);
  /// Takes pieces of an original away and puts others in their place.
  [[nodiscard]] Result<void> replace(std::int64_t conversation, std::span<const SourceSegment> old,
                                     std::span<const SourceSegment> fresh);
  /// Where in a source the records begin that are left of it.
  [[nodiscard]] Result<std::vector<std::int64_t>> liveOffsets(std::int64_t conversation, int source,
                                                              const Scope& system);
  /// Speakers who still say something.
  [[nodiscard]] Result<std::set<int>> liveSpeakers(std::int64_t conversation, const Scope& system);
  [[nodiscard]] Result<void> wipeSpeakers(std::int64_t conversation, std::span<const int> numbers);
  [[nodiscard]] Result<void> wipeTitle(const Conversation& tombstone);

  /// Objects that may have lost their last reference.
  [[nodiscard]] Result<void> doom(std::span<const QByteArray> addresses, const SnapshotId& snapshot);
  [[nodiscard]] Result<QByteArrayList> doomed(int limit, const Scope& system);
  [[nodiscard]] Result<std::set<QByteArray>> referenced(const QByteArrayList& addresses, const Scope& system);
  [[nodiscard]] Result<void> forget(const QByteArrayList& addresses);

 private:
  template <class I>
  [[nodiscard]] Result<std::set<I>> coveredIn(const QByteArray& sql, std::span<const I> ids);
  [[nodiscard]] Result<void> changeIn(const QByteArray& sql, QVariantList first, const QVariantList& in);

  Connection* m_connection;
};

} // namespace muniment::store
