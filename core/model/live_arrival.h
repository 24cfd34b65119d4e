#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/base/json.h"
#include "core/base/sha256.h"
#include "core/model/delivery.h"

namespace muniment {
inline namespace model {

/// A webhook that was understood. Its messages are kept with their conversations; what stood around them, and what is
/// told of messages, is kept here.
struct LiveArrival final {
  DeliveryId id;
  QString peer;
  Instant at;
  Sha256 digest; ///< of the body as it came
  std::int64_t size = 0;
  QByteArray address; ///< in the vault: the body, with zeros where messages stood; empty once it is destroyed
  std::int64_t events = 0;
  QStringList names; ///< members and types that nobody here knows
  Salt salt;
};

[[nodiscard]] QString aggregateOfArrival(const DeliveryId& id);
[[nodiscard]] Json contentOf(const LiveArrival& arrival);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<LiveArrival> liveArrivalFrom(const Json& content);

} // namespace model
} // namespace muniment
