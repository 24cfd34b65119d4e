#pragma once

#include "core/access/session.h"
#include "core/base/result.h"
#include "core/store/connection.h"

namespace muniment::access {

/// Lets people in: finds the actor of a login, reads roles, matters and emergency grants afresh, and makes the scope.
class Gate final {
 public:
  explicit Gate(store::Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<Session> admit(const QString& login, const std::optional<ActorId>& onBehalfOf, Instant now);

 private:
  [[nodiscard]] Result<Actor> activeActor(Result<std::optional<Actor>> found) const;
  [[nodiscard]] Result<void> lend(Session& session, Instant now);

  store::Connection* m_connection;
};

} // namespace muniment::access
