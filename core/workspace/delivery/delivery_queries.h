#pragma once

#include "core/store/delivery_repository.h"
#include "core/store/peer_gate_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// The outbox, the inbox or both, the newest first. Says what is where and why, never what it carries.
struct DeliveriesPage final {
  static constexpr Permission kPermission = Permission::ViewLedger;

  struct Answer final {
    std::vector<Delivery> deliveries; ///< without positions: a gap among them would tell of others
    bool hasMore = false;
  };
  store::DeliveryFilter filter;
  std::optional<DeliveryId> before; ///< the last one of the page before
  int limit = 50;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// How each peer is: how much is in which state, and whether it is paused.
struct DeliveryHealth final {
  static constexpr Permission kPermission = Permission::ViewLedger;

  struct Answer final {
    std::vector<store::DeliveryCount> counts;
    std::vector<PeerGate> gates; ///< of peers of which something was said; the others are open
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
