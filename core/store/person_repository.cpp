#include "core/store/person_repository.h"

#include "core/store/content_row.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kSelect = "SELECT id, name, content, salt FROM person WHERE 1=1";

Result<std::vector<Person>> readPersons(Rows rows) {
  std::vector<Person> persons;
  while (rows.next()) {
    MUNIMENT_TRY_LET(person, contentAt(rows, 2, personFrom));
    if (person.id.toString() != rows.text(0) || person.name != rows.text(1))
      return damagedRow("person"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 3));
    person.salt = salt;
    persons.push_back(std::move(person));
  }
  MUNIMENT_TRY(rows.finish());
  return persons;
}

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

} // namespace

Result<void> PersonRepository::save(const Person& person) {
  MUNIMENT_TRY_LET(content, canonicalJson(contentOf(person)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO person (id, name, content, salt) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
      "SET name = excluded.name, content = excluded.content, salt = excluded.salt",
      {column(person.id), person.name, QString::fromUtf8(content), person.salt.toBytes()}));
  MUNIMENT_TRY(m_connection->change("DELETE FROM person_name WHERE person = ?", {column(person.id)}));
  BulkRows rows{"person_name", {"person", "kind", "value"}};
  for (const PersonName& name : person.names)
    rows.add(person.id).add(static_cast<std::int64_t>(name.kind)).add(name.value);
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::optional<Person>> PersonRepository::byId(const PersonId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(persons, byIds({&id, 1}, scope));
  return persons.empty() ? std::nullopt : std::optional(std::move(persons.front()));
}

Result<std::vector<Person>> PersonRepository::byIds(std::span<const PersonId> ids, const Scope& scope) {
  if (!sees(scope))
    return std::vector<Person>();
  MUNIMENT_TRY_LET(list, textList(textsOf(ids)));
  MUNIMENT_TRY_LET(
      rows, m_connection->select(kSelect + " AND id IN " + selectTexts(m_connection->dialect()) + " ORDER BY name, id",
                                 {list}));
  return readPersons(std::move(rows));
}

Result<std::vector<Person>> PersonRepository::all(const QString& filter, const Scope& scope) {
  MUNIMENT_TRY_LET(persons, scan(scope));
  std::erase_if(persons, [&](const Person& person) {
    return person.sameAs || !person.name.contains(filter, Qt::CaseInsensitive);
  });
  return persons;
}

Result<std::vector<Person>> PersonRepository::named(const QString& part, int limit, const Scope& scope) {
  std::vector<Person> found;
  if (!sees(scope))
    return found;
  QString escaped = part;
  escaped.replace(u'!', u"!!"_s).replace(u'%', u"!%"_s).replace(u'_', u"!_"_s);
  const QString pattern = u'%' + escaped + u'%';
  QByteArray condition = " AND (lower(name) LIKE lower(?) ESCAPE '!' OR id IN (SELECT person FROM person_name WHERE "
                         "lower(value) LIKE lower(?) ESCAPE '!'))";
  QVariantList values{pattern, pattern};
  // Who was merged with somebody is known from the content alone, so pages are read until there are enough.
  for (const auto most = static_cast<std::size_t>(limit); found.size() < most;) {
    MUNIMENT_TRY_LET(rows, m_connection->select(
                               kSelect + condition + " ORDER BY name, id LIMIT " + QByteArray::number(limit), values));
    MUNIMENT_TRY_LET(persons, readPersons(std::move(rows)));
    for (const Person& person : persons)
      if (!person.sameAs && found.size() < most)
        found.push_back(person);
    if (persons.size() < most)
      break;
    if (values.size() == 2)
      condition += " AND (name, id) > (?, ?)";
    values = {pattern, pattern, persons.back().name, column(persons.back().id)};
  }
  return found;
}

Result<std::vector<Person>> PersonRepository::scan(const Scope& scope) {
  if (!sees(scope))
    return std::vector<Person>();
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + " ORDER BY name, id"));
  return readPersons(std::move(rows));
}

Result<std::vector<Person>> PersonRepository::knownAs(const QStringList& labels, const QStringList& phones,
                                                      const Scope& scope) {
  if (!sees(scope))
    return std::vector<Person>();
  const QByteArray list = selectTexts(m_connection->dialect());
  MUNIMENT_TRY_LET(numbers, textList(phones));
  MUNIMENT_TRY_LET(names, textList(labels));
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect +
                                                  " AND id IN (SELECT person FROM person_name WHERE (kind = 0 "
                                                  "AND value IN " +
                                                  list + ") OR (kind = 1 AND value IN " + list + ")) ORDER BY name, id",
                                              {numbers, names}));
  MUNIMENT_TRY_LET(persons, readPersons(std::move(rows)));
  std::erase_if(persons, [](const Person& person) { return person.sameAs.has_value(); });
  return persons;
}

} // namespace muniment::store
