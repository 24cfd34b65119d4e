#include "core/model/schedule_json.h"

#include "core/model/json_fields.h"

namespace muniment {
inline namespace model {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kFormat = "muniment-schedules-1"_L1;

Json dateContent(const std::optional<QDate>& date) { return date ? Json(date->toString(Qt::ISODate)) : Json(); }

Json contentOf(const Trigger& trigger) {
  Json attribute;
  if (trigger.attribute)
    attribute =
        Json::Object{{u"attribute"_s, trigger.attribute->attribute}, {u"category"_s, trigger.attribute->category}};
  Json yearEnd;
  if (trigger.yearEnd)
    yearEnd = Json::Object{{u"day"_s, trigger.yearEnd->day}, {u"month"_s, trigger.yearEnd->month}};
  return Json::Object{{u"attribute"_s, std::move(attribute)},
                      {u"date_to_use"_s, nameOf(trigger.dateToUse)},
                      {u"event_code"_s, trigger.eventCode},
                      {u"fixed_date"_s, dateContent(trigger.fixedDate)},
                      {u"fixed_retention"_s, trigger.fixedRetention},
                      {u"intervals"_s, trigger.intervals},
                      {u"maximum_retention"_s, trigger.maximumRetention},
                      {u"period"_s, Json::Object{{u"days"_s, trigger.period.days},
                                                 {u"months"_s, trigger.period.months},
                                                 {u"years"_s, trigger.period.years}}},
                      {u"rule_code"_s, trigger.ruleCode},
                      {u"rule_comment"_s, trigger.ruleComment},
                      {u"type"_s, nameOf(trigger.type)},
                      {u"year_end"_s, std::move(yearEnd)}};
}

Json contentOf(const Stage& stage) {
  Json::Array triggers;
  for (const Trigger& trigger : stage.triggers)
    triggers.push_back(contentOf(trigger));
  return Json::Object{{u"action"_s, nameOf(stage.action)},
                      {u"combine"_s, nameOf(stage.combine)},
                      {u"confirmation_days"_s, stage.confirmationDays},
                      {u"description"_s, stage.description},
                      {u"disposition"_s, stage.disposition},
                      {u"mark_official_rendition"_s, stage.markOfficialRendition},
                      {u"needs_approval"_s, stage.needsApproval},
                      {u"new_status"_s, stage.newStatus},
                      {u"number"_s, stage.number},
                      {u"objects"_s, nameOf(stage.objects)},
                      {u"purge_majors"_s, stage.purgeMajors},
                      {u"purge_superseded"_s, stage.purgeSuperseded},
                      {u"status"_s, stage.status},
                      {u"triggers"_s, std::move(triggers)},
                      {u"versions_to_keep"_s, stage.versionsToKeep}};
}

template <class Enum>
void readWord(JsonFields& fields, QLatin1StringView name, Enum& value) {
  QString word = nameOf(value);
  fields.read(name, word);
  if (const auto known = enumFrom<Enum>(word))
    value = *known;
  else
    fields.refuse(name, "file.unknown_word"_L1, {word});
}

void readAttribute(JsonFields& fields, std::optional<CategoryAttribute>& attribute) {
  const Json* content = fields.member("attribute"_L1);
  if (!content || content->isNull())
    return;
  JsonFields inner(*content, fields.placeOf("attribute"_L1));
  attribute.emplace();
  inner.read("category"_L1, attribute->category);
  inner.read("attribute"_L1, attribute->attribute);
  if (const auto done = inner.finish(); !done)
    fields.refuse(done.error());
}

void readYearEnd(JsonFields& fields, std::optional<YearEnd>& yearEnd) {
  const Json* content = fields.member("year_end"_L1);
  if (!content || content->isNull())
    return;
  JsonFields inner(*content, fields.placeOf("year_end"_L1));
  yearEnd.emplace();
  inner.read("month"_L1, yearEnd->month);
  inner.read("day"_L1, yearEnd->day);
  if (const auto done = inner.finish(); !done)
    fields.refuse(done.error());
}

void readPeriod(JsonFields& fields, Period& period) {
  const Json* content = fields.member("period"_L1);
  if (!content)
    return;
  JsonFields inner(*content, fields.placeOf("period"_L1));
  inner.read("years"_L1, period.years);
  inner.read("months"_L1, period.months);
  inner.read("days"_L1, period.days);
  if (const auto done = inner.finish(); !done)
    fields.refuse(done.error());
}

Result<Trigger> triggerFrom(const Json& content, const QString& place) {
  JsonFields fields(content, place);
  Trigger trigger;
  readWord(fields, "type"_L1, trigger.type);
  readWord(fields, "date_to_use"_L1, trigger.dateToUse);
  readAttribute(fields, trigger.attribute);
  fields.read("event_code"_L1, trigger.eventCode);
  fields.read("fixed_date"_L1, trigger.fixedDate);
  readPeriod(fields, trigger.period);
  readYearEnd(fields, trigger.yearEnd);
  fields.read("rule_code"_L1, trigger.ruleCode);
  fields.read("rule_comment"_L1, trigger.ruleComment);
  fields.read("intervals"_L1, trigger.intervals);
  fields.read("fixed_retention"_L1, trigger.fixedRetention);
  fields.read("maximum_retention"_L1, trigger.maximumRetention);
  MUNIMENT_TRY(fields.finish());
  return trigger;
}

/// Each element of an array through `read`; what is wrong with one is kept in `fields`.
template <class T, class Read>
void readArray(JsonFields& fields, QLatin1StringView name, std::vector<T>& values, Read read) {
  const Json::Array* array = fields.array(name);
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    auto value = read((*array)[i], fields.placeOf(name) + u'/' + QString::number(i));
    if (!value)
      return fields.refuse(std::move(value).error());
    values.push_back(std::move(*value));
  }
}

Result<Stage> stageFrom(const Json& content, const QString& place) {
  JsonFields fields(content, place);
  Stage stage;
  fields.read("number"_L1, stage.number);
  fields.read("status"_L1, stage.status);
  readWord(fields, "combine"_L1, stage.combine);
  readArray(fields, "triggers"_L1, stage.triggers, triggerFrom);
  readWord(fields, "action"_L1, stage.action);
  fields.read("new_status"_L1, stage.newStatus);
  fields.read("disposition"_L1, stage.disposition);
  fields.read("description"_L1, stage.description);
  fields.read("needs_approval"_L1, stage.needsApproval);
  fields.read("confirmation_days"_L1, stage.confirmationDays);
  readWord(fields, "objects"_L1, stage.objects);
  fields.read("versions_to_keep"_L1, stage.versionsToKeep);
  fields.read("purge_superseded"_L1, stage.purgeSuperseded);
  fields.read("purge_majors"_L1, stage.purgeMajors);
  fields.read("mark_official_rendition"_L1, stage.markOfficialRendition);
  MUNIMENT_TRY(fields.finish());
  return stage;
}

} // namespace

