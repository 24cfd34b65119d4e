#include "core/workspace/delivery/delivery_queries.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<DeliveriesPage::Answer> DeliveriesPage::answer(QueryContext& context) const {
  store::DeliveryRepository repository(context.connection);
  std::optional<std::int64_t> position;
  if (before) {
    MUNIMENT_TRY_LET(last, repository.byId(*before, context.scope()));
    if (!last)
      return failure(ErrorKind::NotFound, "delivery.unknown"_L1);
    position = last->position;
  }
  MUNIMENT_TRY_LET(found, repository.page(filter, position, limit + 1, context.scope()));
  Answer answer{std::move(found), false};
  for (Delivery& delivery : answer.deliveries)
    delivery.position = 0;
  answer.hasMore = answer.deliveries.size() > static_cast<std::size_t>(limit);
  if (answer.hasMore)
    answer.deliveries.pop_back();
  return answer;
}

Result<DeliveryHealth::Answer> DeliveryHealth::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(counts, store::DeliveryRepository(context.connection).counts(context.scope()));
  MUNIMENT_TRY_LET(gates, store::PeerGateRepository(context.connection).all());
  for (PeerGate& gate : gates) { // how much passed counts what not everybody may know of
    gate.hour = Instant();
    gate.passed = 0;
  }
  return Answer{std::move(counts), std::move(gates)};
}

} // namespace muniment::workspace
