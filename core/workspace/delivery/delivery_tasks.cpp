#include "core/workspace/delivery/delivery_tasks.h"

#include "core/access/scope_maker.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kTimeToLook = 2LL * 86'400'000; ///< milliseconds

Result<std::vector<StateChange>> ask(store::Connection& connection, const QString& subject, const QString& title,
                                     const std::optional<MatterId>& matter, Instant now) {
  model::Task task;
  task.id = TaskId::make(now);
  task.kind = model::Task::Kind::Review;
  task.subject = subject;
  task.title = title;
  task.matter = matter;
  task.role = Role::RecordsManager;
  task.askedBy = u"agent"_s;
  task.askedAt = now;
  task.dueAt = now.plusMilliseconds(kTimeToLook);
  task.salt = makeSalt();
  return tasks::open(connection, std::span(&task, 1));
}

} // namespace

Result<std::vector<StateChange>> askAbout(store::Connection& connection, const Delivery& dead, Instant now) {
  return ask(connection, aggregateOf(dead.id), dead.peer + u" · "_s + dead.kind, dead.matter, now);
}

Result<std::vector<StateChange>> askAbout(store::Connection& connection, const PeerGate& closed, Instant now) {
  return ask(connection, aggregateOfPeer(closed.peer), closed.peer, std::nullopt, now);
}

Result<std::vector<StateChange>> settleTasks(store::Connection& connection, const QString& subject, Instant now) {
  MUNIMENT_TRY_LET(asked, store::TaskRepository(connection).bySubject(subject, access::ScopeMaker::system()));
  return tasks::withdraw(connection, asked, now);
}

} // namespace muniment::workspace
