#include "core/workspace/records/import_plan.h"

#include "core/model/schedule_json.h"
#include "core/workspace/records/plan_changes.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

/// Versions count changes here, not there.
Json unversioned(Json content) {
  Json::Object members = *content.object();
  members.erase(u"version"_s);
  return members;
}

template <class V>
bool isSame(const V& left, const V& right) {
  return unversioned(contentOf(left)) == unversioned(contentOf(right));
}

} // namespace

Json ImportPlan::describe() const {
  Json::Array classes;
  for (const RecordClass& value : plan.classes)
    classes.push_back(contentOf(value));
  Json::Array schedules;
  for (const auto& [id, schedule] : plan.schedules)
    schedules.push_back(contentOf(schedule));
  return Json::Object{{u"classes"_s, std::move(classes)}, {u"schedules"_s, std::move(schedules)}};
}

Result<Json> ImportPlan::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(known, records::loadPlan(context.connection()));
  int schedules = 0;
  for (const auto& [id, schedule] : plan.schedules) {
    const auto there = known.schedules.find(id);
    if (there != known.schedules.end() && !isSame(there->second, schedule))
      return failure(ErrorKind::Refused, "schedule.differs"_L1, {schedule.code});
    if (there != known.schedules.end())
      continue;
    MUNIMENT_TRY(AddSchedule{schedule}.apply(context));
    ++schedules;
  }
  int classes = 0;
  const records::ClassTree tree(known.classes);
  for (const RecordClass& value : plan.classes) {
    const RecordClass* there = tree.find(value.id);
    if (there && !isSame(*there, value))
      return failure(ErrorKind::Refused, "class.differs"_L1, {value.code});
    if (there)
      continue;
    MUNIMENT_TRY(AddClass{value}.apply(context));
    ++classes;
  }
  return Json::Object{{u"classes"_s, classes}, {u"schedules"_s, schedules}};
}

} // namespace muniment::workspace
