#pragma once

#include "core/model/actor.h"
#include "core/model/entry.h"
#include "core/model/task.h"
#include "core/store/connection.h"

namespace muniment::tasks {

/// Who decided what, and when.
struct Decision final {
  QString word;
  QString comment;
  Actor actor;
  Instant at;
  std::vector<ActorId> standsInFor = {};
};

/// Saves new tasks. The states belong into the entry of the command that asks.
[[nodiscard]] Result<std::vector<StateChange>> open(store::Connection& connection, std::span<const Task> tasks);

/// Closes an open task with one of the words of its kind. Refused to whoever asked for an approval, and to those whom
/// the task is not for. `mayActForCustodians` lets an acknowledgement be noted for a person who has no login.
[[nodiscard]] Result<StateChange> decide(store::Connection& connection, Task task, const Decision& decision,
                                         bool mayActForCustodians = false);

/// Takes back the open ones of these tasks, because what they ask is settled in another way.
[[nodiscard]] Result<std::vector<StateChange>> withdraw(store::Connection& connection, std::span<const Task> tasks,
                                                        Instant at);

[[nodiscard]] Result<StateChange> reassign(store::Connection& connection, Task task, const ActorId& assignee);
/// The same, also to whoever has a role: what happens when nobody reacted.
[[nodiscard]] Result<StateChange> handTo(store::Connection& connection, Task task, const std::optional<ActorId>& actor,
                                         const std::optional<Role>& role);
/// Counts a reminder; whoever sends it does so afterwards.
[[nodiscard]] Result<StateChange> remind(store::Connection& connection, Task task, Instant at);

/// Whether a task waits for this actor, by name or by role, or for somebody in whose place the actor decides. What a
/// person must acknowledge, nobody acknowledges for them.
[[nodiscard]] bool isFor(const Task& task, const Actor& actor, std::span<const ActorId> standsInFor = {});
/// The words that can close a task of a kind.
[[nodiscard]] QStringList decisionsOf(Task::Kind kind);

} // namespace muniment::tasks
