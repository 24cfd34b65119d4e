#pragma once

#include "core/model/delivery.h"
#include "core/model/peer_gate.h"
#include "core/workspace/alarms/live_alarms.h"
#include "core/workspace/command.h"
#include "core/workspace/connections/connection_health.h"
#include "core/workspace/connections/connection_test.h"
#include "core/workspace/connections/secret_store.h"

namespace muniment::workspace {

/// What keeps a connection from being switched on, or from working.
enum class ConnectionLack { Purpose, Ground, Owner, SiteValue, Secret };

/// How much of one direction is where.
struct BoxDepth final {
  std::int64_t waiting = 0; ///< queued, in flight or parked
  std::int64_t dead = 0;
  std::optional<Instant> oldest; ///< of what waits or is dead
};

/// One connection as a card shows it.
struct ConnectionCard final {
  struct NeededSecret final {
    QString name;
    QString label;
    bool entered = false;
    bool optional = false;
  };
  using Exchange = ConnectionExchange;

  Connection connection;
  QString title;  ///< of its manifest
  QString system; ///< PN, AD, AC, XC, or none
  std::vector<NeededSecret> secrets;
  SecretPlace place = SecretPlace::Keychain; ///< where secrets are kept here
  std::vector<ConnectionLack> lacks;
  PeerGate gate;
  BoxDepth outbox;
  BoxDepth inbox;
  bool served = false; ///< an agent works for it now
  connect::CircuitState circuit = connect::CircuitState::Closed;
  std::optional<Instant> lastExchange;
  QString problem; ///< id of what keeps it from working now; empty: nothing
  std::optional<Instant> problemAt;
  std::map<QString, std::int64_t> notUnderstood; ///< fields whose values no table knew lately, with how often
  std::optional<ConnectionTest> test;            ///< the last one
  LiveAlarms::Answer alarms;                     ///< what stands in the way of messages, the oldest first
};

/// All connections in the order of their names.
struct Connections final {
  static constexpr Permission kPermission = Permission::ViewLedger;

  using Answer = std::vector<ConnectionCard>;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// One of them, with its latest exchanges, the newest first. NotFound `connection.unknown`.
struct ConnectionById final {
  static constexpr Permission kPermission = Permission::ViewLedger;

  struct Answer final {
    ConnectionCard card;
    std::vector<ConnectionCard::Exchange> exchanges;
  };
  ConnectionId connection;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
