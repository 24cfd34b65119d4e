#include "core/workspace/records/plan_changes.h"

#include "core/access/scope_maker.h"
#include "core/model/schedule_json.h"
#include "core/records/retention/schedule_check.h"
#include "core/store/class_repository.h"
#include "core/store/hold_repository.h"
#include "core/store/schedule_repository.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using records::Plan;
using store::ClassRepository;
using store::ScheduleRepository;

Failure refused(QLatin1StringView id, const QString& argument = {}) {
  return failure(ErrorKind::Refused, id, {argument});
}

/// What a class rests on has to be there.
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

/// Saves a class with its new version and records it.
Result<Json> keep(CommandContext& context, const RecordClass& value, const QString& verb, Json::Object payload) {
  ClassRepository classes(context.connection());
  const Version<RecordClass> version{value, context.now(), context.session().actorText(), makeSalt()};
  MUNIMENT_TRY(classes.save(value));
  MUNIMENT_TRY(classes.addVersion(version));
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = aggregateOf(value.id);
  draft.payload = std::move(payload);
  draft.payload.emplace(u"version"_s, value.version);
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(value.id), value));
  MUNIMENT_TRY_LET(kept, stateOf(aggregateOfVersion(value.id, value.version), version));
  draft.state = {state, kept};
  context.record(std::move(draft));
  return Json::Object{{u"class"_s, value.id.toString()}, {u"version"_s, value.version}};
}

Result<Json> keep(CommandContext& context, const Schedule& value, const QString& verb, Json::Object payload) {
  ScheduleRepository schedules(context.connection());
  const store::StoredSchedule stored{value, makeSalt()};
  const Version<Schedule> version{value, context.now(), context.session().actorText(), makeSalt()};
  MUNIMENT_TRY(schedules.save(stored));
  MUNIMENT_TRY(schedules.addVersion(version));
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = aggregateOf(value.id);
  draft.payload = std::move(payload);
  draft.payload.emplace(u"version"_s, value.version);
  MUNIMENT_TRY_LET(digest, commitment(stored.salt, contentOf(value)));
  MUNIMENT_TRY_LET(kept, stateOf(aggregateOfVersion(value.id, value.version), version));
  draft.state = {{aggregateOf(value.id), digest}, kept};
  context.record(std::move(draft));
  return Json::Object{{u"schedule"_s, value.id.toString()}, {u"version"_s, value.version}};
}

/// Refuses a change that shortens without saying so, and brings every due date in step; also of records that the person
/// may not see.
Result<Json::Object> follow(CommandContext& context, const Plan& before, const Plan& after, bool mayShorten) {
  const Scope all = access::ScopeMaker::system();
  const QTimeZone zone = zoneOf(context.services());
  const QDate today = todayIn(context.services(), context.now());
  MUNIMENT_TRY_LET(effect, records::effectOf(context.connection(), before, after, zone, today, all));
  if (effect.shorter > 0 && !mayShorten)
    return refused("schedule.shortens"_L1);
  MUNIMENT_TRY(records::followPlan(context.connection(), before, after, zone, today, all));
  return Json::Object{{u"may_shorten"_s, mayShorten}};
}

Json describeChange(Json content, bool mayShorten) {
  return Json::Object{{u"may_shorten"_s, mayShorten}, {u"value"_s, std::move(content)}};
}

void replace(Plan& plan, const RecordClass& value) {
  for (RecordClass& other : plan.classes) {
    if (other.id == value.id)
      other = value;
  }
}

Result<records::PlanEffect> preview(QueryContext& context, const Plan& before, const Plan& after) {
  const QTimeZone zone = zoneOf(context.services);
  return records::effectOf(context.connection, before, after, zone,
                           todayIn(context.services, context.services.environment.clock->now()), context.scope());
}

EntryDraft removal(const QString& verb, const QString& subject) {
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = subject;
  draft.state = {{subject, std::nullopt}};
  return draft;
}

} // namespace

Result<Json> AddClass::apply(CommandContext& context) const {
  RecordClass added = value;
  if (added.id.isNull())
    added.id = ClassId::make(context.now());
  added.version = 1;
  added.salt = makeSalt();
  MUNIMENT_TRY_LET(plan, records::loadPlan(context.connection()));
  if (records::ClassTree(plan.classes).find(added.id))
    return refused("class.code_taken"_L1, added.code);
  MUNIMENT_TRY(checkSurroundings(plan, added));
  return keep(context, added, u"class.added"_s, {});
}

Json ChangeClass::describe() const { return describeChange(contentOf(value), mayShorten); }

