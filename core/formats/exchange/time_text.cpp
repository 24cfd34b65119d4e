#include "core/formats/exchange/time_text.h"

#include <QtCore/QStringList>

#include <cstdlib>

namespace muniment::formats::exchange {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kDate = 10;
constexpr qsizetype kSeconds = 19; ///< `2026-01-05T09:00:00`

QString twoDigits(int number) { return QString::number(number).rightJustified(2, u'0'); }

/// `2026-01-05T10:00:00.000Z`, the fields being those of the offset.
QString fieldsAt(Instant at, int offsetMinutes) {
  return at.plusMilliseconds(std::int64_t{offsetMinutes} * 60'000).toString();
}

} // namespace

QString offsetText(int minutes) {
  if (minutes == 0)
    return u"Z"_s;
  const int size = std::abs(minutes);
  return (minutes < 0 ? u'-' : u'+') + twoDigits(size / 60) + u':' + twoDigits(size % 60);
}

QString utcText(const EventTime& time) {
  if (!time.at)
    return {};
  QString text = time.at->toString();
  if (text.endsWith(".000Z"_L1))
    text.replace(kSeconds, 5, u"Z"_s);
  return text;
}

QString localDate(const EventTime& time) {
  return time.at ? fieldsAt(*time.at, time.offsetMinutes.value_or(0)).first(kDate) : QString();
}

QString readableText(const EventTime& time) {
  if (!time.at)
    return u"time not recorded"_s;
  const QString fields = fieldsAt(*time.at, time.offsetMinutes.value_or(0));
  const QString zone = time.offsetMinutes.value_or(0) == 0 ? u"UTC"_s : offsetText(*time.offsetMinutes);
  QString text = fields.first(kDate);
  switch (time.precision) {
  case TimePrecision::Day:
    text += ", time of day not recorded"_L1;
    break;
  case TimePrecision::Minute:
    text += u' ' + fields.mid(kDate + 1, 5) + u' ' + zone + ", seconds not recorded"_L1;
    break;
  case TimePrecision::Second:
  case TimePrecision::Millisecond:
    text += u' ' + fields.mid(kDate + 1, kSeconds - kDate - 1) + u' ' + zone;
    break;
  }
  if (!time.zoneAssumed.isEmpty())
    text += ", zone assumed: "_L1 + time.zoneAssumed;
  return text;
}

QLatin1StringView precisionText(TimePrecision precision) {
  switch (precision) {
  case TimePrecision::Day:
    return "day"_L1;
  case TimePrecision::Minute:
    return "minute"_L1;
  case TimePrecision::Second:
    return "second"_L1;
  case TimePrecision::Millisecond:
    break;
  }
  return "millisecond"_L1;
}

} // namespace muniment::formats::exchange
