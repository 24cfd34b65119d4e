#include "core/workspace/tasks/escalate.h"

#include "core/access/scope_maker.h"
#include "core/store/actor_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/person_repository.h"
#include "core/store/task_chain_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/escalation.h"
#include "core/tasks/tasks.h"
#include "core/workspace/people/business_hours.h"
#include "core/workspace/records/entry_state.h"

#include <map>

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

/// Hands tasks on within one transaction.
class Escalation final {
 public:
  Escalation(store::Transaction& transaction, BusinessCalendar calendar)
      : m_transaction(&transaction), m_calendar(std::move(calendar)) {}

  /// Takes one step, or notes why it was passed over.
  [[nodiscard]] Result<void> step(TaskChain chain, const model::Task& task);

 private:
  [[nodiscard]] Result<std::optional<ActorId>> supervisorOf(const ActorId& actor);

  store::Transaction* m_transaction;
  BusinessCalendar m_calendar;
  std::optional<std::map<PersonId, Person>> m_people; ///< read when the first supervisor is looked for
};

/// Whoever is above somebody and uses the workspace, as themselves or as the person they were merged with.
Result<std::optional<ActorId>> Escalation::supervisorOf(const ActorId& actor) {
  if (!m_people) {
    MUNIMENT_TRY_LET(all, store::PersonRepository(m_transaction->connection()).scan(access::ScopeMaker::system()));
    m_people.emplace();
    for (Person& person : all)
      m_people->emplace(person.id, std::move(person));
  }
  const auto self = std::ranges::find_if(
      *m_people, [&](const auto& each) { return each.second.actor == actor && !each.second.sameAs; });
  if (self == m_people->end())
    return std::nullopt;
  std::optional<PersonId> above = self->second.details.supervisor;
  for (std::size_t hops = 0; above && hops < m_people->size(); ++hops) {
    const auto found = m_people->find(*above);
    if (found == m_people->end())
      return std::nullopt;
    if (!found->second.sameAs)
      return found->second.actor == actor ? std::nullopt : found->second.actor;
    above = found->second.sameAs;
  }
  return std::nullopt;
}

Result<void> Escalation::step(TaskChain chain, const model::Task& task) {
  store::Connection& connection = m_transaction->connection();
  const auto index = static_cast<std::int32_t>(chain.taken.size());
  const TaskChain::Step& due = chain.steps[chain.taken.size()];
  QString problem;
  EntryDraft draft;
  draft.verb = u"task.escalated"_s;
  std::optional<ActorId> to = due.actor;
  if (due.supervisor && task.assignee) {
    MUNIMENT_TRY_LET(above, supervisorOf(*task.assignee));
    to = above;
  }
  if (due.supervisor && !to)
    problem = u"task.no_supervisor"_s;
  if (to) {
    MUNIMENT_TRY_LET(against, obstacle(connection, task, *to));
    problem = against;
  }
  if (problem.isEmpty()) {
    auto handed = tasks::handTo(connection, task, to, due.role);
    if (handed)
      draft.state.push_back(std::move(*handed));
    else if (handed.error().kind == ErrorKind::Refused)
      problem = handed.error().id;
    else
      return Failure(handed.error());
  }
  const Instant now = m_transaction->now();
  chain.taken.push_back({now, index, problem});
  // Whoever was passed over was given no time.
  chain.next = problem.isEmpty() ? tasks::nextStep(chain, now, m_calendar)
                                 : (chain.taken.size() < chain.steps.size() ? std::optional(now) : std::nullopt);
  chain.salt = makeSalt();
  MUNIMENT_TRY(store::TaskChainRepository(connection).save(chain));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfChain(chain.task), chain));
  draft.state.push_back(std::move(state));
  draft.payload = {{u"problem"_s, problem}, {u"step"_s, index}};
  return record(*m_transaction, task, std::move(draft));
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

Result<void> escalateTasks(store::Transaction& transaction, const Services& services) {
  const Scope system = access::ScopeMaker::system();
  store::Connection& connection = transaction.connection();
  store::TaskChainRepository repository(connection);
  MUNIMENT_TRY_LET(due, repository.due(transaction.now(), kAtOnce, system));
  if (due.empty())
    return {};
  MUNIMENT_TRY_LET(calendar, businessCalendar(connection, services));
  Escalation escalation(transaction, std::move(calendar));
  for (const TaskChain& listed : due) {
    MUNIMENT_TRY(repository.lock(listed.task));
    MUNIMENT_TRY_LET(chain, repository.of(listed.task, system));
    MUNIMENT_TRY_LET(task, store::TaskRepository(connection).byId(listed.task, system));
    if (!chain || !task || chain->next != listed.next)
      continue; // somebody else was there first
    if (task->state == model::Task::State::Open)
      MUNIMENT_TRY(escalation.step(std::move(*chain), *task));
    else
      MUNIMENT_TRY(end(transaction, std::move(*chain), *task));
  }
  return {};
}

} // namespace muniment::workspace
