#pragma once

#include "core/model/live_arrival.h"
#include "core/model/live_chat.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

#include <set>

namespace muniment::store {

/// A name of a conversation together with the number that the conversation's rows carry.
struct StoredChat final {
  LiveChat chat;
  std::int64_t conversation = 0;
  std::optional<Instant> lastInbound;
};

/// Webhooks that were understood, and which conversation is meant by whom they name.
class LiveRepository final {
 public:
  explicit LiveRepository(Connection& connection) : m_connection(&connection) {}

  /// Those of these arrivals that were taken before.
  [[nodiscard]] Result<std::set<DeliveryId>> taken(std::span<const DeliveryId> ids);
  [[nodiscard]] Result<void> add(std::span<const LiveArrival> arrivals);
  [[nodiscard]] Result<void> save(const LiveArrival& arrival);
  [[nodiscard]] Result<std::vector<LiveArrival>> byIds(std::span<const DeliveryId> ids);
  [[nodiscard]] Result<std::vector<LiveArrival>> scanArrivals(const std::optional<DeliveryId>& after, int limit,
                                                              const Scope& system);

  /// By any of these names; for whoever decides where a message belongs.
  [[nodiscard]] Result<std::vector<StoredChat>> chats(const QString& peer, const QString& numberId,
                                                      const QStringList& parties);
  [[nodiscard]] Result<std::vector<StoredChat>> chatsOf(const ConversationId& conversation, const Scope& scope);
  [[nodiscard]] Result<void> add(std::int64_t conversation, std::span<const LiveChat> chats);
  /// The other side wrote at this time, or later.
  [[nodiscard]] Result<void> noteInbound(std::int64_t conversation, Instant at);
  [[nodiscard]] Result<std::vector<LiveChat>> scanChats(const std::optional<LiveChatId>& after, int limit,
                                                        const Scope& system);

 private:
  [[nodiscard]] Result<std::vector<StoredChat>> readChats(const QByteArray& rest, const QVariantList& values);
  [[nodiscard]] Result<std::vector<LiveArrival>> readArrivals(const QByteArray& rest, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
