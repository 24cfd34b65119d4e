#include "core/store/answer_repository.h"
#include "core/store/rule_repository.h"
#include "core/workspace/rules/people_meant.h"
#include "core/workspace/rules/rule_action_room.h"
#include "core/workspace/sending/verified_number.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kHour = 3'600'000; ///< milliseconds
constexpr int kMostFromAllRules = 6;      ///< messages to one person within an hour, whatever the rules say
constexpr std::size_t kMostPersons = 100;

/// Why nothing may go to a person in this way; nothing where it may.
Result<QLatin1StringView> whyUnreachable(const RuleActionRoom& room, const Person& person, Channel channel,
                                         QString& number) {
  if (channel == Channel::WhatsApp) {
    MUNIMENT_TRY_LET(verified, verifiedNumber(room.context.connection(), person, room.action.text(u"connection"_s),
                                              room.context.scope()));
    number = verified ? verified->phone : QString();
    return verified ? QLatin1StringView() : "rule.number_unverified"_L1;
  }
  store::AnswerRepository answers(room.context.connection());
  MUNIMENT_TRY_LET(pin, answers.pinOf(person.id));
  const bool hasPin = pin && !pin->isLocked();
  if (channel == Channel::HighStakes)
    return hasPin ? QLatin1StringView() : "question.pin_missing"_L1;
  MUNIMENT_TRY_LET(devices, answers.devicesOf(person.id));
  const bool hasDevice =
      std::ranges::any_of(devices, [](const PushDevice& device) { return !device.endedAt && device.isProved(); });
  return hasPin || hasDevice ? QLatin1StringView() : "rule.no_channel"_L1;
}

/// As often as an hour allows.
Result<bool> wasReachedEnough(const RuleActionRoom& room, const PersonId& person) {
  store::RuleRepository rules(room.context.connection());
  const Instant since = room.context.now().plusMilliseconds(-kHour);
  MUNIMENT_TRY_LET(byThis, rules.reachedSince(person, room.rule.id, since));
  MUNIMENT_TRY_LET(byAll, rules.reachedSince(person, std::nullopt, since));
  return byThis >= room.rule.definition.limits.mostPerPerson || byAll >= kMostFromAllRules;
}

} // namespace

Result<std::vector<Reachable>> peopleToReach(const RuleActionRoom& room, Channel channel) {
  MUNIMENT_TRY_LET(meant, peopleMeant(room));
  if (meant.size() > kMostPersons)
    return failure(ErrorKind::Refused, "rule.too_many_persons"_L1, {QString::number(kMostPersons)});
  std::vector<Reachable> people;
  std::optional<Error> refusal;
  for (const Person& person : meant) {
    QString number;
    MUNIMENT_TRY_LET(reason, whyUnreachable(room, person, channel, number));
    MUNIMENT_TRY_LET(enough, wasReachedEnough(room, person.id));
    if (reason.isEmpty() && !enough) {
      people.push_back({person.id, std::move(number), person.details.language});
      continue;
    }
    room.missed.push_back({person.id, reason.isEmpty() ? u"rule.person_limit"_s : QString(reason)});
    if (!refusal || !reason.isEmpty())
      refusal = makeError(ErrorKind::Refused, reason.isEmpty() ? "rule.person_limit"_L1 : reason, {person.name});
  }
  if (people.empty() && refusal)
    return Failure(std::move(*refusal));
  return people;
}

Result<void> noteReached(const RuleActionRoom& room, const PersonId& person) {
  return store::RuleRepository(room.context.connection()).noteReached(person, room.hit);
}

} // namespace muniment::workspace
