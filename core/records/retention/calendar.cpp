#include "core/records/retention/calendar.h"

#include <algorithm>

namespace muniment::records {
namespace {

QDate yearEndIn(int year, YearEnd end) {
  const int last = QDate(year, end.month, 1).daysInMonth();
  return {year, end.month, std::min(end.day, last)};
}

} // namespace

QDate plus(QDate from, const Period& period) {
  // One step for years and months: 29 February plus a year and a month is 29 March, not 28 March.
  return from.addMonths(period.years * 12 + period.months).addDays(period.days);
}

QDate yearEndFrom(QDate date, YearEnd end) {
  const QDate sameYear = yearEndIn(date.year(), end);
  return sameYear >= date ? sameYear : yearEndIn(date.year() + 1, end);
}

} // namespace muniment::records
