#include "core/store/aggregate_scan_live.h"

#include "core/store/aggregate_offer.h"
#include "core/store/live_fact_repository.h"
#include "core/store/live_message_repository.h"
#include "core/store/live_repository.h"
#include "core/store/opt_in_repository.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPage = 1000;

/// Offers page after page; `next(after)` gives one, `name` says how the ledger calls an element, `place` where it
/// stands.
template <class Place, class Next, class Name, class Where>
Result<void> offerPages(AggregateSink& sink, const SharedProgress& progress, Place last, Next next, Name name,
                        Where where) {
  for (;;) {
    if (progress && progress->isCancelled())
      return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
    MUNIMENT_TRY_LET(page, next(last));
    for (const auto& value : page)
      MUNIMENT_TRY(offer(sink, name(value), value));
    if (page.size() < static_cast<std::size_t>(kPage))
      return {};
    last = where(page.back());
  }
}

} // namespace

Result<void> scanLive(Connection& connection, const Scope& scope, AggregateSink& sink, const SharedProgress& progress) {
  const auto id = [](const auto& value) { return value.id; };
  const auto byId = [](const auto& value) { return aggregateOf(value.id); };
  MUNIMENT_TRY(offerPages(
      sink, progress, std::optional<DeliveryId>(),
      [&](const auto& after) { return LiveRepository(connection).scanArrivals(after, kPage, scope); },
      [](const LiveArrival& arrival) { return aggregateOfArrival(arrival.id); }, id));
  MUNIMENT_TRY(offerPages(
      sink, progress, std::optional<LiveChatId>(),
      [&](const auto& after) { return LiveRepository(connection).scanChats(after, kPage, scope); }, byId, id));
  MUNIMENT_TRY(offerPages(
      sink, progress, MessageId(),
      [&](MessageId after) { return LiveMessageRepository(connection).scan(after, kPage, scope); },
      [](const LiveLink& link) { return aggregateOfLink(link.message); },
      [](const LiveLink& link) { return link.message; }));
  MUNIMENT_TRY(offerPages(
      sink, progress, std::optional<LiveFactId>(),
      [&](const auto& after) { return LiveFactRepository(connection).scan(after, kPage, scope); }, byId, id));
  return offerPages(
      sink, progress, std::optional<OptInId>(),
      [&](const auto& after) { return OptInRepository(connection).scan(after, kPage, scope); }, byId, id);
}

} // namespace muniment::store
