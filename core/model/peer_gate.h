#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"

namespace muniment {
inline namespace model {

/// What may pass to and from one peer.
struct PeerGate final {
  QString peer;
  bool paused = false;
  QString because;             ///< why it is paused, as a person wrote it or as the id of what did it
  std::int32_t hourly = 0;     ///< deliveries in an hour before it is paused; 0: no cap
  std::int32_t most = 100'000; ///< open deliveries in each direction before more are refused
  Salt salt;

  // How much passed lately; no part of what the ledger commits to.
  Instant hour; ///< begin of the hour that is counted
  std::int32_t passed = 0;

  /// How many may pass now.
  [[nodiscard]] std::int32_t room(Instant now) const;
  void pass(std::int32_t deliveries, Instant now);
};

[[nodiscard]] QString aggregateOfPeer(const QString& peer);
[[nodiscard]] Json contentOf(const PeerGate& gate);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<PeerGate> peerGateFrom(const Json& content);

} // namespace model
} // namespace muniment
