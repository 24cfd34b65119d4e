#include "core/rules/clock_time.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace muniment::rules {
namespace {

constexpr int kLongestLook = 800; ///< days

Instant instantOf(QDate day, QTime time, const QTimeZone& zone) {
  return Instant::fromMilliseconds(QDateTime(day, time, zone).toMSecsSinceEpoch());
}

bool isDayOf(const RuleTrigger& trigger, QDate day) {
  if (trigger.kind == RuleTrigger::Kind::Date)
    return true;
  if (trigger.dayOfMonth != 0 && day.day() != trigger.dayOfMonth)
    return false;
  return trigger.weekdays.empty() || std::ranges::find(trigger.weekdays, day.dayOfWeek()) != trigger.weekdays.end();
}

} // namespace

QDateTime localTime(Instant at, const QTimeZone& zone) {
  return QDateTime::fromMSecsSinceEpoch(at.milliseconds(), zone);
}

std::optional<Instant> nextTime(const RuleTrigger& trigger, Instant after, const QTimeZone& zone) {
  if (trigger.kind != RuleTrigger::Kind::Clock && trigger.kind != RuleTrigger::Kind::Date)
    return std::nullopt;
  QDate day = localTime(after, zone).date();
  for (int looked = 0; looked < kLongestLook; ++looked, day = day.addDays(1)) {
    const Instant at = instantOf(day, trigger.time, zone);
    if (isDayOf(trigger, day) && after < at)
      return at;
  }
  return std::nullopt;
}

std::optional<Instant> quietUntil(QTime from, QTime until, Instant at, const QTimeZone& zone) {
  if (!from.isValid() || !until.isValid() || from == until)
    return std::nullopt;
  const QDateTime local = localTime(at, zone);
  const bool overMidnight = until < from;
  const bool isQuiet =
      overMidnight ? from <= local.time() || local.time() < until : from <= local.time() && local.time() < until;
  if (!isQuiet)
    return std::nullopt;
  const bool tomorrow = overMidnight && from <= local.time();
  return instantOf(local.date().addDays(tomorrow ? 1 : 0), until, zone);
}

std::optional<Instant> quietUntil(const RuleLimits& limits, Instant at, const QTimeZone& zone,
                                  const BusinessCalendar& calendar) {
  const std::optional<Instant> quiet = quietUntil(limits.quietFrom, limits.quietUntil, at, zone);
  const Instant end = quiet.value_or(at);
  if (limits.onlyInBusinessHours && !calendar.isOpen(end))
    return calendar.firstOpen(end);
  return quiet;
}

} // namespace muniment::rules