Result<Json> ChangeClass::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(before, records::loadPlan(context.connection()));
  const RecordClass* known = records::ClassTree(before.classes).find(value.id);
  if (!known)
    return failure(ErrorKind::NotFound, "class.unknown"_L1);
  if (known->version != value.version)
    return refused("class.version_outdated"_L1, value.code);
  RecordClass changed = value;
  ++changed.version;
  changed.salt = makeSalt();
  MUNIMENT_TRY(checkSurroundings(before, changed));
  Plan after = before;
  replace(after, changed);
  MUNIMENT_TRY_LET(payload, follow(context, before, after, mayShorten));
  if (changed.parent != known->parent) // holds on classes above cover what is below
    MUNIMENT_TRY(store::HoldRepository(context.connection()).raiseEpoch());
  return keep(context, changed, u"class.changed"_s, std::move(payload));
}

Result<Json> RemoveClass::apply(CommandContext& context) const {
  ClassRepository classes(context.connection());
  MUNIMENT_TRY_LET(known, classes.byId(id));
  if (!known)
    return failure(ErrorKind::NotFound, "class.unknown"_L1);
  MUNIMENT_TRY_LET(used, classes.isUsed(id));
  if (used)
    return refused("class.in_use"_L1, known->code);
  MUNIMENT_TRY(classes.remove(id));
  EntryDraft draft = removal(u"class.removed"_s, aggregateOf(id));
  for (int version = 1; version <= known->version; ++version)
    draft.state.push_back({aggregateOfVersion(id, version), std::nullopt});
  context.record(std::move(draft));
  return Json::Object{{u"class"_s, id.toString()}};
}

Json AddSchedule::describe() const { return contentOf(value); }

Result<Json> AddSchedule::apply(CommandContext& context) const {
  Schedule added = value;
  if (added.id.isNull())
    added.id = ScheduleId::make(context.now());
  added.version = 1;
  MUNIMENT_TRY_LET(plan, records::loadPlan(context.connection()));
  if (plan.schedules.contains(added.id))
    return refused("schedule.code_taken"_L1, added.code);
  MUNIMENT_TRY(checkSchedule(plan, added));
  return keep(context, added, u"schedule.added"_s, {});
}

Json ChangeSchedule::describe() const { return describeChange(contentOf(value), mayShorten); }

Result<Json> ChangeSchedule::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(before, records::loadPlan(context.connection()));
  const auto known = before.schedules.find(value.id);
  if (known == before.schedules.end())
    return failure(ErrorKind::NotFound, "schedule.unknown"_L1);
  if (known->second.version != value.version)
    return refused("schedule.version_outdated"_L1, value.code);
  Schedule changed = value;
  ++changed.version;
  MUNIMENT_TRY(checkSchedule(before, changed));
  if (changed.status == ScheduleStatus::Draft && known->second.status != ScheduleStatus::Draft)
    return refused("schedule.in_use"_L1, changed.code);
  Plan after = before;
  after.schedules.insert_or_assign(changed.id, changed);
  MUNIMENT_TRY_LET(payload, follow(context, before, after, mayShorten));
  return keep(context, changed, u"schedule.changed"_s, std::move(payload));
}

Result<Json> RemoveSchedule::apply(CommandContext& context) const {
  ScheduleRepository schedules(context.connection());
  MUNIMENT_TRY_LET(known, schedules.byId(id));
  if (!known)
    return failure(ErrorKind::NotFound, "schedule.unknown"_L1);
  MUNIMENT_TRY_LET(used, schedules.isUsed(id));
  if (used)
    return refused("schedule.in_use"_L1, known->schedule.code);
  MUNIMENT_TRY(schedules.remove(id));
  EntryDraft draft = removal(u"schedule.removed"_s, aggregateOf(id));
  for (int version = 1; version <= known->schedule.version; ++version)
    draft.state.push_back({aggregateOfVersion(id, version), std::nullopt});
  context.record(std::move(draft));
  return Json::Object{{u"schedule"_s, id.toString()}};
}

Result<records::PlanEffect> ClassChangePreview::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(before, records::loadPlan(context.connection));
  Plan after = before;
  replace(after, value);
  return preview(context, before, after);
}

Result<records::PlanEffect> ScheduleChangePreview::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(before, records::loadPlan(context.connection));
  Plan after = before;
  Schedule changed = value;
  ++changed.version;
  after.schedules.insert_or_assign(changed.id, std::move(changed));
  return preview(context, before, after);
}

} // namespace muniment::workspace
