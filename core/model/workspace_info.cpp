#include "core/model/workspace_info.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const WorkspaceId& id) { return u"workspace:"_s + id.toString(); }

Json model::contentOf(const WorkspaceInfo& info) {
  return Json::Object{{u"created_at"_s, info.createdAt.toString()},
                      {u"id"_s, info.id.toString()},
                      {u"name"_s, info.name},
                      {u"rehearsal_until"_s, info.rehearsalUntil ? Json(info.rehearsalUntil->toString()) : Json()},
                      {u"single_person"_s, info.singlePerson},
                      {u"time_zone"_s, info.timeZone}};
}

} // namespace muniment
