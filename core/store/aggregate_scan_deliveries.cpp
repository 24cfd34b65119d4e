#include "core/store/aggregate_scan_deliveries.h"

#include "core/store/aggregate_offer.h"
#include "core/store/connection_repository.h"
#include "core/store/delivery_repository.h"
#include "core/store/peer_gate_repository.h"
#include "core/store/receiver_repository.h"

namespace muniment::store {
namespace {

constexpr int kPage = 1000;

} // namespace

Result<void> scanDeliveries(Connection& connection, const Scope& scope, AggregateSink& sink) {
  MUNIMENT_TRY(offerAll(sink, ReceiverRepository(connection).keys(),
                        [](const ReceiverKeyInfo& key) { return aggregateOfReceiverKey(key.id); }));
  MUNIMENT_TRY(offerAll(sink, ConnectionRepository(connection).all(scope),
                        [](const model::Connection& linked) { return aggregateOf(linked.id); }));
  MUNIMENT_TRY_LET(gates, PeerGateRepository(connection).all());
  for (const PeerGate& gate : gates) {
    if (!gate.salt.isNull()) // else it only counts
      MUNIMENT_TRY(offer(sink, aggregateOfPeer(gate.peer), gate));
  }
  std::int64_t last = 0;
  for (;;) {
    MUNIMENT_TRY_LET(page, DeliveryRepository(connection).scan(last, kPage, scope));
    if (page.empty())
      return {};
    last = page.back().position;
    for (const Delivery& delivery : page)
      MUNIMENT_TRY(offer(sink, aggregateOf(delivery.id), delivery));
  }
}

} // namespace muniment::store
