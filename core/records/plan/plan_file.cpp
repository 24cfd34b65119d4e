#include "core/records/plan/plan_file.h"

#include "core/model/exact_json.h"
#include "core/model/schedule_json.h"
#include "core/records/retention/csv.h"

#include <algorithm>

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

const QString kFormat = u"muniment-file-plan"_s;

/// Parents first; what remains stands below itself or below nothing.
Result<std::vector<RecordClass>> ordered(std::vector<RecordClass> classes) {
  std::vector<RecordClass> done;
  const auto isThere = [&](const std::optional<ClassId>& parent) {
    return !parent || std::ranges::find(done, *parent, &RecordClass::id) != done.end();
  };
  while (!classes.empty()) {
    const auto next = std::ranges::find_if(classes, isThere, &RecordClass::parent);
    if (next == classes.end())
      return failure(ErrorKind::Refused, "class.in_cycle"_L1, {classes.front().code});
    done.push_back(std::move(*next));
    classes.erase(next);
  }
  return done;
}

Json jsonOf(const Plan& plan) {
  Json::Array classes;
  for (const RecordClass& value : plan.classes)
    classes.push_back(contentOf(value));
  Json::Array schedules;
  for (const auto& [id, schedule] : plan.schedules)
    schedules.push_back(contentOf(schedule));
  return Json::Object{{u"classes"_s, std::move(classes)},
                      {u"format"_s, kFormat},
                      {u"schedules"_s, std::move(schedules)},
                      {u"version"_s, 1}};
}

} // namespace

Result<QByteArray> planFile(const Plan& plan) {
  Plan sorted = plan;
  MUNIMENT_TRY_LET(classes, ordered(std::move(sorted.classes)));
  sorted.classes = std::move(classes);
  return canonicalJson(jsonOf(sorted));
}

Result<Plan> planFromFile(QByteArrayView bytes) {
  MUNIMENT_TRY_LET(content, parseJson(bytes));
  Plan plan;
  std::vector<RecordClass> classes;
  if (const Json::Array* listed = content.at(u"classes").array()) {
    for (const Json& one : *listed) {
      MUNIMENT_TRY_LET(value, recordClassFrom(one));
      classes.push_back(std::move(value));
    }
  }
  if (const Json::Array* listed = content.at(u"schedules").array()) {
    for (const Json& one : *listed) {
      MUNIMENT_TRY_LET(schedule, scheduleFrom(one));
      plan.schedules.emplace(schedule.id, std::move(schedule));
    }
  }
  MUNIMENT_TRY_LET(sorted, ordered(std::move(classes)));
  plan.classes = std::move(sorted);
  // Classes may stand in any order; whatever else this program would not have written is not understood.
  for (const auto& [name, value] : content.object() ? *content.object() : Json::Object()) {
    if (name != u"classes" && value != jsonOf(plan).at(name))
      return failure(ErrorKind::Usage, "json.member_unexpected"_L1, {name});
  }
  if (content.text(u"format") != kFormat)
    return failure(ErrorKind::Usage, "json.member_unexpected"_L1, {u"format"_s});
  return plan;
}

QByteArray planTable(const Plan& plan) {
  QByteArray table;
  appendCsvRow(table, {u"code"_s, u"name"_s, u"parent"_s, u"description"_s, u"authority"_s, u"schedule"_s,
                       u"approval"_s, u"vital_months"_s, u"unit"_s, u"state"_s, u"fields"_s, u"version"_s});
  const ClassTree tree(plan.classes);
  for (const RecordClass& value : plan.classes) {
    const RecordClass* parent = value.parent ? tree.find(*value.parent) : nullptr;
    const auto schedule = value.schedule ? plan.schedules.find(*value.schedule) : plan.schedules.end();
    QStringList fields;
    for (const MetadataField& field : value.fields)
      fields.append(field.name + (field.required ? u"!"_s : QString()));
    appendCsvRow(table, {value.code, value.name, parent ? parent->code : QString(), value.description, value.authority,
                         schedule == plan.schedules.end() ? QString() : schedule->second.code,
                         value.approval ? u"yes"_s : u"no"_s, QString::number(value.vitalMonths), value.unit,
                         nameOf(value.state), fields.join(u' '), QString::number(value.version)});
  }
  return table;
}

} // namespace muniment::records
