#include "core/store/aggregate_scan_counterparts.h"

#include "core/store/aggregate_offer.h"
#include "core/store/counterpart_repository.h"
#include "core/store/peer_conflict_repository.h"

namespace muniment::store {
namespace {

constexpr int kPage = 1000;

} // namespace

Result<void> scanCounterparts(Connection& connection, const Scope& scope, AggregateSink& sink) {
  MUNIMENT_TRY(offerPages<CounterpartId>(sink, [&](const std::optional<CounterpartId>& after) {
    return CounterpartRepository(connection).page({}, after, kPage, scope);
  }));
  return offerPages<PeerConflictId>(sink, [&](const std::optional<PeerConflictId>& after) {
    return PeerConflictRepository(connection).scan(after, kPage, scope);
  });
}

} // namespace muniment::store
