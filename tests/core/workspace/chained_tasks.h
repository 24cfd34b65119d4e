#pragma once

#include "core/tasks/tasks.h"
#include "core/workspace/tasks/escalation_commands.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

/// Opens tasks of somebody, each with its chain, in one command.
struct OpenChained final {
  static constexpr auto kName = QLatin1StringView("test.open-chained");
  static constexpr Permission kPermission = Permission::ManageHolds;

  std::vector<model::Task> tasks;
  std::vector<std::vector<TaskChain::Step>> chains;

  [[nodiscard]] Json describe() const { return Json::Object{}; }
  [[nodiscard]] Result<Json> apply(workspace::CommandContext& context) const {
    EntryDraft draft;
    draft.verb = u"task.opened"_s;
    draft.subject = aggregateOf(tasks.front().id);
    MUNIMENT_TRY_LET(states, tasks::open(context.connection(), tasks));
    draft.state = std::move(states);
    context.record(std::move(draft));
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      if (!chains[i].empty())
        MUNIMENT_TRY(workspace::SetTaskChain({tasks[i].id, chains[i]}).apply(context));
    }
    return Json::Object{};
  }
};

[[nodiscard]] inline model::Task taskFor(const ActorId& actor, Instant now) {
  model::Task task;
  task.id = TaskId::make(now);
  task.subject = u"item:"_s + ItemId::make(now).toString();
  task.title = u"Look at it"_s;
  task.assignee = actor;
  task.askedBy = u"agent"_s;
  task.askedAt = now;
  task.salt = makeSalt();
  return task;
}

} // namespace muniment::tests
