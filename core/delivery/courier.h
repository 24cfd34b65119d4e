#pragma once

#include "core/base/clock.h"
#include "core/delivery/carrier.h"
#include "core/delivery/desk.h"
#include "core/delivery/progress.h"

namespace muniment::delivery {

/// The one worker of one peer and direction: takes up what is due, asks about what may have got there, tries the rest,
/// keeps the order of each lane. Whatever it leaves unfinished when it ends is found by the next.
class Courier final {
 public:
  /// What time and chance are made of.
  struct Surroundings final {
    const Clock* clock;
    connect::Chance* chance;
  };

  Courier(Desk& desk, Carrier& carrier, Round round, Persistence persistence, Surroundings surroundings)
      : m_desk(&desk), m_carrier(&carrier), m_round(std::move(round)), m_persistence(persistence),
        m_around(surroundings) {}

  /// One round; tells how many it tried.
  [[nodiscard]] Result<int> work();

 private:
  [[nodiscard]] Outcome attempt(const store::LoadedDelivery& loaded);

  Desk* m_desk;
  Carrier* m_carrier;
  Round m_round;
  Persistence m_persistence;
  Surroundings m_around;
};

} // namespace muniment::delivery
