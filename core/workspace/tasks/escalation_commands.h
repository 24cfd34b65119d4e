#pragma once

#include "core/model/task_chain.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Says to whom a task goes when nobody reacts, in the place of what was said before. `{task}`
struct SetTaskChain final {
  static constexpr auto kName = QLatin1StringView("task.set-chain");
  static constexpr Permission kPermission = Permission::ViewItem;

  TaskId task;
  std::vector<TaskChain::Step> steps;
  bool inBusinessHours = false; ///< only minutes of business hours count

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
