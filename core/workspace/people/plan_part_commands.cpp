#include "core/workspace/people/plan_part_commands.h"

#include "core/access/plan_limits.h"
#include "core/base/json_list.h"
#include "core/store/actor_repository.h"
#include "core/store/class_repository.h"
#include "core/store/plan_part_repository.h"
#include "core/store/rights_repository.h"
#include "core/workspace/people/absence_commands.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Json idsOf(const std::set<ClassId>& classes) {
  Json::Array ids;
  for (const ClassId& id : classes)
    ids.emplace_back(id.toString());
  return ids;
}

Result<void> mustBeInPlan(CommandContext& context, const GivePlanPart& wish) {
  MUNIMENT_TRY_LET(plan, store::ClassRepository(context.connection()).all());
  for (const ClassId& id : wish.classes) {
    if (std::ranges::find(plan, id, &RecordClass::id) == plan.end())
      return failure(ErrorKind::NotFound, "class.unknown"_L1);
  }
  for (const QString& unit : wish.units) {
    if (unit.isEmpty() || std::ranges::find(plan, unit, &RecordClass::unit) == plan.end())
      return failure(ErrorKind::NotFound, "class.unit_unknown"_L1, {unit});
  }
  return {};
}

} // namespace

Json GivePlanPart::describe() const {
  return Json::Object{{u"actor"_s, actor.toString()},
                      {u"classes"_s, idsOf(classes)},
                      {u"reason"_s, reason},
                      {u"units"_s, listOf(units)}};
}

Result<Json> GivePlanPart::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, store::ActorRepository(context.connection()).byId(actor));
  if (!found)
    return failure(ErrorKind::NotFound, "actor.unknown"_L1);
  if (found->roles.contains(Role::Connector))
    return failure(ErrorKind::Refused, "actor.of_connector"_L1);
  if (actor == context.session().actor.id)
    return failure(ErrorKind::Refused, "actor.own_roles"_L1);
  if (reason.trimmed().size() < kShortestReasonForRights)
    return failure(ErrorKind::Usage, "actor.reason_missing"_L1);
  MUNIMENT_TRY(mustBeInPlan(context, *this));
  const PlanPart part{actor, classes, units, context.session().actorText(), context.now(), makeSalt()};
  MUNIMENT_TRY(store::PlanPartRepository(context.connection()).save(part));
  RightsChange change = changeOf(context, actor, reason);
  change.before = change.after = found->roles;
  change.wasActive = change.isActive = found->active;
  MUNIMENT_TRY(store::RightsRepository(context.connection()).add(change));
  EntryDraft draft;
  draft.verb = u"actor.part-given"_s;
  draft.subject = aggregateOf(actor);
  // The name of a unit may tell of people, so the ledger only counts them.
  draft.payload = {{u"classes"_s, idsOf(classes)}, {u"units"_s, static_cast<std::int64_t>(units.size())}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(part), part));
  MUNIMENT_TRY_LET(changed, stateOf(aggregateOf(change.id), change));
  draft.state = {state, changed};
  context.record(std::move(draft));
  return Json::Object{{u"actor"_s, actor.toString()}, {u"classes"_s, idsOf(classes)}, {u"units"_s, listOf(units)}};
}

Result<PlanParts::Answer> PlanParts::answer(QueryContext& context) const {
  Answer answer;
  MUNIMENT_TRY_LET(parts, store::PlanPartRepository(context.connection).all());
  std::erase_if(parts, &PlanPart::isWhole);
  answer.parts = std::move(parts);
  MUNIMENT_TRY_LET(plan, store::ClassRepository(context.connection).all());
  for (const RecordClass& value : plan)
    answer.places.push_back({value.id, value.code, value.name, value.unit, value.parent, value.owner, value.deputy});
  return answer;
}

Result<void> mustBeInPart(CommandContext& context, Permission permission, const ClassId& id) {
  MUNIMENT_TRY_LET(limits, access::PlanLimits::of(context.connection(), context.session(), permission, context.now()));
  if (limits.allows(id))
    return {};
  MUNIMENT_TRY_LET(found, store::ClassRepository(context.connection()).byId(id));
  if (!found)
    return failure(ErrorKind::NotFound, "class.unknown"_L1);
  return failure(ErrorKind::Refused, "access.other_part"_L1, {found->code});
}

} // namespace muniment::workspace
