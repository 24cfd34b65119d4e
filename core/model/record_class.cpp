#include "core/model/record_class.h"

#include "core/base/json_list.h"
#include "core/model/exact_json.h"

namespace muniment {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kTypes = {"text"_L1, "number"_L1, "date"_L1, "flag"_L1, "code"_L1};
constexpr std::array kStates = {"open"_L1, "closed"_L1};

Json jsonOf(const MetadataField& field) {
  return Json::Object{{u"codes"_s, listOf(field.codes)}, {u"label"_s, field.label},
                      {u"name"_s, field.name},           {u"pattern"_s, field.pattern},
                      {u"required"_s, field.required},   {u"type"_s, nameOf(field.type)}};
}

MetadataField fieldFrom(const Json& content) {
  MetadataField field;
  field.name = content.text(u"name");
  field.label = content.text(u"label");
  field.type = namedIn<MetadataField::Type>(kTypes, content.text(u"type")).value_or(MetadataField::Type::Text);
  const bool* required = content.at(u"required").boolean();
  field.required = required && *required;
  if (const Json::Array* codes = content.at(u"codes").array()) {
    for (const Json& code : *codes)
      field.codes.append(code.string() ? *code.string() : QString());
  }
  field.pattern = content.text(u"pattern");
  return field;
}

} // namespace

QLatin1StringView model::nameOf(MetadataField::Type type) { return kTypes.at(static_cast<std::size_t>(type)); }

QLatin1StringView model::nameOf(RecordClass::State state) { return kStates.at(static_cast<std::size_t>(state)); }

QString model::aggregateOf(const ClassId& id) { return u"class:"_s + id.toString(); }

QString model::aggregateOfVersion(const ClassId& id, int version) {
  return u"class-version:%1/%2"_s.arg(id.toString()).arg(version);
}

Json model::contentOf(const RecordClass& value) {
  Json::Array fields;
  for (const MetadataField& field : value.fields)
    fields.push_back(jsonOf(field));
  return Json::Object{{u"approval"_s, value.approval},
                      {u"authority"_s, value.authority},
                      {u"code"_s, value.code},
                      {u"deputy"_s, orNull(value.deputy)},
                      {u"description"_s, value.description},
                      {u"fields"_s, std::move(fields)},
                      {u"id"_s, value.id.toString()},
                      {u"name"_s, value.name},
                      {u"owner"_s, orNull(value.owner)},
                      {u"parent"_s, orNull(value.parent)},
                      {u"schedule"_s, orNull(value.schedule)},
                      {u"state"_s, nameOf(value.state)},
                      {u"unit"_s, value.unit},
                      {u"version"_s, value.version},
                      {u"vital_months"_s, value.vitalMonths}};
}

Result<RecordClass> model::recordClassFrom(const Json& content) {
  RecordClass value;
  const bool* approval = content.at(u"approval").boolean();
  value.approval = approval && *approval;
  value.authority = content.text(u"authority");
  value.code = content.text(u"code");
  value.deputy = optionalAt<ActorId>(content, u"deputy");
  value.description = content.text(u"description");
  if (const Json::Array* fields = content.at(u"fields").array())
    std::ranges::transform(*fields, std::back_inserter(value.fields), fieldFrom);
  value.id = valueAt<ClassId>(content, u"id");
  value.name = content.text(u"name");
  value.owner = optionalAt<ActorId>(content, u"owner");
  value.parent = optionalAt<ClassId>(content, u"parent");
  value.schedule = optionalAt<ScheduleId>(content, u"schedule");
  value.state = namedIn<RecordClass::State>(kStates, content.text(u"state")).value_or(RecordClass::State::Open);
  value.unit = content.text(u"unit");
  value.version = static_cast<std::int32_t>(content.number(u"version"));
  value.vitalMonths = static_cast<std::int32_t>(content.number(u"vital_months"));
  return exactly(std::move(value), content);
}

} // namespace muniment
