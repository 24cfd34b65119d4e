#include "core/model/rehearsal_move.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const RehearsalMoveId& id) { return u"rehearsal-move:"_s + id.toString(); }

Json model::contentOf(const RehearsalMove& move) {
  return Json::Object{{u"ahead"_s, move.ahead},
                      {u"id"_s, move.id.toString()},
                      {u"moved_at"_s, move.movedAt.toString()},
                      {u"moved_by"_s, move.movedBy.toString()}};
}

} // namespace muniment
