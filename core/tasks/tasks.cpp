#include "core/tasks/tasks.h"

#include "core/store/task_repository.h"

namespace muniment::tasks {
namespace {

using namespace Qt::StringLiterals;

Result<StateChange> stateOf(const Task& task) {
  MUNIMENT_TRY_LET(digest, commitment(task.salt, contentOf(task)));
  return StateChange{aggregateOf(task.id), digest};
}

/// Every version gets a salt of its own, so that old commitments say nothing once the row has changed.
Result<StateChange> save(store::Connection& connection, Task& task) {
  task.salt = makeSalt();
  MUNIMENT_TRY(store::TaskRepository(connection).save(task));
  return stateOf(task);
}

Result<void> mustBeOpen(const Task& task) {
  if (task.state != Task::State::Open)
    return failure(ErrorKind::Refused, "task.not_open"_L1);
  return {};
}

bool isApproval(Task::Kind kind) {
  return kind == Task::Kind::ApproveDeclaration || kind == Task::Kind::ApproveDisposition;
}

} // namespace

QStringList decisionsOf(Task::Kind kind) {
  switch (kind) {
  case Task::Kind::ApproveDeclaration:
  case Task::Kind::ApproveDisposition:
    return {u"approve"_s, u"refuse"_s};
  case Task::Kind::AcknowledgeHold:
    return {u"acknowledge"_s};
  case Task::Kind::ReviewDisposition:
  case Task::Kind::Review:
    return {u"done"_s};
  }
  return {};
}

bool isFor(const Task& task, const Actor& actor, std::span<const ActorId> standsInFor) {
  const bool inPlace = task.assignee && task.kind != Task::Kind::AcknowledgeHold &&
                       std::ranges::find(standsInFor, *task.assignee) != standsInFor.end();
  if (inPlace)
    return true;
  return task.assignee ? *task.assignee == actor.id : task.role && actor.roles.contains(*task.role);
}

Result<std::vector<StateChange>> open(store::Connection& connection, std::span<const Task> tasks) {
  MUNIMENT_TRY(store::TaskRepository(connection).addMany(tasks));
  std::vector<StateChange> states;
  for (const Task& task : tasks) {
    MUNIMENT_TRY_LET(state, stateOf(task));
    states.push_back(std::move(state));
  }
  return states;
}

Result<StateChange> decide(store::Connection& connection, Task task, const Decision& decision,
                           bool mayActForCustodians) {
  MUNIMENT_TRY(mustBeOpen(task));
  if (!decisionsOf(task.kind).contains(decision.word))
    return failure(ErrorKind::Usage, "task.unknown_decision"_L1, {decision.word, decisionsOf(task.kind).join(u", "_s)});
  if (isApproval(task.kind) && task.askedBy == decision.actor.id.toString())
    return failure(ErrorKind::Refused, "task.own_request"_L1);
  if (!isFor(task, decision.actor, decision.standsInFor) && !(task.person && mayActForCustodians))
    return failure(ErrorKind::Refused, "task.not_yours"_L1);
  task.state = Task::State::Done;
  task.decision = decision.word;
  task.comment = decision.comment;
  task.decidedBy = decision.actor.id.toString();
  task.decidedAt = decision.at;
  return save(connection, task);
}

Result<std::vector<StateChange>> withdraw(store::Connection& connection, std::span<const Task> tasks, Instant at) {
  std::vector<StateChange> states;
  for (Task task : tasks) {
    if (task.state != Task::State::Open)
      continue;
    task.state = Task::State::Withdrawn;
    task.decidedAt = at;
    MUNIMENT_TRY_LET(state, save(connection, task));
    states.push_back(std::move(state));
  }
  return states;
}

Result<StateChange> reassign(store::Connection& connection, Task task, const ActorId& assignee) {
  const std::optional<Role> role = task.role;
  return handTo(connection, std::move(task), assignee, role);
}

Result<StateChange> handTo(store::Connection& connection, Task task, const std::optional<ActorId>& actor,
                           const std::optional<Role>& role) {
  MUNIMENT_TRY(mustBeOpen(task));
  if (isApproval(task.kind) && actor && task.askedBy == actor->toString())
    return failure(ErrorKind::Refused, "task.own_request"_L1);
  task.assignee = actor;
  task.role = role;
  return save(connection, task);
}

Result<StateChange> remind(store::Connection& connection, Task task, Instant at) {
  MUNIMENT_TRY(mustBeOpen(task));
  ++task.reminders;
  task.remindedAt = at;
  return save(connection, task);
}

} // namespace muniment::tasks
