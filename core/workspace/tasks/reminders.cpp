#include "core/workspace/tasks/reminders.h"

#include "core/access/scope_maker.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/holds/hold_change.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kBetween = 3LL * 86'400'000; ///< milliseconds
constexpr int kAtOnce = 200;                        ///< the rest waits for the next time

Result<void> remindOf(store::Transaction& transaction, const model::Task& task) {
  MUNIMENT_TRY_LET(state, tasks::remind(transaction.connection(), task, transaction.now()));
  EntryDraft draft;
  draft.actor = u"agent"_s;
  draft.verb = u"task.reminded"_s;
  draft.subject = aggregateOf(task.id);
  draft.matter = task.matter;
  draft.payload = {
      {u"about"_s, task.subject}, {u"kind"_s, nameOf(task.kind)}, {u"reminders"_s, std::int64_t{task.reminders} + 1}};
  draft.state = {state};
  transaction.record(std::move(draft));
  return {};
}

bool isToBeReminded(const model::Task& task, Instant now) {
  return task.dueAt && *task.dueAt < now && (!task.remindedAt || task.remindedAt->plusMilliseconds(kBetween) <= now);
}

/// What is to be collected from custodians.
Result<void> remindOfCollections(store::Transaction& transaction) {
  MUNIMENT_TRY_LET(tasks, store::TaskRepository(transaction.connection())
                              .openAbout({QString::fromLatin1(kCollection)}, access::ScopeMaker::system()));
  int reminded = 0;
  for (const model::Task& task : tasks) {
    if (!isToBeReminded(task, transaction.now()))
      continue;
    MUNIMENT_TRY(remindOf(transaction, task));
    if (++reminded == kAtOnce)
      break;
  }
  return {};
}

} // namespace

Result<void> remindOfNotices(store::Transaction& transaction) {
  MUNIMENT_TRY(remindOfCollections(transaction));
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
      if (!isToBeReminded(task, now))
        continue;
      MUNIMENT_TRY(remindOf(transaction, task));
      ++reminded;
    }
    if (tasks.size() < static_cast<std::size_t>(kAtOnce))
      return {};
    after = tasks.back();
  }
  return {};
}

} // namespace muniment::workspace
