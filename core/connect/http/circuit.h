#pragma once

#include "core/base/instant.h"

#include <mutex>

namespace muniment::connect {

enum class CircuitState {
  Closed,  ///< requests flow
  Open,    ///< too many failed in a row: none is sent for a while
  HalfOpen ///< one is sent to see whether the peer is back
};

/// Keeps requests from a peer that is down.
class Circuit final {
 public:
  Circuit(int failures, std::int64_t restMilliseconds) : m_limit(failures), m_rest(restMilliseconds) {}

  /// Whether a request may go now. Whoever is let through must tell how it went.
  [[nodiscard]] bool admit(Instant now);
  void succeeded();
  void failed(Instant now);
  /// The request came to no end of its own: it says nothing about the peer.
  void abandoned();
  [[nodiscard]] CircuitState state(Instant now) const;

 private:
  int m_limit;
  std::int64_t m_rest;
  mutable std::mutex m_mutex;
  int m_failures = 0;
  bool m_open = false;
  bool m_probing = false;
  Instant m_openedAt;
};

} // namespace muniment::connect
