#pragma once

#include "core/base/instant.h"
#include "core/base/json.h"
#include "core/connect/http/circuit.h"

#include <map>
#include <optional>

namespace muniment::workspace {

/// One exchange with a system, as the program remembers it: nothing in it tells what was said.
struct ConnectionExchange final {
  Instant at;
  QString method;
  QString address; ///< redacted
  int status = 0;
  QString problem; ///< id of the error, where there was no answer
  std::int64_t milliseconds = 0;

  friend bool operator==(const ConnectionExchange&, const ConnectionExchange&) = default;
};

/// What the program that works for a connection knows and no other table does. A cache: it proves nothing.
struct ConnectionHealth final {
  connect::CircuitState circuit = connect::CircuitState::Closed;
  QString problem; ///< id of what keeps it from working now; empty: nothing
  std::optional<Instant> problemAt;
  std::vector<ConnectionExchange> exchanges;     ///< the newest first
  std::map<QString, std::int64_t> notUnderstood; ///< fields whose values no table knew, with how often

  friend bool operator==(const ConnectionHealth&, const ConnectionHealth&) = default;
};

[[nodiscard]] Json contentOf(const ConnectionHealth& health);
/// What cannot be read is left out.
[[nodiscard]] ConnectionHealth connectionHealthFrom(const Json& content);

} // namespace muniment::workspace