Json contentOf(const Schedule& schedule) {
  Json::Array stages;
  for (const Stage& stage : schedule.stages)
    stages.push_back(contentOf(stage));
  return Json::Object{{u"authority"_s, schedule.authority},
                      {u"code"_s, schedule.code},
                      {u"description"_s, schedule.description},
                      {u"discontinued_because"_s, schedule.discontinuedBecause},
                      {u"discontinued_on"_s, dateContent(schedule.discontinuedOn)},
                      {u"disposition_control"_s, schedule.dispositionControl},
                      {u"id"_s, schedule.id.isNull() ? Json() : Json(schedule.id.toString())},
                      {u"stages"_s, std::move(stages)},
                      {u"status"_s, nameOf(schedule.status)},
                      {u"status_code"_s, schedule.statusCode},
                      {u"status_date"_s, dateContent(schedule.statusDate)},
                      {u"subject"_s, schedule.subject},
                      {u"title"_s, schedule.title},
                      {u"version"_s, schedule.version}};
}

Result<Schedule> scheduleFrom(const Json& content, const QString& place) {
  JsonFields fields(content, place);
  Schedule schedule;
  if (const Json* id = fields.member("id"_L1); id && !id->isNull()) {
    const auto parsed = id->string() ? ScheduleId::parse(*id->string()) : std::nullopt;
    if (parsed)
      schedule.id = *parsed;
    else
      fields.refuse("id"_L1, "file.not_an_id"_L1);
  }
  fields.read("code"_L1, schedule.code);
  fields.read("title"_L1, schedule.title);
  fields.read("description"_L1, schedule.description);
  fields.read("authority"_L1, schedule.authority);
  fields.read("version"_L1, schedule.version);
  readWord(fields, "status"_L1, schedule.status);
  readArray(fields, "stages"_L1, schedule.stages, stageFrom);
  fields.read("subject"_L1, schedule.subject);
  fields.read("status_code"_L1, schedule.statusCode);
  fields.read("status_date"_L1, schedule.statusDate);
  fields.read("disposition_control"_L1, schedule.dispositionControl);
  fields.read("discontinued_on"_L1, schedule.discontinuedOn);
  fields.read("discontinued_because"_L1, schedule.discontinuedBecause);
  MUNIMENT_TRY(fields.finish());
  return schedule;
}

Result<QByteArray> scheduleFile(std::span<const Schedule> schedules) {
  Json::Array contents;
  for (const Schedule& schedule : schedules)
    contents.push_back(contentOf(schedule));
  return canonicalJson(Json::Object{{u"format"_s, kFormat}, {u"schedules"_s, std::move(contents)}});
}

Result<std::vector<Schedule>> schedulesFromFile(QByteArrayView bytes) {
  MUNIMENT_TRY_LET(file, parseJson(bytes));
  JsonFields fields(file, {});
  QString format;
  fields.read("format"_L1, format);
  if (format != kFormat)
    fields.refuse("format"_L1, "schedule.file_format"_L1);
  std::vector<Schedule> schedules;
  readArray(fields, "schedules"_L1, schedules, scheduleFrom);
  MUNIMENT_TRY(fields.finish());
  return schedules;
}

} // namespace model
} // namespace muniment
