#include "core/workspace/disposition/approval_task.h"

#include "core/access/deputies.h"
#include "core/store/snapshot_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kTimeToApprove = 14LL * 86'400'000; ///< milliseconds

} // namespace

Result<void> askForApproval(CommandContext& context, const Snapshot& snapshot, EntryDraft& draft) {
  model::Task task;
  task.id = TaskId::make(context.now());
  task.kind = model::Task::Kind::ApproveDisposition;
  task.subject = aggregateOf(snapshot.id);
  task.title = snapshot.name;
  MUNIMENT_TRY_LET(matter, store::SnapshotRepository(context.connection()).matterOf(snapshot.id));
  task.matter = matter;
  task.role = Role::Approver;
  task.askedBy = snapshot.submittedBy;
  task.askedAt = context.now();
  task.dueAt = context.now().plusMilliseconds(kTimeToApprove);
  task.salt = makeSalt();
  MUNIMENT_TRY_LET(states, tasks::open(context.connection(), std::span(&task, 1)));
  draft.state.insert(draft.state.end(), states.begin(), states.end());
  return {};
}

Result<void> settleApproval(CommandContext& context, const SnapshotId& snapshot, const QString& decision,
                            EntryDraft& draft) {
  const Actor& actor = context.session().actor;
  MUNIMENT_TRY_LET(asked,
                   store::TaskRepository(context.connection()).bySubject(aggregateOf(snapshot), context.scope()));
  std::erase_if(asked, [](const model::Task& task) { return task.state != model::Task::State::Open; });
  MUNIMENT_TRY_LET(absent, access::absentFor(context.connection(), context.session(), context.now()));
  const std::vector<ActorId> standsInFor = access::idsOf(absent);
  for (const model::Task& task : asked) {
    // A workspace of one person approves its own requests, which no decision may say.
    const bool decides =
        !decision.isEmpty() && tasks::isFor(task, actor, standsInFor) && task.askedBy != actor.id.toString();
    if (decides) {
      MUNIMENT_TRY_LET(state,
                       tasks::decide(context.connection(), task, {decision, {}, actor, context.now(), standsInFor}));
      draft.state.push_back(state);
    } else {
      MUNIMENT_TRY_LET(states, tasks::withdraw(context.connection(), std::span(&task, 1), context.now()));
      draft.state.insert(draft.state.end(), states.begin(), states.end());
    }
  }
  return {};
}

} // namespace muniment::workspace
