#include "core/model/schedule.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOf(const ScheduleId& id) { return u"schedule:"_s + id.toString(); }

} // namespace muniment
