#include "ui/kit/day_text.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

QDateTime localTime(Instant at) { return QDateTime::fromMSecsSinceEpoch(at.milliseconds()); }

} // namespace

QDate dayOf(Instant at) { return localTime(at).date(); }

QString dayText(QDate day) { return day.isValid() ? QLocale().toString(day, kDayFormat) : QString(); }

QString momentText(Instant at) { return QLocale().toString(localTime(at), u"d MMM yyyy, HH:mm"_s); }

QString momentWithZone(Instant at) {
  const QDateTime local = localTime(at);
  return QLocale().toString(local, u"d MMM yyyy, HH:mm "_s) + local.timeZoneAbbreviation();
}

QString exactMoment(Instant at) {
  const QDateTime local = localTime(at);
  return QLocale().toString(local, u"d MMM yyyy, HH:mm:ss "_s) + local.timeZoneAbbreviation();
}

} // namespace muniment::ui
