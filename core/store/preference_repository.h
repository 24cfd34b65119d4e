#pragma once

#include "core/model/ids.h"
#include "core/store/connection.h"

namespace muniment::store {

/// What a person chose for themselves. Without ledger entries: nothing that proves anything belongs here.
class PreferenceRepository final {
 public:
  explicit PreferenceRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const ActorId& actor, const QString& name, const QString& value);
  [[nodiscard]] Result<void> remove(const ActorId& actor, const QString& name);
  [[nodiscard]] Result<std::optional<QString>> find(const ActorId& actor, const QString& name);
  [[nodiscard]] Result<std::map<QString, QString>> all(const ActorId& actor);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
