#include "core/workspace/holds/import_people.h"

#include "core/base/error_catalogue.h"
#include "core/base/sha256.h"
#include "core/records/retention/csv.h"
#include "core/store/actor_repository.h"
#include "core/store/person_repository.h"
#include "core/workspace/holds/person_commands.h"

#include <algorithm>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostLines = 20'000;

/// A line under the names of its columns.
struct Line final {
  const QStringList& header;
  const QStringList& cells;
  [[nodiscard]] QString at(const QString& column) const { return cells.value(header.indexOf(column)).simplified(); }
  [[nodiscard]] QStringList listAt(const QString& column) const {
    QStringList all = at(column).split(u'|', Qt::SkipEmptyParts);
    for (QString& each : all)
      each = each.trimmed();
    return all;
  }
};

/// The people of one list on their way in.
class PeopleList final {
 public:
  explicit PeopleList(CommandContext& context) : m_context(&context) {}

  [[nodiscard]] Result<void> read();
  [[nodiscard]] Result<void> take(const Line& line);
  [[nodiscard]] Result<void> setSupervisor(const Line& line);

  std::int64_t made = 0;
  std::int64_t changed = 0;

 private:
  [[nodiscard]] Result<const Person*> named(const QString& name) const;
  [[nodiscard]] Result<void> save(const SavePerson& command);

  CommandContext* m_context;
  std::multimap<QString, Person> m_people; ///< by folded name
  std::vector<Actor> m_actors;
};

Result<void> PeopleList::read() {
  MUNIMENT_TRY_LET(all, store::PersonRepository(m_context->connection()).all({}, m_context->scope()));
  for (Person& person : all) {
    const QString name = person.name.toCaseFolded();
    m_people.emplace(name, std::move(person));
  }
  MUNIMENT_TRY_LET(actors, store::ActorRepository(m_context->connection()).all());
  m_actors = std::move(actors);
  return {};
}

Result<const Person*> PeopleList::named(const QString& name) const {
  const auto [first, last] = m_people.equal_range(name.toCaseFolded());
  if (first == last)
    return nullptr;
  if (std::next(first) != last)
    return failure(ErrorKind::Usage, "person.name_twice"_L1, {name});
  return &first->second;
}

SavePerson commandFor(const Person& person) {
  SavePerson command;
  command.person = person.id;
  command.name = person.name;
  for (const PersonName& name : person.names)
    (name.kind == PersonName::Kind::Phone ? command.phones : command.labels).append(name.value);
  command.actor = person.actor;
  command.details = person.details;
  return command;
}

Result<void> PeopleList::save(const SavePerson& command) {
  MUNIMENT_TRY_LET(saved, command.apply(*m_context));
  const auto id = PersonId::parse(saved.text(u"person")).value_or(PersonId());
  MUNIMENT_TRY_LET(kept, store::PersonRepository(m_context->connection()).byId(id, m_context->scope()));
  std::erase_if(m_people, [&](const auto& each) { return each.second.id == id; });
  if (kept)
    m_people.emplace(kept->name.toCaseFolded(), std::move(*kept));
  return {};
}

Result<void> PeopleList::take(const Line& line) {
  MUNIMENT_TRY_LET(known, named(line.at(u"name"_s)));
  SavePerson command = known ? commandFor(*known) : SavePerson();
  const SavePerson before = command;
  command.name = known ? known->name : line.at(u"name"_s);
  command.phones += line.listAt(u"phones"_s);
  command.labels += line.listAt(u"labels"_s);
  PersonDetails details = known ? known->details : PersonDetails();
  const auto put = [&](QString& into, const QString& column) {
    if (const QString said = line.at(column); !said.isEmpty())
      into = said;
  };
  put(details.language, u"language"_s);
  put(details.timeZone, u"time_zone"_s);
  put(details.unit, u"unit"_s);
  command.details = details;
  if (const QString login = line.at(u"login"_s); !login.isEmpty()) {
    const auto actor = std::ranges::find(m_actors, login, &Actor::login);
    if (actor == m_actors.end())
      return failure(ErrorKind::NotFound, "actor.unknown"_L1);
    command.actor = actor->id;
  }
  if (known && command.describe() == before.describe())
    return {};
  ++(known ? changed : made);
  return save(command);
}

Result<void> PeopleList::setSupervisor(const Line& line) {
  const QString above = line.at(u"supervisor"_s);
  if (above.isEmpty())
    return {};
  MUNIMENT_TRY_LET(person, named(line.at(u"name"_s)));
  MUNIMENT_TRY_LET(supervisor, named(above));
  if (!person || !supervisor)
    return failure(ErrorKind::NotFound, "person.unknown"_L1);
  if (person->details.supervisor == supervisor->id)
    return {};
  SavePerson command = commandFor(*person);
  command.details->supervisor = supervisor->id;
  return save(command);
}

} // namespace

Json ImportPeople::describe() const { return Json::Object{{u"list"_s, sha256(list).toHex()}}; }

Result<Json> ImportPeople::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(rows, records::csvRows(list));
  if (rows.empty() || !rows.front().contains(u"name"_s) || rows.size() > kMostLines)
    return failure(ErrorKind::Usage, "person.list_wrong"_L1);
  PeopleList people(context);
  MUNIMENT_TRY(people.read());
  // Whoever is above somebody may stand further down.
  for (const auto act : {&PeopleList::take, &PeopleList::setSupervisor}) {
    for (std::size_t at = 1; at < rows.size(); ++at) {
      const auto done = (people.*act)({rows.front(), rows[at]});
      if (!done && done.error().retryable)
        return Failure(done.error());
      if (!done)
        return failure(done.error().kind, "person.line_wrong"_L1, {QString::number(at + 1), errorText(done.error())});
    }
  }
  return Json::Object{{u"changed"_s, people.changed}, {u"made"_s, people.made}};
}

} // namespace muniment::workspace
