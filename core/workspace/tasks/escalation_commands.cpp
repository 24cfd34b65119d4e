#include "core/workspace/tasks/escalation_commands.h"

#include "core/store/task_chain_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/escalation.h"
#include "core/tasks/tasks.h"
#include "core/workspace/people/business_hours.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

const Actor& actorOf(const CommandContext& context) {
  const access::Session& session = context.session();
  return session.onBehalfOf ? *session.onBehalfOf : session.actor;
}

} // namespace

Json SetTaskChain::describe() const {
  TaskChain chain;
  chain.task = task;
  chain.steps = steps;
  chain.inBusinessHours = inBusinessHours;
  return contentOf(chain);
}

Result<Json> SetTaskChain::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, store::TaskRepository(context.connection()).byId(task, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "task.unknown"_L1);
  const Actor& actor = actorOf(context);
  if (!tasks::isFor(*found, actor) && found->askedBy != actor.id.toString() &&
      !actor.roles.contains(Role::RecordsManager))
    return failure(ErrorKind::Refused, "task.not_yours"_L1);
  if (found->state != model::Task::State::Open)
    return failure(ErrorKind::Refused, "task.not_open"_L1);
  TaskChain chain;
  chain.task = task;
  chain.steps = steps;
  chain.inBusinessHours = inBusinessHours;
  chain.setBy = context.session().actorText();
  chain.setAt = context.now();
  chain.salt = makeSalt();
  MUNIMENT_TRY(tasks::checkChain(chain));
  MUNIMENT_TRY_LET(calendar, businessCalendar(context.connection(), context.services()));
  chain.next = tasks::nextStep(chain, context.now(), calendar);
  MUNIMENT_TRY(store::TaskChainRepository(context.connection()).save(chain));
  EntryDraft draft;
  draft.verb = u"task.chain-set"_s;
  draft.subject = aggregateOf(task);
  draft.matter = found->matter;
  draft.payload = {{u"steps"_s, static_cast<std::int64_t>(steps.size())}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfChain(task), chain));
  draft.state = {std::move(state)};
  context.record(std::move(draft));
  return Json::Object{{u"task"_s, task.toString()}};
}

} // namespace muniment::workspace
