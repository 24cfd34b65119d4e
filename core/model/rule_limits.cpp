#include "core/model/rule_limits.h"

#include "core/model/rule_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

Json model::contentOf(const RuleLimits& limits) {
  return Json::Object{{u"digest_minutes"_s, limits.digestMinutes},    {u"most_per_hour"_s, limits.mostPerHour},
                      {u"most_per_person"_s, limits.mostPerPerson},   {u"on_imported"_s, limits.onImported},
                      {u"quiet_from"_s, timeOf(limits.quietFrom)},    {u"quiet_until"_s, timeOf(limits.quietUntil)},
                      {u"throttle_minutes"_s, limits.throttleMinutes}};
}

Result<RuleLimits> model::ruleLimitsFrom(const Json& content, const QString& place) {
  JsonFields fields(content, place);
  RuleLimits limits;
  fields.read("digest_minutes"_L1, limits.digestMinutes);
  fields.read("most_per_hour"_L1, limits.mostPerHour);
  fields.read("most_per_person"_L1, limits.mostPerPerson);
  fields.read("on_imported"_L1, limits.onImported);
  readTime(fields, "quiet_from"_L1, limits.quietFrom);
  readTime(fields, "quiet_until"_L1, limits.quietUntil);
  fields.read("throttle_minutes"_L1, limits.throttleMinutes);
  MUNIMENT_TRY(fields.finish());
  return limits;
}

} // namespace muniment
