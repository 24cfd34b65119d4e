#include "core/model/peer_gate.h"

#include "core/model/exact_json.h"

#include <limits>

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kHour = 3'600'000; ///< milliseconds

} // namespace

std::int32_t PeerGate::room(Instant now) const {
  if (paused)
    return 0;
  if (hourly == 0)
    return std::numeric_limits<std::int32_t>::max();
  // A clock that went back begins a new hour too, instead of closing the gate until it caught up.
  const bool sameHour = hour <= now && now < hour.plusMilliseconds(kHour);
  return std::max(0, sameHour ? hourly - passed : hourly);
}

void PeerGate::pass(std::int32_t deliveries, Instant now) {
  if (now < hour || now >= hour.plusMilliseconds(kHour)) {
    hour = now;
    passed = 0;
  }
  passed += deliveries;
}

QString model::aggregateOfPeer(const QString& peer) { return u"peer:"_s + peer; }

Json model::contentOf(const PeerGate& gate) {
  return Json::Object{{u"because"_s, gate.because},
                      {u"hourly"_s, gate.hourly},
                      {u"most"_s, gate.most},
                      {u"paused"_s, gate.paused},
                      {u"peer"_s, gate.peer}};
}

Result<PeerGate> model::peerGateFrom(const Json& content) {
  PeerGate gate;
  gate.peer = content.text(u"peer");
  gate.because = content.text(u"because");
  gate.hourly = static_cast<std::int32_t>(content.number(u"hourly"));
  gate.most = static_cast<std::int32_t>(content.number(u"most"));
  const bool* paused = content.at(u"paused").boolean();
  gate.paused = paused && *paused;
  return exactly(std::move(gate), content);
}

} // namespace muniment
