#include "core/delivery/courier.h"

#include <set>

namespace muniment::delivery {

using namespace Qt::StringLiterals;

Outcome Courier::attempt(const store::LoadedDelivery& loaded) {
  if (loaded.delivery.unsure) {
    switch (m_carrier->find(loaded.delivery)) {
    case Finding::There:
      return {};
    case Finding::Unknown:
      return {Verdict::Later, u"delivery.unknown_to_peer"_s};
    case Finding::NotThere:
      break;
    }
  }
  return m_carrier->carry(loaded.delivery, loaded.payload);
}

Result<int> Courier::work() {
  MUNIMENT_TRY_LET(claimed, m_desk->claim(m_round));
  if (claimed.empty())
    return 0;
  m_carrier->foresee(claimed);
  std::set<QString> stopped; // lanes in which something was not done
  std::vector<Delivery> after;
  int tried = 0;
  for (const store::LoadedDelivery& loaded : claimed) {
    if (stopped.contains(loaded.delivery.lane)) {
      after.push_back(putBack(loaded.delivery));
      continue;
    }
    const Outcome outcome = attempt(loaded);
    ++tried;
    if (outcome.verdict != Verdict::Done)
      stopped.insert(loaded.delivery.lane);
    after.push_back(settled(loaded.delivery, outcome, m_around.clock->now(), m_persistence, *m_around.chance));
  }
  MUNIMENT_TRY(m_desk->settle(m_round, after));
  return tried;
}

} // namespace muniment::delivery
