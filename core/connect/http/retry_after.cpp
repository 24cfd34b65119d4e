#include "core/connect/http/retry_after.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <algorithm>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLongestSeconds = 366LL * 24 * 3600;

/// The day of the week, always the first word, says nothing that the date does not.
std::optional<QDateTime> dateOf(const QString& text) {
  const QString withoutWeekday = text.simplified().section(u' ', 1);
  for (const QLatin1StringView format :
       {"dd MMM yyyy HH:mm:ss 'GMT'"_L1, "dd-MMM-yy HH:mm:ss 'GMT'"_L1, "MMM d HH:mm:ss yyyy"_L1}) {
    QDateTime date = QLocale::c().toDateTime(withoutWeekday, format);
    if (!date.isValid())
      continue;
    date.setTimeSpec(Qt::UTC);
    return date.date().year() < 1970 ? date.addYears(100) : date;
  }
  return std::nullopt;
}

} // namespace

std::optional<std::int64_t> retryAfterMilliseconds(const QByteArray& value, Instant now) {
  const QByteArray text = value.trimmed();
  if (text.isEmpty())
    return std::nullopt;
  if (std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) {
    bool fits = false;
    const qint64 seconds = text.toLongLong(&fits);
    return std::min(fits ? seconds : kLongestSeconds, kLongestSeconds) * 1000;
  }
  const auto date = dateOf(QString::fromLatin1(text));
  if (!date)
    return std::nullopt;
  return std::clamp<std::int64_t>(date->toMSecsSinceEpoch() - now.milliseconds(), 0, kLongestSeconds * 1000);
}

} // namespace muniment::connect
