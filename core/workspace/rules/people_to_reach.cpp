#include "core/store/answer_repository.h"
#include "core/store/person_repository.h"
#include "core/store/rule_repository.h"
#include "core/workspace/rules/rule_action_room.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kHour = 3'600'000; ///< milliseconds
constexpr int kMostFromAllRules = 6;      ///< messages to one person within an hour, whatever the rules say
constexpr std::size_t kMostPersons = 100;

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

} // namespace

Result<bool> hasVerifiedChannel(store::Connection& connection, const PersonId& person) {
  store::AnswerRepository answers(connection);
  MUNIMENT_TRY_LET(devices, answers.devicesOf(person));
  if (std::ranges::any_of(devices, [](const PushDevice& device) { return !device.endedAt; }))
    return true;
  MUNIMENT_TRY_LET(pin, answers.pinOf(person));
  return pin && !pin->isLocked();
}

Result<std::vector<Person>> peopleToReach(const RuleActionRoom& room) {
  const QStringList names = room.action.list(u"persons"_s);
  if (static_cast<std::size_t>(names.size()) > kMostPersons)
    return failure(ErrorKind::Refused, "rule.too_many_persons"_L1, {QString::number(kMostPersons)});
  store::RuleRepository rules(room.context.connection());
  const Instant since = room.context.now().plusMilliseconds(-kHour);
  std::vector<Person> people;
  bool wasLimited = false;
  for (const QString& name : names) {
    MUNIMENT_TRY_LET(person, personNamed(room, name));
    MUNIMENT_TRY_LET(verified, hasVerifiedChannel(room.context.connection(), person.id));
    if (!verified)
      return failure(ErrorKind::Refused, "rule.no_channel"_L1, {person.name});
    MUNIMENT_TRY_LET(byThis, rules.reachedSince(person.id, room.rule.id, since));
    MUNIMENT_TRY_LET(byAll, rules.reachedSince(person.id, std::nullopt, since));
    if (byThis >= room.rule.definition.limits.mostPerPerson || byAll >= kMostFromAllRules)
      wasLimited = true;
    else
      people.push_back(std::move(person));
  }
  if (people.empty() && wasLimited)
    return failure(ErrorKind::Refused, "rule.person_limit"_L1);
  for (const Person& person : people)
    MUNIMENT_TRY(rules.noteReached(person.id, room.hit));
  return people;
}

} // namespace muniment::workspace
