#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <optional>

namespace muniment {
inline namespace model {

using DeliveryId = Id<struct DeliveryTag>;

/// Something that is to reach a peer, or that a peer sent us. Its id is the idempotency key that the peer gets.
struct Delivery final {
  enum class Direction : std::uint8_t { Out, In };
  enum class State : std::uint8_t {
    Queued,   ///< was never tried
    InFlight, ///< somebody tries it now, or did when the program ended
    Parked,   ///< was tried and waits for its next time
    Dead,     ///< was tried often enough: a person decides
    Done,
    Dropped ///< a person decided that it shall not be done
  };

  DeliveryId id;
  Direction direction = Direction::Out;
  QString peer;
  QString lane;   ///< deliveries of one peer that share a lane keep their order
  QString kind;   ///< `message.send`
  QString source; ///< inbound: by which a repetition is recognised
  QString cause;  ///< outbound: the aggregate that it is about, `record:…`
  std::optional<MatterId> matter;
  Instant at;
  QString reason; ///< why it was dropped
  Salt salt;      ///< of the content, once an entry speaks of it

  State state = State::Queued;
  std::int64_t position = 0; ///< in the order of all
  std::int32_t attempts = 0;
  Instant notBefore;
  bool unsure = false; ///< it may have arrived although nobody heard so: the peer is asked before it is sent again
  QString problem;     ///< id of the last error
  QString claim;       ///< who has it in flight

  /// It stands in its lane, and what comes behind it waits.
  [[nodiscard]] bool isOpen() const { return state != State::Done && state != State::Dropped; }
};

[[nodiscard]] QLatin1StringView nameOf(Delivery::Direction direction);
[[nodiscard]] QLatin1StringView nameOf(Delivery::State state);
[[nodiscard]] std::optional<Delivery::State> deliveryStateFrom(QStringView name);
[[nodiscard]] QString aggregateOf(const DeliveryId& id);
/// What the ledger commits to: where it goes and how it ended, not the attempts on the way.
[[nodiscard]] Json contentOf(const Delivery& delivery);
/// Reads exactly what contentOf writes; attempts and position are not in it.
[[nodiscard]] Result<Delivery> deliveryFrom(const Json& content);

} // namespace model
} // namespace muniment
