#include "core/delivery/progress.h"

#include <algorithm>

namespace muniment::delivery {
namespace {

using State = Delivery::State;
using namespace Qt::StringLiterals;

/// Doubles with each try; the second half is left to chance, so that many do not come back together.
std::int64_t waitAfter(std::int32_t attempts, const Outcome& outcome, const Persistence& persistence,
                       connect::Chance& chance) {
  const std::int32_t doublings = std::clamp(attempts - 1, 0, 30);
  const std::int64_t full = std::min(persistence.firstWait << doublings, persistence.longestWait);
  const std::int64_t wait = full - chance.upTo(full / 2);
  return std::max(wait, std::min(outcome.wait.value_or(0), persistence.longestWait));
}

} // namespace

Delivery begun(Delivery delivery, const QString& claim) {
  delivery.state = State::InFlight;
  delivery.claim = claim;
  ++delivery.attempts;
  return delivery;
}

Delivery putBack(Delivery delivery) {
  --delivery.attempts;
  delivery.state = delivery.attempts == 0 ? State::Queued : State::Parked;
  delivery.claim.clear();
  return delivery;
}

Delivery settled(Delivery delivery, const Outcome& outcome, Instant now, const Persistence& persistence,
                 connect::Chance& chance) {
  delivery.claim.clear();
  delivery.problem = outcome.problem;
  if (outcome.verdict == Verdict::Done) {
    delivery.state = State::Done;
    delivery.unsure = false;
    return delivery;
  }
  delivery.unsure = delivery.unsure || outcome.verdict == Verdict::Unsure;
  if (outcome.verdict == Verdict::Refused || delivery.attempts >= persistence.attempts) {
    delivery.state = State::Dead;
    return delivery;
  }
  delivery.state = State::Parked;
  delivery.notBefore = now.plusMilliseconds(waitAfter(delivery.attempts, outcome, persistence, chance));
  return delivery;
}

Delivery abandoned(Delivery delivery, Instant now) {
  delivery.state = State::Parked;
  delivery.unsure = true;
  delivery.claim.clear();
  delivery.notBefore = now;
  delivery.problem = u"delivery.interrupted"_s;
  return delivery;
}

Delivery replayed(Delivery delivery, Instant now) {
  delivery.state = delivery.unsure ? State::Parked : State::Queued;
  delivery.attempts = 0;
  delivery.notBefore = now;
  return delivery;
}

} // namespace muniment::delivery
