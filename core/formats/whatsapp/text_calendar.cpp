#include "core/formats/whatsapp/text_calendar.h"

namespace muniment::formats::whatsapp {
namespace {

// No exported chat is older, so two digits are enough to know the century.
constexpr int kCentury = 2000;

int daysIn(int year, int month) {
  constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return kDays[static_cast<std::size_t>(month - 1)] + (month == 2 && isLeap ? 1 : 0);
}

} // namespace

std::optional<std::int64_t> civilDay(int year, int month, int day) {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return std::nullopt;
  // Years are counted from March, so that the leap day is the last of its year.
  const int marchYear = month > 2 ? year : year - 1;
  const int marchMonth = (month + 9) % 12;
  const std::int64_t dayOfYear = (153 * marchMonth + 2) / 5 + day - 1;
  const std::int64_t leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400;
  constexpr std::int64_t kDaysBefore1970 = 719'468;
  return std::int64_t{365} * marchYear + leapDays + dayOfYear - kDaysBefore1970;
}

std::optional<std::int64_t> dayOf(const TextHeader& header, DateOrder order) {
  const auto& [a, b, c] = header.date;
  int year = order == DateOrder::YearMonthDay ? a : c;
  if (!header.style.hasLongYear)
    year = year < 100 ? year + kCentury : year;
  switch (order) {
  case DateOrder::MonthDayYear:
    return civilDay(year, a, b);
  case DateOrder::YearMonthDay:
    return civilDay(year, b, c);
  case DateOrder::Auto:
  case DateOrder::DayMonthYear:
    break;
  }
  return civilDay(year, b, a);
}

std::optional<std::int64_t> millisecondsOf(const TextHeader& header, DateOrder order) {
  const auto day = dayOf(header, order);
  if (!day)
    return std::nullopt;
  const int seconds = (header.hour * 60 + header.minute) * 60 + header.second;
  return *day * kMillisecondsPerDay + std::int64_t{seconds} * 1000;
}

} // namespace muniment::formats::whatsapp
