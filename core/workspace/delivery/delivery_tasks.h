#pragma once

#include "core/model/delivery.h"
#include "core/model/entry.h"
#include "core/model/peer_gate.h"
#include "core/store/connection.h"

namespace muniment::workspace {

/// Puts something that the program cannot settle before a person; the state belongs into the entry that says so.
[[nodiscard]] Result<std::vector<StateChange>> askAbout(store::Connection& connection, const Delivery& dead,
                                                        Instant now);
[[nodiscard]] Result<std::vector<StateChange>> askAbout(store::Connection& connection, const PeerGate& closed,
                                                        Instant now);
/// Takes back what still is open about a subject, because a person settled it.
[[nodiscard]] Result<std::vector<StateChange>> settleTasks(store::Connection& connection, const QString& subject,
                                                           Instant now);

} // namespace muniment::workspace
