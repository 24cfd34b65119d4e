#include "core/workspace/rules/people_meant.h"

#include "core/model/task.h"
#include "core/store/actor_repository.h"
#include "core/store/case_repository.h"
#include "core/store/contact_repository.h"
#include "core/store/person_repository.h"
#include "core/store/task_repository.h"
#include "core/workspace/cases/audience.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Failure nobody(const QString& word) { return failure(ErrorKind::Refused, "rule.nobody_meant"_L1, {word}); }

Result<Person> personNamed(const RuleActionRoom& room, const QString& name) {
  store::PersonRepository persons(room.context.connection());
  if (const auto id = PersonId::parse(name)) {
    MUNIMENT_TRY_LET(person, persons.byId(*id, room.context.scope()));
    if (person)
      return std::move(*person);
    return failure(ErrorKind::Refused, "rule.person_unknown"_L1, {name});
  }
  MUNIMENT_TRY_LET(all, persons.all(name, room.context.scope()));
  std::erase_if(all, [&](const Person& person) { return person.name.compare(name, Qt::CaseInsensitive) != 0; });
  if (all.size() != 1)
    return failure(ErrorKind::Refused, "rule.person_unknown"_L1, {name});
  return std::move(all.front());
}

Result<std::set<ActorId>> actorsWith(store::Connection& connection, Role role) {
  std::set<ActorId> found;
  MUNIMENT_TRY_LET(all, store::ActorRepository(connection).all());
  for (const Actor& actor : all) {
    if (actor.active && actor.roles.contains(role))
      found.insert(actor.id);
  }
  return found;
}

Result<std::set<ActorId>> responsibleFor(const RuleActionRoom& room) {
  store::Connection& connection = room.context.connection();
  const QString name = room.facts.subject.section(u':', 1);
  std::set<ActorId> found;
  if (room.facts.subject.startsWith("case:"_L1)) {
    const auto id = CaseId::parse(name);
    MUNIMENT_TRY_LET(file, id ? store::CaseRepository(connection).byId(*id, room.context.scope())
                              : Result<std::optional<Case>>(std::optional<Case>()));
    if (const auto owner = file ? file->owner() : std::nullopt)
      found.insert(*owner);
  } else if (room.facts.subject.startsWith("task:"_L1)) {
    const auto id = TaskId::parse(name);
    MUNIMENT_TRY_LET(task, id ? store::TaskRepository(connection).byId(*id, room.context.scope())
                              : Result<std::optional<model::Task>>(std::optional<model::Task>()));
    if (task && task->role && !task->assignee)
      return actorsWith(connection, *task->role);
    if (task && task->assignee)
      found.insert(*task->assignee);
  }
  return found;
}

/// Those outside the workspace's screens who are these actors.
Result<std::vector<Person>> personsOf(const RuleActionRoom& room, const std::set<ActorId>& actors) {
  std::vector<Person> found;
  MUNIMENT_TRY_LET(all, store::PersonRepository(room.context.connection()).all({}, room.context.scope()));
  for (Person& person : all) {
    if (person.actor && actors.contains(*person.actor))
      found.push_back(std::move(person));
  }
  return found;
}

Result<std::vector<Person>> personsMeantBy(const RuleActionRoom& room, const QString& word) {
  store::Connection& connection = room.context.connection();
  if (word == kAudience) {
    if (room.facts.matter)
      return failure(ErrorKind::Refused, "rule.restricted"_L1);
    MUNIMENT_TRY_LET(contacts, audienceOf(connection, room.facts));
    const std::vector<PersonId> ids(contacts.begin(), contacts.end());
    return store::PersonRepository(connection).byIds(ids, room.context.scope());
  }
  if (word == kResponsible) {
    MUNIMENT_TRY_LET(actors, responsibleFor(room));
    return personsOf(room, actors);
  }
  if (const auto role = parseRole(word)) {
    MUNIMENT_TRY_LET(actors, actorsWith(connection, *role));
    return personsOf(room, actors);
  }
  MUNIMENT_TRY_LET(person, personNamed(room, word));
  return std::vector<Person>{std::move(person)};
}

/// A list to go through once even where nothing is said.
QStringList orAny(const QStringList& texts) { return texts.isEmpty() ? QStringList{QString()} : texts; }

bool isMeantBy(const PartnerContact& contact, const rules::EventFacts& facts) {
  for (const QString& partner : orAny(facts.partners))
    for (const QString& region : orAny(facts.regions))
      for (const QString& line : orAny(facts.productLines))
        for (const QString& issue : orAny(facts.issues))
          if (isMeant(contact, {partner, region, line, issue}))
            return true;
  return false;
}

} // namespace

Result<std::set<PersonId>> audienceOf(store::Connection& connection, const rules::EventFacts& facts) {
  std::set<PersonId> found;
  if (facts.partners.isEmpty() && facts.regions.isEmpty() && facts.productLines.isEmpty() && facts.issues.isEmpty())
    return found;
  MUNIMENT_TRY_LET(all, store::ContactRepository(connection).all());
  for (const PartnerContact& contact : all) {
    if (isMeantBy(contact, facts))
      found.insert(contact.person);
  }
  return found;
}

Result<std::vector<Person>> peopleMeant(const RuleActionRoom& room) {
  std::vector<Person> people;
  for (const QString& word : room.action.list(u"persons"_s)) {
    MUNIMENT_TRY_LET(some, personsMeantBy(room, word));
    if (some.empty())
      return nobody(word);
    for (Person& person : some) {
      if (std::ranges::find(people, person.id, &Person::id) == people.end())
        people.push_back(std::move(person));
    }
  }
  return people;
}

} // namespace muniment::workspace
