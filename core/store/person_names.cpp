#include "core/store/person_names.h"

#include "core/store/person_repository.h"

#include <set>

namespace muniment::store {

Result<QStringList> findWrongNames(Connection& connection, const Scope& system) {
  using Name = std::tuple<QString, std::int64_t, QString>; // person, kind, value
  std::set<Name> names;
  MUNIMENT_TRY_LET(persons, PersonRepository(connection).scan(system));
  for (const Person& person : persons) {
    for (const PersonName& name : person.names)
      names.emplace(person.id.toString(), static_cast<std::int64_t>(name.kind), name.value);
  }
  std::set<QString> wrong;
  MUNIMENT_TRY_LET(rows, connection.select("SELECT person, kind, value FROM person_name"));
  while (rows.next()) {
    if (names.erase({rows.text(0), rows.integer(1), rows.text(2)}) == 0)
      wrong.insert(rows.text(0));
  }
  MUNIMENT_TRY(rows.finish());
  for (const Name& missing : names)
    wrong.insert(std::get<0>(missing));
  QStringList aggregates;
  for (const QString& person : wrong)
    aggregates.append(QStringLiteral("person:") + person);
  return aggregates;
}

} // namespace muniment::store
