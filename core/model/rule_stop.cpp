#include "core/model/rule_stop.h"

#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOfRuleStop() { return u"rule-stop:outbound"_s; }

Json model::contentOf(const RuleStop& stop) {
  return Json::Object{{u"changed_at"_s, stop.changedAt.toString()},
                      {u"changed_by"_s, stop.changedBy},
                      {u"reason"_s, stop.reason},
                      {u"stopped"_s, stop.isStopped}};
}

Result<RuleStop> model::ruleStopFrom(const Json& content) {
  RuleStop stop;
  stop.isStopped = content.at(u"stopped") == Json(true);
  stop.reason = content.text(u"reason");
  stop.changedBy = content.text(u"changed_by");
  stop.changedAt = valueAt<Instant>(content, u"changed_at");
  return exactly(std::move(stop), content);
}

} // namespace muniment
