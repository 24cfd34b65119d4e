#include "core/workspace/records/planned_changes.h"

#include "core/store/actor_repository.h"
#include "core/store/planned_change_repository.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/records/plan_keeping.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using State = PlannedChange::State;

/// Keeps how a change ended, and adds that to the entry.
Result<void> end(store::Connection& connection, PlannedChange& change, Instant now, EntryDraft& draft) {
  change.endedAt = now;
  change.salt = makeSalt();
  MUNIMENT_TRY(store::PlannedChangeRepository(connection).save(change));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(change.id), change));
  draft.state.push_back(state);
  return {};
}

EntryDraft entryOf(const PlannedChange& change, const QString& verb) {
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = change.subject();
  draft.payload = {{u"from"_s, change.from.toString(Qt::ISODate)}};
  return draft;
}

/// What an error of the plan says may stop a change; any other is none of its business.
bool isObstacle(const Error& error) { return error.kind == ErrorKind::Refused || error.kind == ErrorKind::NotFound; }

Result<PlanKept> carryOutOne(PlanRoom& room, const PlannedChange& change) {
  return std::visit(
      [&](const auto& value) -> Result<PlanKept> {
        MUNIMENT_TRY_LET(checked, ready(room, value, change.mayShorten));
        return carryOut(room, checked);
      },
      change.value);
}

Result<QString> nameOfActor(store::Connection& connection, const std::optional<ActorId>& id) {
  if (!id)
    return QString();
  MUNIMENT_TRY_LET(actor, store::ActorRepository(connection).byId(*id));
  return actor ? actor->name : QString();
}

} // namespace

Json WithdrawPlannedChange::describe() const {
  return Json::Object{{u"planned"_s, id.toString()}, {u"reason"_s, reason}};
}

Result<Json> WithdrawPlannedChange::apply(CommandContext& context) const {
  if (reason.trimmed().size() < kShortestReason)
    return failure(ErrorKind::Usage, "record.reason_missing"_L1);
  store::PlannedChangeRepository repository(context.connection());
  MUNIMENT_TRY(repository.lock(id)); // its day may come meanwhile
  MUNIMENT_TRY_LET(found, repository.byId(id));
  if (!found)
    return failure(ErrorKind::NotFound, "plan.change_unknown"_L1);
  if (found->state != State::Waiting)
    return failure(ErrorKind::Refused, "plan.change_ended"_L1, {found->code()});
  found->state = State::Withdrawn;
  found->endedBy = context.session().actor.id;
  found->why = reason.trimmed();
  EntryDraft draft = entryOf(*found, u"plan.change-withdrawn"_s);
  MUNIMENT_TRY(end(context.connection(), *found, context.now(), draft));
  context.record(std::move(draft));
  return Json::Object{{u"planned"_s, id.toString()}};
}

Result<PlannedChanges::Answer> PlannedChanges::answer(QueryContext& context) const {
  store::PlannedChangeRepository repository(context.connection);
  std::vector<PlannedChange> changes;
  std::optional<PlannedChangeId> before = after;
  if (after) {
    MUNIMENT_TRY_LET(last, repository.byId(*after));
    if (!last || last->state == State::Waiting)
      before.reset();
  } else {
    MUNIMENT_TRY_LET(waiting, repository.waiting());
    changes = std::move(waiting);
  }
  MUNIMENT_TRY_LET(ended, repository.ended(before, limit + 1));
  Answer answer;
  answer.hasMore = std::ssize(ended) > limit;
  if (answer.hasMore)
    ended.pop_back();
  std::ranges::move(ended, std::back_inserter(changes));
  for (PlannedChange& change : changes) {
    MUNIMENT_TRY_LET(by, nameOfActor(context.connection, change.plannedBy));
    MUNIMENT_TRY_LET(endedBy, nameOfActor(context.connection, change.endedBy));
    answer.lines.push_back({std::move(change), by, endedBy});
  }
  return answer;
}

Result<std::vector<PlanAhead>> plansAhead(store::Connection& connection, const records::Plan& now) {
  MUNIMENT_TRY_LET(waiting, store::PlannedChangeRepository(connection).waiting());
  std::vector<PlanAhead> ahead;
  for (const PlannedChange& change : waiting) {
    records::Plan plan = ahead.empty() ? now : ahead.back().plan;
    std::visit([&](const auto& value) { replace(plan, value); }, change.value);
    if (!ahead.empty() && ahead.back().from == change.from)
      ahead.back().plan = std::move(plan);
    else
      ahead.push_back({change.from, std::move(plan)});
  }
  return ahead;
}

Result<void> carryOutPlanned(store::Transaction& transaction, Services& services) {
  store::Connection& connection = transaction.connection();
  store::PlannedChangeRepository repository(connection);
  MUNIMENT_TRY_LET(due, repository.due(todayIn(services, transaction.now())));
  for (const PlannedChange& known : due) {
    MUNIMENT_TRY(repository.lock(known.id));
    MUNIMENT_TRY_LET(now, repository.byId(known.id));
    if (!now || now->state != State::Waiting) // withdrawn meanwhile
      continue;
    PlannedChange& change = *now;
    PlanRoom room{&connection, &services, transaction.now(), change.plannedBy.toString()};
    auto kept = carryOutOne(room, change);
    if (!kept && !isObstacle(kept.error()))
      return failure(kept.error());
    change.state = kept ? State::InEffect : State::Stopped;
    EntryDraft draft = kept ? std::move(kept->entry) : entryOf(change, u"plan.change-stopped"_s);
    if (kept) {
      draft.payload.emplace(u"planned"_s, change.id.toString());
    } else {
      change.why = kept.error().id;
      change.about = kept.error().arguments;
      draft.payload.emplace(u"error"_s, change.why);
    }
    MUNIMENT_TRY(end(connection, change, transaction.now(), draft));
    draft.actor = u"agent"_s;
    transaction.record(std::move(draft));
  }
  return {};
}

} // namespace muniment::workspace
