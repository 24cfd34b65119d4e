#pragma once

#include "core/model/peer_gate.h"
#include "core/workspace/delivery/enqueue.h"

namespace muniment::workspace {

/// Queues one operation by itself. What commands cause, they queue in their own transaction.
/// `{delivery}`
struct EnqueueOperation final {
  static constexpr auto kName = QLatin1StringView("delivery.enqueue");
  static constexpr Permission kPermission = Permission::ManageConnections;

  NewOperation operation;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Lets a dead delivery be tried anew, as the same operation: a peer that has it already does not do it twice.
/// `{delivery}`
struct ReplayDelivery final {
  static constexpr auto kName = QLatin1StringView("delivery.replay");
  static constexpr Permission kPermission = Permission::ManageConnections;

  DeliveryId delivery;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Gives a dead delivery up, so that its lane goes on. What it carried is forgotten; that it was, and why, is not.
/// `{delivery}`
struct DropDelivery final {
  static constexpr auto kName = QLatin1StringView("delivery.drop");
  static constexpr Permission kPermission = Permission::ManageConnections;

  DeliveryId delivery;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Stops what goes to and comes from a peer, or lets it go on. Meanwhile everything is kept.
/// `{paused, peer}`
struct PausePeer final {
  static constexpr auto kName = QLatin1StringView("peer.pause");
  static constexpr Permission kPermission = Permission::ManageConnections;

  QString peer;
  bool paused = true;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// How much may pass in an hour before a peer is paused (0: any number), and how much may wait before more is refused.
/// `{peer}`
struct LimitPeer final {
  static constexpr auto kName = QLatin1StringView("peer.limit");
  static constexpr Permission kPermission = Permission::ManageConnections;

  QString peer;
  std::int32_t hourly = 0;
  std::int32_t most = PeerGate().most;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
