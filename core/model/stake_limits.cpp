#include "core/model/stake_limits.h"

#include "core/base/json_list.h"
#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const StakeLimitsId& id) { return u"stake-limits:"_s + id.toString(); }

Json model::contentOf(const StakeLimits& limits) {
  Json::Array amounts;
  for (const StakeLimits::Amount& amount : limits.amounts)
    amounts.emplace_back(Json::Object{{u"currency"_s, amount.currency}, {u"most"_s, amount.most}});
  return Json::Object{{u"amounts"_s, std::move(amounts)},
                      {u"chosen_at"_s, limits.chosenAt.toString()},
                      {u"chosen_by"_s, limits.chosenBy.toString()},
                      {u"classes"_s, listOf(limits.classes)},
                      {u"id"_s, limits.id.toString()},
                      {u"matters"_s, limits.matters}};
}

Result<StakeLimits> model::stakeLimitsFrom(const Json& content) {
  StakeLimits limits;
  for (const Json& amount : listAt(content, u"amounts"))
    limits.amounts.push_back({amount.text(u"currency"), amount.text(u"most")});
  limits.chosenAt = valueAt<Instant>(content, u"chosen_at");
  limits.chosenBy = valueAt<ActorId>(content, u"chosen_by");
  limits.classes = textsAt(content, u"classes");
  limits.id = valueAt<StakeLimitsId>(content, u"id");
  const bool* matters = content.at(u"matters").boolean();
  limits.matters = matters && *matters;
  return exactly(std::move(limits), content);
}

} // namespace muniment
