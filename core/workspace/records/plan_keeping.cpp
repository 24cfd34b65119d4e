#include "core/workspace/records/plan_keeping.h"

#include "core/access/scope_maker.h"
#include "core/model/schedule_json.h"
#include "core/records/retention/schedule_check.h"
#include "core/store/class_repository.h"
#include "core/store/hold_repository.h"
#include "core/store/schedule_repository.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using records::Plan;
using store::ClassRepository;
using store::ScheduleRepository;

Failure refused(QLatin1StringView id, const QString& argument = {}) {
  return failure(ErrorKind::Refused, id, {argument});
}

EntryDraft entryOf(const QString& verb, const QString& subject, Json::Object payload, int version) {
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = subject;
  draft.payload = std::move(payload);
  draft.payload.emplace(u"version"_s, version);
  return draft;
}

Result<void> mustNotShorten(PlanRoom& room, const Plan& before, const Plan& after, bool mayShorten) {
  const Scope all = access::ScopeMaker::system();
  MUNIMENT_TRY_LET(effect, records::effectOf(*room.connection, before, after, zoneOf(*room.services),
                                             todayIn(*room.services, room.now), all));
  return effect.shorter > 0 && !mayShorten ? Result<void>(refused("schedule.shortens"_L1)) : Result<void>();
}

template <class T>
Result<Json::Object> follow(PlanRoom& room, const ReadyChange<T>& change) {
  const Scope all = access::ScopeMaker::system();
  MUNIMENT_TRY(records::followPlan(*room.connection, change.before, change.after, zoneOf(*room.services),
                                   todayIn(*room.services, room.now), all));
  return Json::Object{{u"may_shorten"_s, change.mayShorten}};
}

} // namespace

Result<void> checkSurroundings(const Plan& plan, const RecordClass& value) {
  MUNIMENT_TRY(records::validate(value));
  const records::ClassTree tree(plan.classes);
  if (value.parent && !tree.find(*value.parent))
    return failure(ErrorKind::NotFound, "class.unknown"_L1);
  if (tree.wouldBeBelowItself(value.id, value.parent) || value.parent == value.id)
    return refused("class.in_cycle"_L1, value.code);
  for (const RecordClass& other : plan.classes) {
    if (other.code == value.code && other.id != value.id)
      return refused("class.code_taken"_L1, value.code);
  }
  if (!value.schedule)
    return {};
  const auto schedule = plan.schedules.find(*value.schedule);
  if (schedule == plan.schedules.end())
    return failure(ErrorKind::NotFound, "schedule.unknown"_L1);
  if (schedule->second.status != ScheduleStatus::Active)
    return refused("schedule.not_active"_L1, schedule->second.code);
  return {};
}

Result<void> checkSchedule(const Plan& plan, const Schedule& value) {
  for (const auto& [id, other] : plan.schedules) {
    if (other.code == value.code && id != value.id)
      return refused("schedule.code_taken"_L1, value.code);
  }
  return value.status == ScheduleStatus::Draft ? Result<void>() : records::validate(value);
}

Result<PlanKept> keep(PlanRoom& room, const RecordClass& value, const QString& verb, Json::Object payload) {
  ClassRepository classes(*room.connection);
  const Version<RecordClass> version{value, room.now, room.actor, makeSalt()};
  MUNIMENT_TRY(classes.save(value));
  MUNIMENT_TRY(classes.addVersion(version));
  EntryDraft draft = entryOf(verb, aggregateOf(value.id), std::move(payload), value.version);
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(value.id), value));
  MUNIMENT_TRY_LET(kept, stateOf(aggregateOfVersion(value.id, value.version), version));
  draft.state = {state, kept};
  return PlanKept{Json::Object{{u"class"_s, value.id.toString()}, {u"version"_s, value.version}}, std::move(draft)};
}

Result<PlanKept> keep(PlanRoom& room, const Schedule& value, const QString& verb, Json::Object payload) {
  ScheduleRepository schedules(*room.connection);
  const store::StoredSchedule stored{value, makeSalt()};
  const Version<Schedule> version{value, room.now, room.actor, makeSalt()};
  MUNIMENT_TRY(schedules.save(stored));
  MUNIMENT_TRY(schedules.addVersion(version));
  EntryDraft draft = entryOf(verb, aggregateOf(value.id), std::move(payload), value.version);
  MUNIMENT_TRY_LET(digest, commitment(stored.salt, contentOf(value)));
  MUNIMENT_TRY_LET(kept, stateOf(aggregateOfVersion(value.id, value.version), version));
  draft.state = {{aggregateOf(value.id), digest}, kept};
  return PlanKept{Json::Object{{u"schedule"_s, value.id.toString()}, {u"version"_s, value.version}}, std::move(draft)};
}

Result<ReadyChange<RecordClass>> ready(PlanRoom& room, RecordClass value, bool mayShorten) {
  MUNIMENT_TRY_LET(before, records::loadPlan(*room.connection));
  const RecordClass* known = records::ClassTree(before.classes).find(value.id);
  if (!known)
    return failure(ErrorKind::NotFound, "class.unknown"_L1);
  if (known->version != value.version)
    return refused("class.version_outdated"_L1, value.code);
  ++value.version;
  value.salt = makeSalt();
  MUNIMENT_TRY(checkSurroundings(before, value));
  Plan after = before;
  replace(after, value);
  MUNIMENT_TRY(mustNotShorten(room, before, after, mayShorten));
  return ReadyChange<RecordClass>{std::move(before), std::move(after), std::move(value), mayShorten};
}

Result<ReadyChange<Schedule>> ready(PlanRoom& room, Schedule value, bool mayShorten) {
  MUNIMENT_TRY_LET(before, records::loadPlan(*room.connection));
  const auto known = before.schedules.find(value.id);
  if (known == before.schedules.end())
    return failure(ErrorKind::NotFound, "schedule.unknown"_L1);
  if (known->second.version != value.version)
    return refused("schedule.version_outdated"_L1, value.code);
  ++value.version;
  MUNIMENT_TRY(checkSchedule(before, value));
  if (value.status == ScheduleStatus::Draft && known->second.status != ScheduleStatus::Draft)
    return refused("schedule.in_use"_L1, value.code);
  Plan after = before;
  replace(after, value);
  MUNIMENT_TRY(mustNotShorten(room, before, after, mayShorten));
  return ReadyChange<Schedule>{std::move(before), std::move(after), std::move(value), mayShorten};
}

Result<PlanKept> carryOut(PlanRoom& room, const ReadyChange<RecordClass>& change) {
  MUNIMENT_TRY_LET(payload, follow(room, change));
  const RecordClass* known = records::ClassTree(change.before.classes).find(change.value.id);
  if (!known || change.value.parent != known->parent) // holds on classes above cover what is below
    MUNIMENT_TRY(store::HoldRepository(*room.connection).raiseEpoch());
  return keep(room, change.value, u"class.changed"_s, std::move(payload));
}

Result<PlanKept> carryOut(PlanRoom& room, const ReadyChange<Schedule>& change) {
  MUNIMENT_TRY_LET(payload, follow(room, change));
  return keep(room, change.value, u"schedule.changed"_s, std::move(payload));
}

void replace(Plan& plan, const RecordClass& value) {
  for (RecordClass& other : plan.classes) {
    if (other.id == value.id)
      other = value;
  }
}

void replace(Plan& plan, const Schedule& value) { plan.schedules.insert_or_assign(value.id, value); }

} // namespace muniment::workspace
