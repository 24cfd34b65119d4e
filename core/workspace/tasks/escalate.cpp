#include "core/workspace/tasks/escalate.h"

#include "core/access/scope_maker.h"
#include "core/store/actor_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/task_chain_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/escalation.h"
#include "core/tasks/tasks.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr int kAtOnce = 200; ///< the rest waits for the next time

/// Why somebody cannot get a task; empty where nothing stands against it.
Result<QString> obstacle(store::Connection& connection, const model::Task& task, const ActorId& to) {
  MUNIMENT_TRY_LET(actor, store::ActorRepository(connection).byId(to));
  if (!actor || !actor->active)
    return u"actor.unknown"_s;
  if (!task.matter)
    return QString();
  MUNIMENT_TRY_LET(matters, store::MatterRepository(connection).mattersOf(to));
  return matters.contains(*task.matter) ? QString() : u"task.outside_matter"_s;
}

Result<void> record(store::Transaction& transaction, const model::Task& task, EntryDraft draft) {
  draft.actor = u"agent"_s;
  draft.subject = aggregateOf(task.id);
  draft.matter = task.matter;
  draft.payload.emplace(u"about"_s, task.subject);
  transaction.record(std::move(draft));
  return {};
}

/// Takes one step, or notes why it was passed over.
Result<void> step(store::Transaction& transaction, TaskChain chain, const model::Task& task) {
  store::Connection& connection = transaction.connection();
  const auto index = static_cast<std::int32_t>(chain.taken.size());
  const TaskChain::Step& due = chain.steps[chain.taken.size()];
  QString problem;
  EntryDraft draft;
  draft.verb = u"task.escalated"_s;
  if (due.actor) {
    MUNIMENT_TRY_LET(against, obstacle(connection, task, *due.actor));
    problem = against;
  }
  if (problem.isEmpty()) {
    auto handed = tasks::handTo(connection, task, due.actor, due.role);
    if (handed)
      draft.state.push_back(std::move(*handed));
    else if (handed.error().kind == ErrorKind::Refused)
      problem = handed.error().id;
    else
      return Failure(handed.error());
  }
  chain.taken.push_back({transaction.now(), index, problem});
  // Whoever was passed over was given no time.
  chain.next = problem.isEmpty()
                   ? tasks::nextStep(chain, transaction.now())
                   : (chain.taken.size() < chain.steps.size() ? std::optional(transaction.now()) : std::nullopt);
  chain.salt = makeSalt();
  MUNIMENT_TRY(store::TaskChainRepository(connection).save(chain));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfChain(chain.task), chain));
  draft.state.push_back(std::move(state));
  draft.payload = {{u"problem"_s, problem}, {u"step"_s, index}};
  return record(transaction, task, std::move(draft));
}

/// Nothing is to be done any more: the task was decided.
Result<void> end(store::Transaction& transaction, TaskChain chain, const model::Task& task) {
  chain.next.reset();
  chain.salt = makeSalt();
  MUNIMENT_TRY(store::TaskChainRepository(transaction.connection()).save(chain));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfChain(chain.task), chain));
  EntryDraft draft;
  draft.verb = u"task.chain-ended"_s;
  draft.state = {std::move(state)};
  return record(transaction, task, std::move(draft));
}

} // namespace

Result<void> escalateTasks(store::Transaction& transaction) {
  const Scope system = access::ScopeMaker::system();
  store::Connection& connection = transaction.connection();
  store::TaskChainRepository repository(connection);
  MUNIMENT_TRY_LET(due, repository.due(transaction.now(), kAtOnce, system));
  for (const TaskChain& listed : due) {
    MUNIMENT_TRY(repository.lock(listed.task));
    MUNIMENT_TRY_LET(chain, repository.of(listed.task, system));
    MUNIMENT_TRY_LET(task, store::TaskRepository(connection).byId(listed.task, system));
    if (!chain || !task || chain->next != listed.next)
      continue; // somebody else was there first
    if (task->state == model::Task::State::Open)
      MUNIMENT_TRY(step(transaction, std::move(*chain), *task));
    else
      MUNIMENT_TRY(end(transaction, std::move(*chain), *task));
  }
  return {};
}

} // namespace muniment::workspace
