#include "core/model/business_hours.h"

#include "core/base/json_list.h"
#include "core/model/exact_json.h"

namespace muniment {

using namespace Qt::StringLiterals;

namespace {

QString textOf(QTime time) { return time.toString(u"HH:mm"_s); }

QTime timeAt(const Json& content, QStringView member) { return QTime::fromString(content.text(member), u"HH:mm"_s); }

} // namespace

QString model::aggregateOf(const BusinessHoursId& id) { return u"business-hours:"_s + id.toString(); }

Json model::contentOf(const BusinessHours& hours) {
  Json::Array weekdays;
  for (const int day : hours.weekdays)
    weekdays.emplace_back(static_cast<std::int64_t>(day));
  Json::Array holidays;
  for (const QDate& day : hours.holidays)
    holidays.emplace_back(day.toString(Qt::ISODate));
  return Json::Object{{u"closes"_s, textOf(hours.closes)},
                      {u"holidays"_s, std::move(holidays)},
                      {u"opens"_s, textOf(hours.opens)},
                      {u"time_zone"_s, hours.timeZone},
                      {u"weekdays"_s, std::move(weekdays)}};
}

Json model::contentOf(const BusinessHoursChoice& choice) {
  return Json::Object{{u"hours"_s, contentOf(choice.hours)},
                      {u"id"_s, choice.id.toString()},
                      {u"set_at"_s, choice.setAt.toString()},
                      {u"set_by"_s, choice.setBy}};
}

Result<BusinessHoursChoice> model::businessHoursFrom(const Json& content) {
  BusinessHoursChoice choice;
  choice.id = valueAt<BusinessHoursId>(content, u"id");
  choice.setAt = valueAt<Instant>(content, u"set_at");
  choice.setBy = content.text(u"set_by");
  const Json& hours = content.at(u"hours");
  choice.hours = {{}, timeAt(hours, u"opens"), timeAt(hours, u"closes"), hours.text(u"time_zone"), {}};
  for (const Json& day : listAt(hours, u"weekdays"))
    choice.hours.weekdays.insert(day.integer() ? static_cast<int>(*day.integer()) : 0);
  for (const QString& day : textsAt(hours, u"holidays"))
    choice.hours.holidays.insert(QDate::fromString(day, Qt::ISODate));
  return exactly(std::move(choice), content);
}

} // namespace muniment
