#include "core/model/plan_part.h"

#include "core/base/json_list.h"
#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

bool model::isForAPart(Role role) { return role == Role::RecordsCoordinator || role == Role::BusinessOwner; }

QString model::aggregateOf(const PlanPart& part) { return u"plan-part:"_s + part.actor.toString(); }

Json model::contentOf(const PlanPart& part) {
  Json::Array classes;
  for (const ClassId& id : part.classes)
    classes.emplace_back(id.toString());
  return Json::Object{{u"actor"_s, part.actor.toString()},
                      {u"classes"_s, std::move(classes)},
                      {u"given_at"_s, part.givenAt.toString()},
                      {u"given_by"_s, part.givenBy},
                      {u"units"_s, listOf(part.units)}};
}

Result<PlanPart> model::planPartFrom(const Json& content) {
  PlanPart part;
  part.actor = valueAt<ActorId>(content, u"actor");
  part.givenAt = valueAt<Instant>(content, u"given_at");
  part.givenBy = content.text(u"given_by");
  if (const Json::Array* classes = content.at(u"classes").array()) {
    for (const Json& id : *classes) {
      if (const QString* text = id.string())
        part.classes.insert(ClassId::parse(*text).value_or(ClassId()));
    }
  }
  if (const Json::Array* units = content.at(u"units").array()) {
    for (const Json& unit : *units) {
      if (const QString* text = unit.string())
        part.units.insert(*text);
    }
  }
  return exactly(std::move(part), content);
}

} // namespace muniment
