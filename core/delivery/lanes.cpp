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
    MUNIMENT_TRY_LET(room,
                     DeliveryRepository(connection).hasRoom(Delivery::Direction::Out, peer, count, gate.most, system));
    if (!room)
      return failure(ErrorKind::Unavailable, "delivery.too_many"_L1, {peer});
  }
  return {};
}

/// Takes note of what passed; closes the gate when that was the last for this hour.
Result<void> letPass(store::Connection& connection, const QString& peer, std::int32_t many, Instant now,
                     Settled& settled) {
  MUNIMENT_TRY_LET(gate, store::PeerGateRepository(connection).of(peer));
  if (gate.hourly == 0 || gate.paused || many == 0)
    return {};
  gate.pass(many, now);
  if (gate.room(now) == 0) {
    gate.paused = true;
    gate.because = u"delivery.cap_reached"_s;
    gate.salt = makeSalt();
    settled.closed.emplace(gate);
  }
  return store::PeerGateRepository(connection).save(gate);
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
    operation.delivery.notBefore = std::max(operation.delivery.notBefore, now);
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

Result<std::vector<LoadedDelivery>> claim(store::Connection& connection, const Round& round, Instant now,
                                          const Scope& system) {
  DeliveryRepository deliveries(connection);
  MUNIMENT_TRY_LET(left, deliveries.abandoned(round.direction, round.peer, round.claim, system));
  for (const Delivery& each : left)
    MUNIMENT_TRY(deliveries.save(abandoned(each, now), now));
  MUNIMENT_TRY_LET(gate, store::PeerGateRepository(connection).of(round.peer));
  const int room = std::min(gate.room(now), round.most);
  if (room == 0)
    return std::vector<LoadedDelivery>();
  MUNIMENT_TRY_LET(ready, deliveries.ready(round.direction, round.peer, now, room, system));
  for (LoadedDelivery& each : ready) {
    each.delivery = begun(std::move(each.delivery), round.claim);
    MUNIMENT_TRY(deliveries.save(each.delivery, now));
  }
  return ready;
}

Result<Settled> settle(store::Connection& connection, const Round& round, std::span<const Delivery> deliveries,
                       Instant now, const Scope& system) {
  DeliveryRepository repository(connection);
  Settled settled;
  std::int32_t tried = 0;
  for (Delivery delivery : deliveries) {
    MUNIMENT_TRY_LET(known, repository.byId(delivery.id, system));
    if (!known || known->state != State::InFlight || known->claim != round.claim)
      continue;
    tried += delivery.attempts == known->attempts ? 1 : 0; // else it was put back
    // Of what came in and was understood, the entry of whoever understood it speaks.
    const bool ofLedger = delivery.direction == Delivery::Direction::Out || !delivery.salt.isNull();
    const bool tell = delivery.state == State::Dead || (!delivery.isOpen() && ofLedger);
    if (tell)
      delivery.salt = makeSalt();
    MUNIMENT_TRY(repository.save(delivery, now));
    if (tell)
      settled.ended.push_back(std::move(delivery));
  }
  MUNIMENT_TRY(letPass(connection, round.peer, tried, now, settled));
  return settled;
}

} // namespace muniment::delivery
