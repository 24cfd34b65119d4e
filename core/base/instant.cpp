#include "core/base/instant.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <array>

namespace muniment {
namespace {

constexpr std::int64_t kDay = 86'400'000;

struct CivilDate {
  std::int64_t year;
  int month;
  int day;
};

/// Days since 1970-01-01 to the proleptic Gregorian calendar (era arithmetic over 400-year cycles).
CivilDate civilFromDays(std::int64_t days) {
  days += 719'468;
  const std::int64_t era = (days >= 0 ? days : days - 146'096) / 146'097;
  const std::int64_t dayOfEra = days - era * 146'097;
  const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
  const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
  const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
  const int day = static_cast<int>(dayOfYear - (153 * shifted + 2) / 5 + 1);
  const int month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
  return {yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

void putNumber(QChar* at, std::int64_t value, int digits) {
  for (int i = digits - 1; i >= 0; --i) {
    at[i] = QChar(static_cast<char16_t>(u'0' + value % 10));
    value /= 10;
  }
}

} // namespace

QString Instant::toString() const {
  std::int64_t days = m_milliseconds / kDay;
  std::int64_t rest = m_milliseconds % kDay;
  if (rest < 0) {
    rest += kDay;
    --days;
  }
  const CivilDate date = civilFromDays(days);
  QString text(QStringLiteral("0000-00-00T00:00:00.000Z"));
  QChar* at = text.data();
  putNumber(at, date.year, 4);
  putNumber(at + 5, date.month, 2);
  putNumber(at + 8, date.day, 2);
  putNumber(at + 11, rest / 3'600'000, 2);
  putNumber(at + 14, rest / 60'000 % 60, 2);
  putNumber(at + 17, rest / 1000 % 60, 2);
  putNumber(at + 20, rest % 1000, 3);
  return text;
}

std::optional<Instant> Instant::parse(QStringView text) {
  if (text.size() != 24 || text.back() != u'Z')
    return std::nullopt;
  const QDateTime parsed = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
  if (!parsed.isValid())
    return std::nullopt;
  const Instant instant(parsed.toMSecsSinceEpoch());
  if (instant.toString() != text)
    return std::nullopt;
  return instant;
}

} // namespace muniment
