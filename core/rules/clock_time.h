#pragma once

#include "core/base/instant.h"
#include "core/model/business_calendar.h"
#include "core/model/rule_limits.h"
#include "core/model/rule_trigger.h"

#include <QtCore/QTimeZone>

namespace muniment::rules {

/// When the clock next wakes a rule with this trigger, strictly behind a moment; nothing where it never does.
[[nodiscard]] std::optional<Instant> nextTime(const RuleTrigger& trigger, Instant after, const QTimeZone& zone);

/// Until when nothing may go out; nothing where it is no quiet hour.
[[nodiscard]] std::optional<Instant> quietUntil(const RuleLimits& limits, Instant at, const QTimeZone& zone,
                                                const BusinessCalendar& calendar);
/// The same of a part of the day alone.
[[nodiscard]] std::optional<Instant> quietUntil(QTime from, QTime until, Instant at, const QTimeZone& zone);

[[nodiscard]] QDateTime localTime(Instant at, const QTimeZone& zone);

} // namespace muniment::rules
