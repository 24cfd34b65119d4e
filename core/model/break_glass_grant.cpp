#include "core/model/break_glass_grant.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const GrantId& id) { return u"grant:"_s + id.toString(); }

Json model::contentOf(const BreakGlassGrant& grant) {
  return Json::Object{{u"actor"_s, grant.actor.toString()},
                      {u"expires_at"_s, grant.expiresAt.toString()},
                      {u"granted_at"_s, grant.grantedAt.toString()},
                      {u"id"_s, grant.id.toString()},
                      {u"reason"_s, grant.reason}};
}

} // namespace muniment
