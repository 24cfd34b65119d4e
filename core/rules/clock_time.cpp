#include "core/rules/clock_time.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace muniment::rules {
namespace {

constexpr int kLongestLook = 800; ///< days
const QTime kOpens(8, 0);
const QTime kCloses(18, 0);

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

std::optional<Instant> quietUntil(const RuleLimits& limits, Instant at, const QTimeZone& zone) {
  if (!limits.quietFrom.isValid() || !limits.quietUntil.isValid() || limits.quietFrom == limits.quietUntil)
    return std::nullopt;
  const QDateTime local = localTime(at, zone);
  const bool overMidnight = limits.quietUntil < limits.quietFrom;
  const bool isQuiet = overMidnight ? limits.quietFrom <= local.time() || local.time() < limits.quietUntil
                                    : limits.quietFrom <= local.time() && local.time() < limits.quietUntil;
  if (!isQuiet)
    return std::nullopt;
  const bool tomorrow = overMidnight && limits.quietFrom <= local.time();
  return instantOf(local.date().addDays(tomorrow ? 1 : 0), limits.quietUntil, zone);
}

bool isBusinessHour(Instant at, const QTimeZone& zone) {
  const QDateTime local = localTime(at, zone);
  return local.date().dayOfWeek() <= 5 && kOpens <= local.time() && local.time() < kCloses;
}

} // namespace muniment::rules
