#include "core/workspace/tasks/task_commands.h"

#include "core/access/deputies.h"
#include "core/store/actor_repository.h"
#include "core/store/counterpart_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/peer_conflict_repository.h"
#include "core/store/task_chain_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/escalation.h"
#include "core/tasks/tasks.h"
#include "core/workspace/people/business_hours.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Result<model::Task> visible(const TaskId& id, const CommandContext& context) {
  MUNIMENT_TRY_LET(task, store::TaskRepository(context.connection()).byId(id, context.scope()));
  if (!task)
    return failure(ErrorKind::NotFound, "task.unknown"_L1);
  return std::move(*task);
}

const Actor& actorOf(const CommandContext& context) {
  const access::Session& session = context.session();
  return session.onBehalfOf ? *session.onBehalfOf : session.actor;
}

Json finish(const model::Task& task, std::vector<StateChange> states, const QString& verb, Json::Object payload,
            CommandContext& context) {
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = aggregateOf(task.id);
  draft.matter = task.matter;
  draft.payload = std::move(payload);
  draft.payload.emplace(u"about"_s, task.subject);
  draft.payload.emplace(u"kind"_s, nameOf(task.kind));
  draft.state = std::move(states);
  context.record(std::move(draft));
  return Json::Object{{u"task"_s, task.id.toString()}};
}

/// Whoever gets a task by hand has as long to react as whoever had it.
Result<void> giveTime(const TaskId& task, const CommandContext& context, std::vector<StateChange>& states) {
  store::TaskChainRepository repository(context.connection());
  MUNIMENT_TRY_LET(chain, repository.of(task, context.scope()));
  if (!chain || !chain->next)
    return {};
  MUNIMENT_TRY_LET(calendar, businessCalendar(context.connection(), context.services()));
  chain->next = tasks::nextStep(*chain, context.now(), calendar);
  chain->salt = makeSalt();
  MUNIMENT_TRY(repository.save(*chain));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfChain(task), *chain));
  states.push_back(std::move(state));
  return {};
}

Result<std::vector<ActorId>> standsInFor(const CommandContext& context) {
  MUNIMENT_TRY_LET(absent, access::absentFor(context.connection(), context.session(), context.now()));
  return access::idsOf(absent);
}

bool hasActOfItsOwn(model::Task::Kind kind) {
  return kind == model::Task::Kind::ApproveDeclaration || kind == model::Task::Kind::ApproveDisposition ||
         kind == model::Task::Kind::ReviewDisposition;
}

/// A step of a workflow is closed by answering it there, a difference by saying what counts.
Result<bool> isSettledElsewhere(const QString& subject, const CommandContext& context) {
  if (const auto conflict = PeerConflictId::parse(subject.section(u':', 1));
      conflict && subject == aggregateOf(*conflict)) {
    MUNIMENT_TRY_LET(found, store::PeerConflictRepository(context.connection()).byId(*conflict, context.scope()));
    return found && found->isOpen();
  }
  const auto step = CounterpartId::parse(subject.section(u':', 1));
  if (!step || subject != aggregateOf(*step))
    return false;
  MUNIMENT_TRY_LET(found, store::CounterpartRepository(context.connection()).byId(*step, context.scope()));
  return found && found->kind == Counterpart::Kind::Assignment && found->state == Counterpart::State::There;
}

} // namespace

Json DecideTask::describe() const {
  return Json::Object{{u"comment"_s, comment}, {u"decision"_s, decision}, {u"task"_s, task.toString()}};
}

Result<Json> DecideTask::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, visible(task, context));
  MUNIMENT_TRY_LET(settledElsewhere, isSettledElsewhere(found.subject, context));
  if (hasActOfItsOwn(found.kind) || settledElsewhere)
    return failure(ErrorKind::Refused, "task.own_act"_L1, {found.subject});
  MUNIMENT_TRY_LET(absent, standsInFor(context));
  const tasks::Decision decided{decision, comment, actorOf(context), context.now(), std::move(absent)};
  MUNIMENT_TRY_LET(state,
                   tasks::decide(context.connection(), found, decided, context.session().may(Permission::ManageHolds)));
  return finish(found, {std::move(state)}, u"task.decided"_s, {{u"decision"_s, decision}}, context);
}

Json ReassignTask::describe() const {
  return Json::Object{{u"assignee"_s, assignee.toString()}, {u"task"_s, task.toString()}};
}

Result<Json> ReassignTask::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, visible(task, context));
  const Actor& actor = actorOf(context);
  MUNIMENT_TRY_LET(absent, standsInFor(context));
  if (!tasks::isFor(found, actor, absent) && !actor.roles.contains(Role::RecordsManager))
    return failure(ErrorKind::Refused, "task.not_yours"_L1);
  MUNIMENT_TRY_LET(other, store::ActorRepository(context.connection()).byId(assignee));
  if (!other || !other->active)
    return failure(ErrorKind::NotFound, "actor.unknown"_L1);
  MUNIMENT_TRY_LET(matters, store::MatterRepository(context.connection()).mattersOf(assignee));
  if (found.matter && !matters.contains(*found.matter)) // nobody may be given what they may not see
    return failure(ErrorKind::Refused, "task.outside_matter"_L1);
  MUNIMENT_TRY_LET(state, tasks::reassign(context.connection(), found, assignee));
  std::vector<StateChange> states{std::move(state)};
  MUNIMENT_TRY(giveTime(found.id, context, states));
  return finish(found, std::move(states), u"task.reassigned"_s, {{u"assignee"_s, assignee.toString()}}, context);
}

Json RemindOfTask::describe() const { return Json::Object{{u"task"_s, task.toString()}}; }

Result<Json> RemindOfTask::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, visible(task, context));
  MUNIMENT_TRY_LET(state, tasks::remind(context.connection(), found, context.now()));
  return finish(found, {std::move(state)}, u"task.reminded"_s, {{u"reminders"_s, found.reminders + 1}}, context);
}

} // namespace muniment::workspace
