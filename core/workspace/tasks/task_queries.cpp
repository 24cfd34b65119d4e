#include "core/workspace/tasks/task_queries.h"

#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

const Actor& actorOf(const QueryContext& context) {
  return context.session.onBehalfOf ? *context.session.onBehalfOf : context.session.actor;
}

store::TaskFilter mine(const QueryContext& context) {
  store::TaskFilter filter;
  filter.assignee = actorOf(context).id;
  filter.roles = actorOf(context).roles;
  return filter;
}

} // namespace

Result<TasksPage::Answer> TasksPage::answer(QueryContext& context) const {
  store::TaskFilter filter = mine(context);
  filter.kind = kind;
  filter.state = state;
  if (whose == Whose::Everybodys) {
    if (!actorOf(context).roles.contains(Role::RecordsManager))
      return failure(ErrorKind::Refused, "task.not_everybodys"_L1);
    filter.everybody = true;
  }
  if (role) {
    filter.assignee.reset();
    std::erase_if(filter.roles, [&](Role held) { return held != *role; });
  }
  store::TaskRepository repository(context.connection);
  MUNIMENT_TRY_LET(tasks, repository.page(filter, after, limit + 1, context.scope()));
  MUNIMENT_TRY_LET(total, repository.count(filter, context.scope()));
  Answer answer{std::move(tasks), total, false};
  answer.hasMore = answer.tasks.size() > static_cast<std::size_t>(limit);
  if (answer.hasMore)
    answer.tasks.pop_back();
  return answer;
}

Result<TaskById::Answer> TaskById::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(found, store::TaskRepository(context.connection).byId(task, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "task.unknown"_L1);
  const bool isMine = tasks::isFor(*found, actorOf(context));
  QStringList decisions = tasks::decisionsOf(found->kind);
  return Answer{std::move(*found), isMine, std::move(decisions)};
}

Result<TaskCount::Answer> TaskCount::answer(QueryContext& context) const {
  store::TaskRepository repository(context.connection);
  store::TaskFilter filter = mine(context);
  MUNIMENT_TRY_LET(open, repository.count(filter, context.scope()));
  filter.dueBefore = context.services.environment.clock->now();
  MUNIMENT_TRY_LET(overdue, repository.count(filter, context.scope()));
  return Answer{open, overdue};
}

} // namespace muniment::workspace
