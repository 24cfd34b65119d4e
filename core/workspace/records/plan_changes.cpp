#include "core/workspace/records/plan_changes.h"

#include "core/model/schedule_json.h"
#include "core/store/class_repository.h"
#include "core/store/planned_change_repository.h"
#include "core/store/schedule_repository.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/records/plan_keeping.h"
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

PlanRoom roomOf(CommandContext& context) {
  return {&context.connection(), &context.services(), context.now(), context.session().actorText()};
}

Json record(CommandContext& context, PlanKept kept) {
  context.record(std::move(kept.entry));
  return std::move(kept.outcome);
}

/// What waits was agreed to about the plan as it is now.
Result<void> mustNotWait(store::Connection& connection, const QString& subject, const QString& code) {
  MUNIMENT_TRY_LET(waits, store::PlannedChangeRepository(connection).waitsFor(subject));
  return waits ? Result<void>(refused("plan.change_waits"_L1, code)) : Result<void>();
}

template <class T>
Result<Json> plan(CommandContext& context, const T& value, bool mayShorten, QDate from) {
  PlannedChange change;
  change.id = PlannedChangeId::make(context.now());
  change.value = value;
  change.mayShorten = mayShorten;
  change.from = from;
  change.plannedBy = context.session().actor.id;
  change.plannedAt = context.now();
  change.salt = makeSalt();
  MUNIMENT_TRY(store::PlannedChangeRepository(context.connection()).save(change));
  EntryDraft draft;
  draft.verb = u"plan.change-planned"_s;
  draft.subject = aggregateOf(value.id);
  draft.payload = {{u"from"_s, from.toString(Qt::ISODate)}, {u"may_shorten"_s, mayShorten}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(change.id), change));
  draft.state = {state};
  context.record(std::move(draft));
  return Json::Object{{u"from"_s, from.toString(Qt::ISODate)}, {u"planned"_s, change.id.toString()}};
}

/// Changes at once, or on the day that was agreed where that is still to come.
template <class T>
Result<Json> change(CommandContext& context, const T& value, bool mayShorten, const std::optional<QDate>& from) {
  MUNIMENT_TRY(mustNotWait(context.connection(), aggregateOf(value.id), value.code));
  PlanRoom room = roomOf(context);
  MUNIMENT_TRY_LET(change, ready(room, value, mayShorten));
  if (from && *from > todayIn(context.services(), context.now()))
    return plan(context, value, mayShorten, *from);
  MUNIMENT_TRY_LET(kept, carryOut(room, change));
  return record(context, std::move(kept));
}

Json describeChange(Json content, bool mayShorten, const std::optional<QDate>& from) {
  Json::Object said{{u"may_shorten"_s, mayShorten}, {u"value"_s, std::move(content)}};
  if (from)
    said.emplace(u"from"_s, from->toString(Qt::ISODate));
  return said;
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
  PlanRoom room = roomOf(context);
  MUNIMENT_TRY_LET(kept, keep(room, added, u"class.added"_s));
  return record(context, std::move(kept));
}

Json ChangeClass::describe() const { return describeChange(contentOf(value), mayShorten, from); }

Result<Json> ChangeClass::apply(CommandContext& context) const { return change(context, value, mayShorten, from); }

Result<Json> RemoveClass::apply(CommandContext& context) const {
  ClassRepository classes(context.connection());
  MUNIMENT_TRY_LET(known, classes.byId(id));
  if (!known)
    return failure(ErrorKind::NotFound, "class.unknown"_L1);
  MUNIMENT_TRY_LET(used, classes.isUsed(id));
  if (used)
    return refused("class.in_use"_L1, known->code);
  MUNIMENT_TRY(mustNotWait(context.connection(), aggregateOf(id), known->code));
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
  PlanRoom room = roomOf(context);
  MUNIMENT_TRY_LET(kept, keep(room, added, u"schedule.added"_s));
  return record(context, std::move(kept));
}

Json ChangeSchedule::describe() const { return describeChange(contentOf(value), mayShorten, from); }

Result<Json> ChangeSchedule::apply(CommandContext& context) const { return change(context, value, mayShorten, from); }

Result<Json> RemoveSchedule::apply(CommandContext& context) const {
  ScheduleRepository schedules(context.connection());
  MUNIMENT_TRY_LET(known, schedules.byId(id));
  if (!known)
    return failure(ErrorKind::NotFound, "schedule.unknown"_L1);
  MUNIMENT_TRY_LET(used, schedules.isUsed(id));
  if (used)
    return refused("schedule.in_use"_L1, known->schedule.code);
  MUNIMENT_TRY(mustNotWait(context.connection(), aggregateOf(id), known->schedule.code));
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
  replace(after, changed);
  return preview(context, before, after);
}

} // namespace muniment::workspace
