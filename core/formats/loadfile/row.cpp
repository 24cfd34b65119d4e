#include "core/formats/loadfile/row.h"

#include "core/formats/exchange/time_text.h"

namespace muniment::formats::loadfile {
namespace {

using namespace Qt::StringLiterals;

QString noteOf(const exchange::EventTime& time) {
  QStringList notes;
  if (!time.at)
    notes += u"time not recorded"_s;
  else if (time.precision == TimePrecision::Day)
    notes += u"time of day not recorded"_s;
  else if (time.precision == TimePrecision::Minute)
    notes += u"seconds not recorded"_s;
  if (!time.zoneAssumed.isEmpty())
    notes += u"zone assumed: "_s + time.zoneAssumed;
  return notes.join(", "_L1);
}

} // namespace

void Row::setAll(Field field, const QStringList& values) {
  QStringList cleaned = values;
  for (QString& each : cleaned)
    each.replace(u';', u',');
  set(field, cleaned.join(u';'));
}

void Row::setSent(const exchange::EventTime& time, int offsetMinutes) {
  set(Field::TimeNote, noteOf(time));
  if (!time.at)
    return;
  const QString local = time.at->plusMilliseconds(std::int64_t{offsetMinutes} * 60'000).toString();
  set(Field::DateSent, local.sliced(5, 2) + u'/' + local.sliced(8, 2) + u'/' + local.first(4));
  set(Field::TimeZone, u"UTC"_s + (offsetMinutes == 0 ? QString() : exchange::offsetText(offsetMinutes)));
  set(Field::SentIso, exchange::utcText(time));
  if (time.precision == TimePrecision::Minute)
    set(Field::TimeSent, local.sliced(11, 5));
  else if (time.precision != TimePrecision::Day)
    set(Field::TimeSent, local.sliced(11, 8));
}

} // namespace muniment::formats::loadfile
