#include "core/model/business_calendar.h"

#include <QtCore/QDateTime>

namespace muniment {
inline namespace model {
namespace {

constexpr std::int64_t kMinute = 60'000; ///< milliseconds
constexpr int kLongestLook = 70'000;     ///< days; a year of minutes on one short day a week

QTimeZone zoneFor(const QString& name, const QTimeZone& house) {
  const QTimeZone zone(name.toUtf8());
  return !name.isEmpty() && zone.isValid() ? zone : house;
}

} // namespace

BusinessCalendar::BusinessCalendar(BusinessHours hours, const QTimeZone& house)
    : m_hours(std::move(hours)), m_zone(zoneFor(m_hours.timeZone, house)) {}

QDate BusinessCalendar::dayOf(Instant at) const {
  return QDateTime::fromMSecsSinceEpoch(at.milliseconds(), m_zone).date();
}

bool BusinessCalendar::isWorked(QDate day) const {
  return m_hours.weekdays.contains(day.dayOfWeek()) && !m_hours.holidays.contains(day);
}

BusinessCalendar::Stretch BusinessCalendar::stretchOf(QDate day) const {
  const auto at = [&](QTime time) {
    return Instant::fromMilliseconds(QDateTime(day, time, m_zone).toMSecsSinceEpoch());
  };
  return {at(m_hours.opens), at(m_hours.closes)};
}

bool BusinessCalendar::isOpen(Instant at) const {
  const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.milliseconds(), m_zone);
  return isWorked(local.date()) && m_hours.opens <= local.time() && local.time() < m_hours.closes;
}

Instant BusinessCalendar::firstOpen(Instant at) const {
  QDate day = dayOf(at);
  for (int looked = 0; looked < kLongestLook; ++looked, day = day.addDays(1)) {
    if (!isWorked(day))
      continue;
    const Stretch open = stretchOf(day);
    if (at < open.until)
      return std::max(at, open.from);
  }
  return at;
}

Instant BusinessCalendar::after(Instant since, std::int64_t minutes) const {
  std::int64_t left = minutes * kMinute;
  QDate day = dayOf(since);
  for (int looked = 0; looked < kLongestLook; ++looked, day = day.addDays(1)) {
    if (!isWorked(day))
      continue;
    const Stretch open = stretchOf(day);
    const Instant from = std::max(since, open.from);
    const std::int64_t there = open.until.milliseconds() - from.milliseconds();
    if (there >= left)
      return from.plusMilliseconds(left);
    left -= std::max<std::int64_t>(there, 0);
  }
  return since.plusMilliseconds(minutes * kMinute);
}

} // namespace model
} // namespace muniment
