#include "core/model/time_authority.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const TimeAuthorityId& id) { return u"time-authority:"_s + id.toString(); }

Json model::contentOf(const TimeAuthority& authority) {
  return Json::Object{{u"address"_s, authority.address},
                      {u"certificates"_s, QString::fromUtf8(authority.certificates)},
                      {u"chosen_at"_s, authority.chosenAt.toString()},
                      {u"chosen_by"_s, authority.chosenBy.toString()},
                      {u"id"_s, authority.id.toString()}};
}

} // namespace muniment
