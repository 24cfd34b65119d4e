#include "core/workspace/cases/case_reminders.h"

#include "core/access/scope_maker.h"
#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kLookedAt = 2000;
constexpr int kAtOnce = 100; ///< the rest waits for the next time

Result<void> ask(store::Transaction& transaction, const CaseStep& step, const Case& file) {
  model::Task task;
  task.id = TaskId::make(transaction.now());
  task.kind = model::Task::Kind::Review;
  task.subject = aggregateOf(step.id);
  task.title = file.number;
  task.matter = file.matter;
  task.assignee = step.owner ? step.owner : file.owner();
  if (!task.assignee)
    task.role = Role::RecordsManager;
  task.askedBy = u"agent"_s;
  task.askedAt = transaction.now();
  task.dueAt = transaction.now();
  task.salt = makeSalt();
  EntryDraft draft;
  draft.actor = u"agent"_s;
  draft.verb = u"case.step-overdue"_s;
  draft.subject = aggregateOf(file.id);
  draft.matter = file.matter;
  draft.payload = {{u"step"_s, step.id.toString()}};
  MUNIMENT_TRY_LET(states, tasks::open(transaction.connection(), std::span(&task, 1)));
  draft.state = std::move(states);
  transaction.record(std::move(draft));
  return {};
}

} // namespace

Result<void> askAboutOverdueSteps(store::Transaction& transaction, QDate today) {
  const Scope system = access::ScopeMaker::system();
  store::Connection& connection = transaction.connection();
  MUNIMENT_TRY_LET(steps, store::CaseParts<CaseStep>(connection).waiting(std::nullopt, kLookedAt, system));
  int asked = 0;
  for (const CaseStep& step : steps) {
    if (!step.dueOn || today <= *step.dueOn || asked >= kAtOnce)
      continue;
    MUNIMENT_TRY_LET(known, store::TaskRepository(connection).bySubject(aggregateOf(step.id), system));
    if (!known.empty())
      continue;
    MUNIMENT_TRY_LET(file, store::CaseRepository(connection).byId(step.file, system));
    if (!file || file->status() == Case::Status::Closed)
      continue;
    MUNIMENT_TRY(ask(transaction, step, *file));
    ++asked;
  }
  return {};
}

} // namespace muniment::workspace
