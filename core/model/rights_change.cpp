#include "core/model/rights_change.h"

#include "core/model/actor.h"
#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const RightsChangeId& id) { return u"rights-change:"_s + id.toString(); }

Json model::contentOf(const RightsChange& change) {
  return Json::Object{{u"active_after"_s, change.isActive},        {u"active_before"_s, change.wasActive},
                      {u"actor"_s, change.actor.toString()},       {u"changed_at"_s, change.changedAt.toString()},
                      {u"changed_by"_s, change.changedBy},         {u"id"_s, change.id.toString()},
                      {u"matter"_s, orNull(change.matter)},        {u"reason"_s, change.reason},
                      {u"roles_after"_s, rolesText(change.after)}, {u"roles_before"_s, rolesText(change.before)}};
}

Result<RightsChange> model::rightsChangeFrom(const Json& content) {
  RightsChange change;
  const bool* after = content.at(u"active_after").boolean();
  const bool* before = content.at(u"active_before").boolean();
  change.isActive = after && *after;
  change.wasActive = before && *before;
  change.actor = valueAt<ActorId>(content, u"actor");
  change.changedAt = valueAt<Instant>(content, u"changed_at");
  change.changedBy = content.text(u"changed_by");
  change.id = valueAt<RightsChangeId>(content, u"id");
  change.matter = optionalAt<MatterId>(content, u"matter");
  change.reason = content.text(u"reason");
  change.after = parseRoles(content.text(u"roles_after"));
  change.before = parseRoles(content.text(u"roles_before"));
  return exactly(std::move(change), content);
}

} // namespace muniment
