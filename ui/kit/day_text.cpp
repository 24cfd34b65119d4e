#include "ui/kit/day_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QLocale>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

class DayText final {
  Q_DECLARE_TR_FUNCTIONS(DayText)
};

QDateTime localTime(Instant at) { return QDateTime::fromMSecsSinceEpoch(at.milliseconds()); }

} // namespace

QString dayFormat() { return DayText::tr("d MMM yyyy", "how a day is written: 3 Feb 2026"); }

QString shortDayFormat() { return DayText::tr("d MMM", "how a day of this year is written: 3 Feb"); }

QDate dayOf(Instant at) { return localTime(at).date(); }

QString dayText(QDate day) { return day.isValid() ? QLocale().toString(day, dayFormat()) : QString(); }

QString momentText(Instant at) { return QLocale().toString(localTime(at), dayFormat() + u", HH:mm"_s); }

QString momentWithZone(Instant at) {
  const QDateTime local = localTime(at);
  return QLocale().toString(local, dayFormat() + u", HH:mm "_s) + local.timeZoneAbbreviation();
}

QString exactMoment(Instant at) {
  const QDateTime local = localTime(at);
  return QLocale().toString(local, dayFormat() + u", HH:mm:ss "_s) + local.timeZoneAbbreviation();
}

} // namespace muniment::ui
