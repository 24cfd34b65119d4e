#include "core/records/plan/plan_file.h"

#include "core/model/exact_json.h"
#include "core/model/schedule_json.h"
#include "core/records/retention/csv.h"

#include <algorithm>

namespace muniment::records {
namespace {

using namespace Qt::StringLiterals;

const QString kFormat = u"muniment-file-plan"_s;

const QStringList kColumns{u"code"_s,     u"name"_s,     u"parent"_s,       u"description"_s, u"authority"_s,
                           u"schedule"_s, u"approval"_s, u"vital_months"_s, u"unit"_s,        u"state"_s,
                           u"owner"_s,    u"deputy"_s,   u"fields"_s};

/// A row under its header.
struct Row final {
  const QStringList& header;
  const QStringList& cells;
  [[nodiscard]] QString at(const QString& name) const { return cells.value(header.indexOf(name)); }
};

const RecordClass* byCode(const std::vector<RecordClass>& classes, const QString& code) {
  const auto found = std::ranges::find(classes, code, &RecordClass::code);
  return found == classes.end() ? nullptr : &*found;
}

/// Without its parent, which may stand further down.
Result<RecordClass> classFrom(const Row& row, const Plan& known, Instant now) {
  const auto orNothing = [](const QString& text) { return text.isEmpty() ? Json() : Json(text); };
  const RecordClass* there = byCode(known.classes, row.at(u"code"_s));
  Json schedule;
  for (const auto& [id, other] : known.schedules) {
    if (other.code == row.at(u"schedule"_s))
      schedule = id.toString();
  }
  if (schedule.isNull() && !row.at(u"schedule"_s).isEmpty())
    return failure(ErrorKind::NotFound, "schedule.unknown"_L1);
  MUNIMENT_TRY_LET(fields, parseJson(row.at(u"fields"_s).toUtf8()));
  return recordClassFrom(Json::Object{{u"approval"_s, row.at(u"approval"_s) == u"yes"},
                                      {u"authority"_s, row.at(u"authority"_s)},
                                      {u"code"_s, row.at(u"code"_s)},
                                      {u"deputy"_s, orNothing(row.at(u"deputy"_s))},
                                      {u"description"_s, row.at(u"description"_s)},
                                      {u"fields"_s, fields},
                                      {u"id"_s, (there ? there->id : ClassId::make(now)).toString()},
                                      {u"name"_s, row.at(u"name"_s)},
                                      {u"owner"_s, orNothing(row.at(u"owner"_s))},
                                      {u"parent"_s, Json()},
                                      {u"schedule"_s, schedule},
                                      {u"state"_s, row.at(u"state"_s)},
                                      {u"unit"_s, row.at(u"unit"_s)},
                                      {u"version"_s, there ? there->version : 1},
                                      {u"vital_months"_s, row.at(u"vital_months"_s).toInt()}});
}

/// Parents first; what remains stands below itself or below nothing. `elsewhere` are parents that need not be among
/// them.
Result<std::vector<RecordClass>> ordered(std::vector<RecordClass> classes, const std::vector<ClassId>& elsewhere = {}) {
  std::vector<RecordClass> done;
  const auto isThere = [&](const std::optional<ClassId>& parent) {
    if (!parent || std::ranges::find(done, *parent, &RecordClass::id) != done.end())
      return true;
    return std::ranges::find(classes, *parent, &RecordClass::id) == classes.end() &&
           std::ranges::find(elsewhere, *parent) != elsewhere.end();
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

Result<QByteArray> planTable(const Plan& plan) {
  QByteArray table;
  appendCsvRow(table, kColumns);
  const ClassTree tree(plan.classes);
  for (const RecordClass& value : plan.classes) {
    const RecordClass* parent = value.parent ? tree.find(*value.parent) : nullptr;
    const auto schedule = value.schedule ? plan.schedules.find(*value.schedule) : plan.schedules.end();
    MUNIMENT_TRY_LET(fields, canonicalJson(contentOf(value).at(u"fields")));
    appendCsvRow(table, {value.code, value.name, parent ? parent->code : QString(), value.description, value.authority,
                         schedule == plan.schedules.end() ? QString() : schedule->second.code,
                         value.approval ? u"yes"_s : u"no"_s, QString::number(value.vitalMonths), value.unit,
                         nameOf(value.state), value.owner ? value.owner->toString() : QString(),
                         value.deputy ? value.deputy->toString() : QString(), QString::fromUtf8(fields)});
  }
  return table;
}

Result<Plan> planFromTable(QByteArrayView bytes, const Plan& known, Instant now) {
  MUNIMENT_TRY_LET(rows, csvRows(bytes));
  const QStringList header = rows.empty() ? QStringList() : rows.front();
  for (const QString& name : kColumns) {
    if (!header.contains(name))
      return failure(ErrorKind::Usage, "class.table_column"_L1, {name});
  }
  Plan plan;
  std::vector<QString> parents;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const Row row{header, rows[i]};
    if (rows[i].size() != header.size())
      return failure(ErrorKind::Usage, "class.table_column"_L1, {u"code"_s});
    MUNIMENT_TRY_LET(value, classFrom(row, known, now));
    plan.classes.push_back(std::move(value));
    parents.push_back(row.at(u"parent"_s));
  }
  for (std::size_t i = 0; i < parents.size(); ++i) {
    if (parents[i].isEmpty())
      continue;
    const RecordClass* above = byCode(plan.classes, parents[i]);
    above = above ? above : byCode(known.classes, parents[i]);
    if (!above)
      return failure(ErrorKind::NotFound, "class.unknown"_L1);
    plan.classes[i].parent = above->id;
  }
  std::vector<ClassId> elsewhere;
  for (const RecordClass& value : known.classes)
    elsewhere.push_back(value.id);
  MUNIMENT_TRY_LET(sorted, ordered(std::move(plan.classes), elsewhere));
  plan.classes = std::move(sorted);
  return plan;
}

} // namespace muniment::records
