#pragma once

#include "core/base/instant.h"
#include "core/store/connection.h"

#include <optional>

namespace muniment::store {

/// What tells that something stands in the way of a messenger.
class LiveAlarmRepository final {
 public:
  struct Sent final {
    std::int64_t accepted = 0; ///< messages that the messenger took
    std::int64_t heard = 0;    ///< those of which a status tells
  };

  explicit LiveAlarmRepository(Connection& connection) : m_connection(&connection) {}

  /// Of the newest messages that ended between these moments.
  [[nodiscard]] Result<Sent> sentBetween(const QString& peer, Instant from, Instant to);
  /// When somebody wrote last, to any number of the connection; nothing where nobody ever did.
  [[nodiscard]] Result<std::optional<Instant>> lastHeardOf(const QString& peer);
  /// Deliveries that wait for a person.
  [[nodiscard]] Result<std::int64_t> deadOfKind(const QString& peer, const QString& kind);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
