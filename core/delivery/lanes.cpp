#include "core/delivery/lanes.h"

#include "core/delivery/progress.h"

#include <map>

namespace muniment::delivery {
namespace {

using namespace Qt::StringLiterals;
using State = Delivery::State;
using store::DeliveryRepository;
using store::LoadedDelivery;

Result<void> mustHaveRoom(store::Connection& connection, std::span<const LoadedDelivery> operations,
                          const Scope& system) {
  std::map<QString, std::int64_t> added;
  for (const LoadedDelivery& operation : operations)
    ++added[operation.delivery.peer];
  for (const auto& [peer, count] : added) {
    MUNIMENT_TRY_LET(gate, store::PeerGateRepository(connection).of(peer));
    MUNIMENT_TRY_LET(open, DeliveryRepository(connection).countOpen(Delivery::Direction::Out, peer, system));
    if (open + count > gate.most)
      return failure(ErrorKind::Unavailable, "delivery.too_many"_L1, {peer});
  }
  return {};
}

/// Takes note of what passes; closes the gate when that was the last for this hour.
Result<std::optional<PeerGate>> letPass(store::Connection& connection, PeerGate gate, std::int32_t many, Instant now) {
  if (gate.hourly == 0)
    return std::optional<PeerGate>();
  gate.pass(many, now);
  const bool closes = gate.room(now) == 0;
  if (closes) {
    gate.paused = true;
    gate.because = u"delivery.cap_reached"_s;
    gate.salt = makeSalt();
  }
  MUNIMENT_TRY(store::PeerGateRepository(connection).save(gate));
  return closes ? std::optional(gate) : std::nullopt;
}

} // namespace

Result<StateChange> bind(Delivery& delivery) {
  delivery.salt = makeSalt();
  MUNIMENT_TRY_LET(digest, commitment(delivery.salt, contentOf(delivery)));
  return StateChange{aggregateOf(delivery.id), digest};
}

Result<std::vector<StateChange>> enqueue(store::Connection& connection, std::span<LoadedDelivery> operations,
                                         Instant now, const Scope& system) {
  MUNIMENT_TRY(mustHaveRoom(connection, operations, system));
  std::vector<StateChange> states;
  for (LoadedDelivery& operation : operations) {
    operation.delivery.direction = Delivery::Direction::Out;
    operation.delivery.at = now;
    operation.delivery.notBefore = now;
    MUNIMENT_TRY_LET(state, bind(operation.delivery));
    states.push_back(std::move(state));
  }
  MUNIMENT_TRY(DeliveryRepository(connection).addMany(operations, now));
  return states;
}

Result<qint64> takeIn(store::Connection& connection, std::span<LoadedDelivery> arrivals, Instant now) {
  for (LoadedDelivery& arrival : arrivals) {
    arrival.delivery.direction = Delivery::Direction::In;
    arrival.delivery.notBefore = now;
  }
  return DeliveryRepository(connection).addMany(arrivals, now);
}

Result<Claimed> claim(store::Connection& connection, const Round& round, Instant now, const Scope& system) {
  DeliveryRepository deliveries(connection);
  MUNIMENT_TRY_LET(left, deliveries.abandoned(round.direction, round.peer, round.claim, system));
  for (const Delivery& each : left)
    MUNIMENT_TRY(deliveries.save(abandoned(each, now), now));
  MUNIMENT_TRY_LET(gate, store::PeerGateRepository(connection).of(round.peer));
  const int room = std::min(gate.room(now), round.most);
  if (room == 0)
    return Claimed{};
  MUNIMENT_TRY_LET(ready, deliveries.ready(round.direction, round.peer, now, room, system));
  for (LoadedDelivery& each : ready) {
    each.delivery = begun(std::move(each.delivery), round.claim);
    MUNIMENT_TRY(deliveries.save(each.delivery, now));
  }
  if (ready.empty())
    return Claimed{};
  MUNIMENT_TRY_LET(closed, letPass(connection, std::move(gate), static_cast<std::int32_t>(ready.size()), now));
  return Claimed{std::move(ready), std::move(closed)};
}

Result<std::vector<Delivery>> settle(store::Connection& connection, const Round& round,
                                     std::span<const Delivery> deliveries, Instant now, const Scope& system) {
  DeliveryRepository repository(connection);
  std::vector<Delivery> told;
  for (Delivery delivery : deliveries) {
    MUNIMENT_TRY_LET(known, repository.byId(delivery.id, system));
    if (!known || known->state != State::InFlight || known->claim != round.claim)
      continue;
    // Of what came in and was understood, the entry of whoever understood it speaks.
    const bool ofLedger = delivery.direction == Delivery::Direction::Out || !delivery.salt.isNull();
    const bool tell = delivery.state == State::Dead || (!delivery.isOpen() && ofLedger);
    if (tell)
      delivery.salt = makeSalt();
    MUNIMENT_TRY(repository.save(delivery, now));
    if (tell)
      told.push_back(std::move(delivery));
  }
  return told;
}

} // namespace muniment::delivery
