#pragma once

#include "core/delivery/desk.h"
#include "core/model/entry.h"
#include "core/store/peer_gate_repository.h"

namespace muniment::delivery {

/// Puts operations into the outbox, in the transaction whose entry speaks of them; the states belong into that entry.
/// Unavailable `delivery.too_many` once a peer has as many open as its gate allows.
[[nodiscard]] Result<std::vector<StateChange>>
enqueue(store::Connection& connection, std::span<store::LoadedDelivery> operations, Instant now, const Scope& system);

/// Puts what arrived into the inbox. What came before from the same source is left out; tells how many are new.
[[nodiscard]] Result<qint64> takeIn(store::Connection& connection, std::span<store::LoadedDelivery> arrivals,
                                    Instant now);

/// Takes up what is due, payloads as they are kept, after parking what a worker that is gone had in flight. No more
/// than the gate still lets pass in this hour.
[[nodiscard]] Result<std::vector<store::LoadedDelivery>> claim(store::Connection& connection, const Round& round,
                                                               Instant now, const Scope& system);

/// What came of a round.
struct Settled final {
  std::vector<Delivery> ended;    ///< those of which an entry must speak
  std::optional<PeerGate> closed; ///< the gate, if what was tried was the last that it lets pass
};

/// Keeps how it went. Those that no longer are in flight under this claim are left alone: somebody else has them.
[[nodiscard]] Result<Settled> settle(store::Connection& connection, const Round& round,
                                     std::span<const Delivery> deliveries, Instant now, const Scope& system);

/// The state of a delivery for an entry, under a salt of its own.
[[nodiscard]] Result<StateChange> bind(Delivery& delivery);

} // namespace muniment::delivery
