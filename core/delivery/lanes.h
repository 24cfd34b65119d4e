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

/// What a worker took up, and the gate that it closed by doing so, if it did.
struct Claimed final {
  std::vector<store::LoadedDelivery> deliveries; ///< payloads as they are kept
  std::optional<PeerGate> closed;
};

/// Takes up what is due, after parking what a worker that is gone had in flight.
[[nodiscard]] Result<Claimed> claim(store::Connection& connection, const Round& round, Instant now,
                                    const Scope& system);

/// Keeps how it went, and gives back those that ended, of which an entry must speak. Those that no longer are in flight
/// under this claim are left alone: somebody else has them.
[[nodiscard]] Result<std::vector<Delivery>> settle(store::Connection& connection, const Round& round,
                                                   std::span<const Delivery> deliveries, Instant now,
                                                   const Scope& system);

/// The state of a delivery for an entry, under a salt of its own.
[[nodiscard]] Result<StateChange> bind(Delivery& delivery);

} // namespace muniment::delivery
