#include "core/workspace/tasks/reminders.h"

#include "core/access/scope_maker.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kBetween = 3LL * 86'400'000; ///< milliseconds
constexpr int kAtOnce = 200;                        ///< the rest waits for the next time

} // namespace

Result<void> remindOfNotices(store::Transaction& transaction) {
  const Instant now = transaction.now();
  store::TaskFilter late;
  late.everybody = true;
  late.kind = model::Task::Kind::AcknowledgeHold;
  late.dueBefore = now;
  int reminded = 0;
  for (std::optional<model::Task> after; reminded < kAtOnce;) {
    MUNIMENT_TRY_LET(
        tasks,
        store::TaskRepository(transaction.connection()).page(late, after, kAtOnce, access::ScopeMaker::system()));
    for (const model::Task& task : tasks) {
      if (task.remindedAt && now < task.remindedAt->plusMilliseconds(kBetween))
        continue;
      MUNIMENT_TRY_LET(state, tasks::remind(transaction.connection(), task, now));
      EntryDraft draft;
      draft.actor = u"agent"_s;
      draft.verb = u"task.reminded"_s;
      draft.subject = aggregateOf(task.id);
      draft.matter = task.matter;
      draft.payload = {{u"about"_s, task.subject},
                       {u"kind"_s, nameOf(task.kind)},
                       {u"reminders"_s, std::int64_t{task.reminders} + 1}};
      draft.state = {state};
      transaction.record(std::move(draft));
      ++reminded;
    }
    if (tasks.size() < static_cast<std::size_t>(kAtOnce))
      return {};
    after = tasks.back();
  }
  return {};
}

} // namespace muniment::workspace
