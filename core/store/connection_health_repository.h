#pragma once

#include "core/model/connection.h"
#include "core/store/connection.h"

namespace muniment::store {

/// What programs remember of connections without an entry: how they were seen last, how far their news were taken in.
class ConnectionHealthRepository final {
 public:
  explicit ConnectionHealthRepository(Connection& connection) : m_connection(&connection) {}

  struct Row final {
    Instant seenAt; ///< by the agent that works for it; the beginning of time where none ever did
    Json content;
    Json test; ///< null: never tried
  };
  [[nodiscard]] Result<std::map<ConnectionId, Row>> all();
  [[nodiscard]] Result<void> see(const ConnectionId& id, Instant at, const Json& content);
  [[nodiscard]] Result<void> keepTest(const ConnectionId& id, const Json& test);

  /// Empty before anything was taken in.
  [[nodiscard]] Result<QString> cursor(const ConnectionId& id, const QString& resource);
  [[nodiscard]] Result<void> moveCursor(const ConnectionId& id, const QString& resource, const QString& place);
  /// Both, when the connection goes.
  [[nodiscard]] Result<void> forget(const ConnectionId& id);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
