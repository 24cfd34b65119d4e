#include "core/model/matter.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const MatterId& id) { return u"matter:"_s + id.toString(); }

Json model::contentOf(const Matter& matter) {
  Json::Array members;
  for (const ActorId& member : matter.members)
    members.emplace_back(member.toString());
  return Json::Object{{u"code"_s, matter.code},
                      {u"created_at"_s, matter.createdAt.toString()},
                      {u"id"_s, matter.id.toString()},
                      {u"members"_s, std::move(members)},
                      {u"name"_s, matter.name}};
}

} // namespace muniment
