#include "core/model/rule_trigger.h"

#include "core/base/json_list.h"
#include "core/model/rule_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kKinds = {"event"_L1, "clock"_L1, "date"_L1, "silence"_L1};
constexpr std::array kAround = {"record-due"_L1, "task-due"_L1, "question-deadline"_L1};
constexpr std::array kEach = {"nothing"_L1, "open-case"_L1, "overdue-order"_L1};

} // namespace

QLatin1StringView model::nameOf(RuleTrigger::Kind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

QLatin1StringView model::nameOf(RuleTrigger::Around around) { return kAround[static_cast<std::size_t>(around)]; }

QLatin1StringView model::nameOf(RuleTrigger::Each each) { return kEach[static_cast<std::size_t>(each)]; }

Json model::contentOf(const RuleTrigger& trigger) {
  Json::Object content{{u"kind"_s, nameOf(trigger.kind)}};
  switch (trigger.kind) {
  case RuleTrigger::Kind::Event:
    content.emplace(u"verbs"_s, listOf(trigger.verbs));
    break;
  case RuleTrigger::Kind::Clock:
    content.emplace(u"day_of_month"_s, trigger.dayOfMonth);
    content.emplace(u"time"_s, timeOf(trigger.time));
    content.emplace(u"weekdays"_s, numbersOf(trigger.weekdays));
    if (trigger.each != RuleTrigger::Each::Nothing)
      content.emplace(u"each"_s, nameOf(trigger.each));
    break;
  case RuleTrigger::Kind::Date:
    content.emplace(u"around"_s, nameOf(trigger.around));
    content.emplace(u"days"_s, trigger.days);
    content.emplace(u"time"_s, timeOf(trigger.time));
    break;
  case RuleTrigger::Kind::Silence:
    content.emplace(u"awaited"_s, listOf(trigger.awaited));
    content.emplace(u"hours"_s, trigger.hours);
    content.emplace(u"verbs"_s, listOf(trigger.verbs));
    break;
  }
  return content;
}

Result<RuleTrigger> model::ruleTriggerFrom(const Json& content, const QString& place) {
  JsonFields fields(content, place);
  RuleTrigger trigger;
  readWord(fields, kKinds, "kind"_L1, trigger.kind);
  switch (trigger.kind) {
  case RuleTrigger::Kind::Event:
    readTexts(fields, "verbs"_L1, trigger.verbs);
    break;
  case RuleTrigger::Kind::Clock:
    fields.read("day_of_month"_L1, trigger.dayOfMonth);
    readTime(fields, "time"_L1, trigger.time);
    readNumbers(fields, "weekdays"_L1, trigger.weekdays);
    readWord(fields, kEach, "each"_L1, trigger.each);
    break;
  case RuleTrigger::Kind::Date:
    readWord(fields, kAround, "around"_L1, trigger.around);
    fields.read("days"_L1, trigger.days);
    readTime(fields, "time"_L1, trigger.time);
    break;
  case RuleTrigger::Kind::Silence:
    readTexts(fields, "awaited"_L1, trigger.awaited);
    fields.read("hours"_L1, trigger.hours);
    readTexts(fields, "verbs"_L1, trigger.verbs);
    break;
  }
  MUNIMENT_TRY(fields.finish());
  return trigger;
}

} // namespace muniment
