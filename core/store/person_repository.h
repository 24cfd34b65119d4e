#pragma once

#include "core/model/person.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// Persons whose messages are captured.
class PersonRepository final {
 public:
  explicit PersonRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const Person& person);
  [[nodiscard]] Result<std::optional<Person>> byId(const PersonId& id, const Scope& scope);
  [[nodiscard]] Result<std::vector<Person>> byIds(std::span<const PersonId> ids, const Scope& scope);
  /// By name; those whose name contains `filter`, without those who were merged with somebody.
  [[nodiscard]] Result<std::vector<Person>> all(const QString& filter, const Scope& scope);
  /// By name; those whose name or one of whose names in sources contains this, without those who were merged with
  /// somebody.
  [[nodiscard]] Result<std::vector<Person>> named(const QString& part, int limit, const Scope& scope);
  /// Everybody, also those who were merged.
  [[nodiscard]] Result<std::vector<Person>> scan(const Scope& scope);
  /// Those whom sources know by one of these names, without those who were merged with somebody.
  [[nodiscard]] Result<std::vector<Person>> knownAs(const QStringList& labels, const QStringList& phones,
                                                    const Scope& scope);

 private:
  Connection* m_connection;
};

} // namespace muniment::store
