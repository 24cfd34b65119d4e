#include "core/search/day_span.h"

#include <QtCore/QDateTime>

namespace muniment::search {
namespace {

using namespace Qt::StringLiterals;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 9998;

DayBound startOf(QDate day, const QTimeZone& zone) {
  return {Instant::fromMilliseconds(day.startOfDay(zone).toMSecsSinceEpoch()),
          Instant::fromMilliseconds(day.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch())};
}

DaySpan spanOf(QDate first, QDate next, const QTimeZone& zone) { return {startOf(first, zone), startOf(next, zone)}; }

DaySpan dayOf(QDate day, const QTimeZone& zone) { return spanOf(day, day.addDays(1), zone); }

std::optional<int> digits(QStringView text, qsizetype most) {
  if (text.isEmpty() || text.size() > most)
    return std::nullopt;
  int value = 0;
  for (const QChar letter : text) {
    if (letter < u'0' || letter > u'9')
      return std::nullopt;
    value = value * 10 + (letter.unicode() - u'0');
  }
  return value;
}

std::optional<DaySpan> calendarSpan(QStringView word, const QTimeZone& zone) {
  if (word.size() != 4 && word.size() != 7 && word.size() != 10)
    return std::nullopt;
  const auto year = digits(word.first(4), 4);
  if (!year || *year < kFirstYear || *year > kLastYear)
    return std::nullopt;
  if (word.size() == 4)
    return spanOf(QDate(*year, 1, 1), QDate(*year + 1, 1, 1), zone);
  const auto month = digits(word.sliced(5, 2), 2);
  if (word[4] != u'-' || !month)
    return std::nullopt;
  const QDate first(*year, *month, 1);
  if (!first.isValid())
    return std::nullopt;
  if (word.size() == 7)
    return spanOf(first, first.addMonths(1), zone);
  const auto number = digits(word.sliced(8), 2);
  const QDate day(*year, *month, number.value_or(0));
  if (word[7] != u'-' || !day.isValid())
    return std::nullopt;
  return dayOf(day, zone);
}

} // namespace

std::optional<DaySpan> parseDaySpan(QStringView word, const QTimeZone& zone, Instant now) {
  const QTimeZone here = zone.isValid() ? zone : QTimeZone::utc();
  const QDate today = QDateTime::fromMSecsSinceEpoch(now.milliseconds(), here).date();
  if (word.compare("today"_L1, Qt::CaseInsensitive) == 0)
    return dayOf(today, here);
  if (word.compare("yesterday"_L1, Qt::CaseInsensitive) == 0)
    return dayOf(today.addDays(-1), here);
  if (word.endsWith(u'd', Qt::CaseInsensitive)) {
    const auto days = digits(word.chopped(1), 5);
    const QDate day = today.addDays(-days.value_or(0));
    if (!days || day.year() < kFirstYear)
      return std::nullopt;
    return dayOf(day, here);
  }
  return calendarSpan(word, here);
}

} // namespace muniment::search
