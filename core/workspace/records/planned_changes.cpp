#include "core/workspace/records/planned_changes.h"

#include "core/access/scope_maker.h"
#include "core/records/disposition/trusted_time.h"
#include "core/store/actor_repository.h"
#include "core/store/planned_change_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/delivery/delivery_tasks.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/records/plan_keeping.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

#include <QtCore/QCoreApplication>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using State = PlannedChange::State;

constexpr std::int64_t kTimeToLook = 2LL * 86'400'000; ///< milliseconds

class Words final {
  Q_DECLARE_TR_FUNCTIONS(PlannedChanges)
};

/// Nobody brings the end of a record nearer by turning a clock forward.
Result<bool> hasCome(store::Transaction& transaction, const Services& services, const PlannedChange& change) {
  if (!change.mayShorten)
    return true;
  const auto trusted = records::trustedTime(transaction.connection(), services.info, transaction.now());
  if (!trusted && trusted.error().kind != ErrorKind::Refused)
    return Failure(trusted.error());
  return trusted && change.from <= todayIn(services, trusted->at);
}

/// Keeps how a change ended, and adds that to the entry.
Result<void> end(store::Connection& connection, PlannedChange& change, Instant now, EntryDraft& draft) {
  change.endedAt = now;
  change.salt = makeSalt();
  MUNIMENT_TRY(store::PlannedChangeRepository(connection).save(change));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(change.id), change));
  draft.state.push_back(state);
  MUNIMENT_TRY_LET(settled, settleTasks(connection, aggregateOf(change.id), now));
  draft.state.insert(draft.state.end(), settled.begin(), settled.end());
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

QString plannedAdvice() {
  return Words::tr("Its day has come, and it waits. What may shorten how long records are kept needs a time-stamp that "
                   "is not older than a day. What cannot be read any more needs a backup.");
}

Result<void> askAboutPlanned(store::Transaction& transaction, const PlannedChangeId& id) {
  store::Connection& connection = transaction.connection();
  MUNIMENT_TRY_LET(before, store::TaskRepository(connection).bySubject(aggregateOf(id), access::ScopeMaker::system()));
  if (!before.empty())
    return {};
  model::Task task;
  task.id = TaskId::make(transaction.now());
  task.kind = model::Task::Kind::Review;
  task.subject = aggregateOf(id);
  task.title = Words::tr("A change of the file plan does not take effect");
  task.role = Role::RecordsManager;
  task.askedBy = u"agent"_s;
  task.askedAt = transaction.now();
  task.dueAt = transaction.now().plusMilliseconds(kTimeToLook);
  task.salt = makeSalt();
  EntryDraft draft;
  draft.actor = u"agent"_s;
  draft.verb = u"task.opened"_s;
  draft.subject = aggregateOf(task.id);
  draft.payload = {{u"about"_s, task.subject}, {u"kind"_s, nameOf(task.kind)}};
  MUNIMENT_TRY_LET(states, tasks::open(connection, std::span(&task, 1)));
  draft.state = std::move(states);
  transaction.record(std::move(draft));
  return {};
}

Result<void> carryOutPlanned(store::Transaction& transaction, Services& services, const PlannedChangeId& id) {
  store::Connection& connection = transaction.connection();
  store::PlannedChangeRepository repository(connection);
  MUNIMENT_TRY(repository.lock(id));
  MUNIMENT_TRY_LET(found, repository.byId(id));
  if (!found || found->state != State::Waiting) // withdrawn meanwhile
    return {};
  PlannedChange& change = *found;
  MUNIMENT_TRY_LET(come, hasCome(transaction, services, change));
  if (!come)
    return askAboutPlanned(transaction, id);
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
  return {};
}

} // namespace muniment::workspace
