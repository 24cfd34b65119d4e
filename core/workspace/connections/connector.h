#pragma once

#include "core/base/clock.h"
#include "core/connect/http/chance.h"
#include "core/connect/http/circuit.h"
#include "core/connect/http/http_line.h"
#include "core/connect/http/pause.h"
#include "core/connect/http/support_capture.h"
#include "core/connect/http/wire_log.h"
#include "core/connect/manifest/connection_values.h"
#include "core/delivery/carrier.h"
#include "core/model/connection.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

class SecretStore;
class Workspace;

/// One step of a test of a connection, in the order in which they were made.
struct TestStep final {
  QString name; ///< `sign-in`, `read-template`: shown in the words of the reader
  std::optional<Error> error;
};

/// What connects one system: made by the agent, and for a test.
class Connector {
 public:
  virtual ~Connector() = default;
  /// Who carries what is to reach the system; nothing where it only sends.
  [[nodiscard]] virtual delivery::Carrier* outgoing() { return nullptr; }
  /// Who understands what the system sent; nothing where it only takes.
  [[nodiscard]] virtual delivery::Carrier* incoming() { return nullptr; }
  /// What is to be done by itself from time to time, such as asking for what is new. Tells when it wants to be asked
  /// again.
  [[nodiscard]] virtual Result<Instant> attend(Instant now) { return now.plusMilliseconds(3'600'000); }
  /// Whether something came in that makes it worth asking before that.
  [[nodiscard]] virtual bool wantsAttention() const { return false; }
  /// Whether the system is left alone for a while because it failed.
  [[nodiscard]] virtual connect::CircuitState circuit() const { return connect::CircuitState::Closed; }
  /// Fields whose values no table knew, with how often.
  [[nodiscard]] virtual std::map<QString, std::int64_t> notUnderstood() const { return {}; }
  /// Speaks to the system without changing anything there. Stops at the first step that fails.
  [[nodiscard]] virtual std::vector<TestStep> test(const SharedProgress& progress) = 0;
};

/// What a connector is made of; all of it outlives it.
struct ConnectorParts final {
  Connection connection;
  connect::ConnectionValues values; ///< the site's values and the secrets
  Workspace* workspace = nullptr;
  ConnectorSeat seat;
  connect::HttpLine* line = nullptr; ///< out of the program, not yet logged, paced or confined
  const Clock* clock = nullptr;
  connect::Pause* pause = nullptr;
  connect::Chance* chance = nullptr;
  connect::WireLog* log = nullptr;
  SecretStore* secrets = nullptr;             ///< for a token that the system replaces
  SharedProgress ended = nullptr;             ///< cancelled when the connection ends
  connect::SupportCapture* capture = nullptr; ///< where exchanges are kept for support
};

} // namespace muniment::workspace
