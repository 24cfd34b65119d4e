#include "core/model/head_holder.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const HeadHolderId& id) { return u"head-holder:"_s + id.toString(); }

Json model::contentOf(const HeadHolder& holder) {
  return Json::Object{{u"chosen_at"_s, holder.chosenAt.toString()},
                      {u"chosen_by"_s, holder.chosenBy.toString()},
                      {u"folder"_s, holder.folder},
                      {u"id"_s, holder.id.toString()}};
}

} // namespace muniment
