#include "core/model/rule_limits.h"

#include "core/model/rule_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

Json model::contentOf(const RuleLimits& limits) {
  Json::Object content{{u"digest_minutes"_s, limits.digestMinutes},    {u"most_per_hour"_s, limits.mostPerHour},
                       {u"most_per_person"_s, limits.mostPerPerson},   {u"on_imported"_s, limits.onImported},
                       {u"quiet_from"_s, timeOf(limits.quietFrom)},    {u"quiet_until"_s, timeOf(limits.quietUntil)},
                       {u"throttle_minutes"_s, limits.throttleMinutes}};
  if (limits.onlyInBusinessHours)
    content.emplace(u"only_in_business_hours"_s, true);
  return content;
}

Result<RuleLimits> model::ruleLimitsFrom(const Json& content, const QString& place) {
  JsonFields fields(content, place);
  RuleLimits limits;
  fields.read("digest_minutes"_L1, limits.digestMinutes);
  fields.read("most_per_hour"_L1, limits.mostPerHour);
  fields.read("most_per_person"_L1, limits.mostPerPerson);
  fields.read("on_imported"_L1, limits.onImported);
  fields.read("only_in_business_hours"_L1, limits.onlyInBusinessHours);
  readTime(fields, "quiet_from"_L1, limits.quietFrom);
  readTime(fields, "quiet_until"_L1, limits.quietUntil);
  fields.read("throttle_minutes"_L1, limits.throttleMinutes);
  MUNIMENT_TRY(fields.finish());
  return limits;
}

} // namespace muniment
