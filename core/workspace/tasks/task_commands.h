#pragma once

#include "core/model/task.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Closes a task that has no other effect: an acknowledgement, a review. What a decision sets in motion (a declaration,
/// a snapshot) is decided by its own command, which closes the task as well.
struct DecideTask final {
  static constexpr auto kName = QLatin1StringView("task.decide");
  static constexpr Permission kPermission = Permission::ViewItem;

  TaskId task;
  QString decision;
  QString comment;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Gives a task to somebody else.
struct ReassignTask final {
  static constexpr auto kName = QLatin1StringView("task.reassign");
  static constexpr Permission kPermission = Permission::ViewItem;

  TaskId task;
  ActorId assignee;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Notes that somebody was reminded of a task.
struct RemindOfTask final {
  static constexpr auto kName = QLatin1StringView("task.remind");
  static constexpr Permission kPermission = Permission::ManageHolds;

  TaskId task;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
