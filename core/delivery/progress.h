#pragma once

#include "core/connect/http/chance.h"
#include "core/delivery/outcome.h"
#include "core/model/delivery.h"

namespace muniment::delivery {

/// How long something is tried.
struct Persistence final {
  std::int32_t attempts = 30; ///< about a day
  std::int64_t firstWait = 1'000;
  std::int64_t longestWait = 3'600'000; ///< milliseconds, also where a peer asks for more
};

/// The steps in the life of a delivery. Each gives back what it is afterwards; none knows a table, a clock or a peer.
///
///     queued ──begun──► in flight ──settled──► done
///        ▲                 │  ▲ └──► parked ──begun─┐      dead ◄── refused, or tried too often
///        │                 │  └────────────────────┘        │
///        └──putBack────────┘      abandoned: parked, unsure └──replayed──► queued

/// Somebody takes it up. It counts as tried from now on: one that brings the program down is not tried for ever.
[[nodiscard]] Delivery begun(Delivery delivery, const QString& claim);
/// It was taken up and not tried, because one before it in its lane was not done.
[[nodiscard]] Delivery putBack(Delivery delivery);
/// It was tried.
[[nodiscard]] Delivery settled(Delivery delivery, const Outcome& outcome, Instant now, const Persistence& persistence,
                               connect::Chance& chance);
/// Whoever had it in flight is gone.
[[nodiscard]] Delivery abandoned(Delivery delivery, Instant now);
/// A person lets it be tried anew, as the same operation.
[[nodiscard]] Delivery replayed(Delivery delivery, Instant now);

} // namespace muniment::delivery
