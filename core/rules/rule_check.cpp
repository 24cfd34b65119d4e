#include "core/rules/rule_check.h"

#include "core/base/decimal.h"
#include "core/model/case_milestone.h"
#include "core/model/person.h"
#include "core/rules/action_catalogue.h"
#include "core/rules/compiled_condition.h"
#include "core/rules/event_catalogue.h"
#include "core/rules/fact_catalogue.h"
#include "core/rules/pattern.h"
#include "core/rules/sentence.h"

namespace muniment::rules {
namespace {

using namespace Qt::StringLiterals;
using Test = RuleCondition::Test;

constexpr qsizetype kLongestName = 120;
constexpr qsizetype kLongestText = 2000;
constexpr qsizetype kMostValues = 1000;
constexpr qsizetype kLongestValue = 500;
constexpr std::size_t kMostActions = 10;
constexpr qsizetype kMostLanguages = 40;
constexpr int kMostTests = 200;
constexpr int kMostHours = 8760;
constexpr int kMostDays = 3650;
constexpr int kMostPerHour = 500;
constexpr int kMostPerPerson = 20;
constexpr int kMostMinutes = 7 * 1440;

Failure wrong(const QString& place, QLatin1StringView id = "rule.value_wrong"_L1) {
  return failure(ErrorKind::Usage, id, {place});
}

bool isWithin(int value, int least, int most) { return least <= value && value <= most; }

bool areKnown(const QStringList& verbs) {
  return !verbs.isEmpty() && verbs.size() <= 20 &&
         std::ranges::all_of(verbs, [](const QString& verb) { return eventKind(verb) != nullptr; });
}

Result<void> checkTrigger(const RuleTrigger& trigger) {
  switch (trigger.kind) {
  case RuleTrigger::Kind::Event:
    return areKnown(trigger.verbs) ? Result<void>() : wrong(u"/trigger/verbs"_s, "rule.event_unknown"_L1);
  case RuleTrigger::Kind::Silence:
    if (!areKnown(trigger.verbs))
      return wrong(u"/trigger/verbs"_s, "rule.event_unknown"_L1);
    if (!areKnown(trigger.awaited))
      return wrong(u"/trigger/awaited"_s, "rule.event_unknown"_L1);
    return isWithin(trigger.hours, 1, kMostHours) ? Result<void>() : wrong(u"/trigger/hours"_s);
  case RuleTrigger::Kind::Clock:
    if (!isWithin(trigger.dayOfMonth, 0, 28))
      return wrong(u"/trigger/day_of_month"_s);
    if (!std::ranges::all_of(trigger.weekdays, [](int day) { return isWithin(day, 1, 7); }))
      return wrong(u"/trigger/weekdays"_s);
    break;
  case RuleTrigger::Kind::Date:
    if (!isWithin(trigger.days, -kMostDays, kMostDays))
      return wrong(u"/trigger/days"_s);
    break;
  }
  return trigger.time.isValid() ? Result<void>() : wrong(u"/trigger/time"_s);
}

Result<void> checkValue(const RuleCondition& condition, const FactTest& test, const QString& value,
                        const QString& place) {
  if (value.trimmed().isEmpty() || value.size() > kLongestValue)
    return wrong(place);
  const QStringList choices = choicesOf(test);
  if (!choices.isEmpty() && !choices.contains(value))
    return wrong(place);
  if (condition.test == Test::Matches)
    MUNIMENT_TRY(compiledPattern(value));
  if (condition.test == Test::Contains && phraseWords(value).isEmpty())
    return wrong(place);
  if (condition.fact == RuleFact::Amount && !Decimal::parse(value))
    return wrong(place, "rule.amount_wrong"_L1);
  bool isNumber = true;
  if (condition.test == Test::WithinDays && (!isWithin(value.toInt(&isNumber), 0, kMostDays) || !isNumber))
    return wrong(place);
  return {};
}

Result<void> checkCondition(const RuleCondition& condition, const QString& place, int& tests) {
  if (++tests > kMostTests)
    return wrong(place, "rule.too_deep"_L1);
  if (condition.kind != RuleCondition::Kind::Test) {
    if (condition.kind == RuleCondition::Kind::Not && condition.parts.size() != 1)
      return wrong(place);
    for (std::size_t at = 0; at < condition.parts.size(); ++at)
      MUNIMENT_TRY(checkCondition(condition.parts[at], place + u'/' + QString::number(at), tests));
    return {};
  }
  const FactTest* test = factTest(condition.fact, condition.test);
  if (!test || condition.values.isEmpty() || condition.values.size() > kMostValues)
    return wrong(place, "rule.test_wrong"_L1);
  if (!condition.currency.isEmpty() && condition.fact != RuleFact::Amount)
    return wrong(place + u"/currency"_s);
  for (const QString& value : condition.values)
    MUNIMENT_TRY(checkValue(condition, *test, value, place + u'/' + nameOf(condition.test)));
  return {};
}

/// Whether a word that has to be one of some is one.
bool isPossibleWord(QLatin1StringView kind, const QString& value) {
  if (isOpenValue(value))
    return true;
  if (kind == "case-field"_L1)
    return isCaseField(value) && value != casefield::kTitle && value != casefield::kReason;
  return kind != "milestone"_L1 || caseMilestoneCodeFrom(value).has_value();
}

Result<void> checkField(const ActionField& field, const QStringList& values, const QString& place) {
  if (values.size() > kMostValues)
    return wrong(place);
  for (const QString& value : values) {
    if (value.trimmed().isEmpty() || value.size() > kLongestText ||
        !isPossibleWord(QLatin1StringView(field.kind), value))
      return wrong(place);
    bool isNumber = true;
    if (QLatin1StringView(field.kind) == "number"_L1 && (!isWithin(value.toInt(&isNumber), 0, kMostHours) || !isNumber))
      return wrong(place);
    MUNIMENT_TRY_LET(tells, sensitivityOf(value));
    if (!field.placeholders ? value.contains(u'{') : tells > *field.placeholders)
      return wrong(place, "rule.placeholder_not_here"_L1);
  }
  return {};
}

/// Whether an action has all its words in a language, with as many answers as everybody has.
bool isWhole(const RuleAction& action, const ActionKind& kind, const QString& language) {
  return languageFrom(language) == language && std::ranges::all_of(kind.fields, [&](const ActionField& field) {
           const QString name = QString::fromLatin1(field.name);
           return !field.isSpoken || action.list(name + u'.' + language).size() == action.list(name).size();
         });
}

Result<void> checkAction(const RuleAction& action, const QString& place) {
  const ActionKind* kind = actionKind(action.name);
  if (!kind)
    return failure(ErrorKind::Usage, "rule.action_unknown"_L1, {place, action.name});
  for (const ActionField& field : kind->fields) {
    const QString name = QString::fromLatin1(field.name);
    const QStringList values = action.list(name);
    if (field.isRequired() && values.isEmpty())
      return wrong(place + u'/' + name, "rule.field_missing"_L1);
  }
  for (const auto& [name, values] : action.fields) {
    const SpokenField spoken = spokenField(name);
    const auto known = std::ranges::find_if(
        kind->fields, [&](const ActionField& field) { return spoken.field == QLatin1StringView(field.name); });
    if (known == kind->fields.end() || (name != spoken.field && !known->isSpoken))
      return failure(ErrorKind::Usage, "file.unknown_name"_L1, {place + u'/' + name});
    MUNIMENT_TRY(checkField(*known, values, place + u'/' + name));
  }
  const QStringList languages = languagesOf(action);
  if (languages.size() > kMostLanguages)
    return wrong(place);
  for (const QString& language : languages) {
    if (!isWhole(action, *kind, language))
      return wrong(place, "rule.language_wrong"_L1);
  }
  return {};
}

Result<void> checkLimits(const RuleLimits& limits) {
  if (limits.quietFrom.isValid() != limits.quietUntil.isValid())
    return wrong(u"/limits/quiet_until"_s);
  if (!isWithin(limits.throttleMinutes, 0, kMostMinutes))
    return wrong(u"/limits/throttle_minutes"_s);
  if (!isWithin(limits.digestMinutes, 0, kMostMinutes))
    return wrong(u"/limits/digest_minutes"_s);
  if (!isWithin(limits.mostPerHour, 1, kMostPerHour))
    return wrong(u"/limits/most_per_hour"_s);
  return isWithin(limits.mostPerPerson, 1, kMostPerPerson) ? Result<void>() : wrong(u"/limits/most_per_person"_s);
}

} // namespace

RuleDemands demandsOf(const RuleDefinition& definition) {
  RuleDemands demands;
  for (const RuleAction& action : definition.actions) {
    const ActionKind* kind = actionKind(action.name);
    if (!kind)
      continue;
    demands.approval |= needsApproval(*kind);
    demands.outbound |= kind->isOutbound;
    for (const auto& [name, values] : action.fields)
      demands.tells |= kind->isOutbound && std::ranges::any_of(values, tellsMoreThanOpen);
  }
  return demands;
}

Result<void> checkRule(const RuleDefinition& definition) {
  if (definition.name.trimmed().isEmpty() || definition.name.size() > kLongestName)
    return wrong(u"/name"_s, "rule.name_wrong"_L1);
  if (definition.explanation.size() > kLongestText)
    return wrong(u"/explanation"_s);
  MUNIMENT_TRY(checkTrigger(definition.trigger));
  int tests = 0;
  MUNIMENT_TRY(checkCondition(definition.condition, u"/condition"_s, tests));
  if (definition.actions.empty() || definition.actions.size() > kMostActions)
    return wrong(u"/actions"_s, "rule.no_action"_L1);
  for (std::size_t at = 0; at < definition.actions.size(); ++at)
    MUNIMENT_TRY(checkAction(definition.actions[at], u"/actions/"_s + QString::number(at)));
  const bool meetsAll = definition.trigger.kind == RuleTrigger::Kind::Event && tests == 1 &&
                        definition.condition.kind != RuleCondition::Kind::Test;
  const bool isBulk = std::ranges::any_of(definition.trigger.verbs, [](const QString& verb) {
    const EventKind* kind = eventKind(verb);
    return kind && *kind->item != '\0';
  });
  if (meetsAll && isBulk && demandsOf(definition).outbound)
    return wrong(u"/condition"_s, "rule.meets_everything"_L1);
  return checkLimits(definition.limits);
}

} // namespace muniment::rules
