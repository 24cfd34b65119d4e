#pragma once

#include "core/model/actor.h"
#include "core/store/connection.h"

namespace muniment::store {

/// The people of a workspace and their signing keys.
class ActorRepository final {
 public:
  explicit ActorRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const Actor& actor);
  [[nodiscard]] Result<std::optional<Actor>> byId(const ActorId& id);
  [[nodiscard]] Result<std::optional<Actor>> byLogin(const QString& login);
  [[nodiscard]] Result<std::vector<Actor>> all();

  [[nodiscard]] Result<void> saveKey(const PersonKey& key);
  [[nodiscard]] Result<std::vector<PersonKey>> keysOf(const ActorId& actor);
  [[nodiscard]] Result<std::vector<PersonKey>> allKeys();

 private:
  Connection* m_connection;
};

} // namespace muniment::store
