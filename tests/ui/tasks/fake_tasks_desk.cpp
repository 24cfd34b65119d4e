#include "tests/ui/tasks/fake_tasks_desk.h"

#include "core/access/scope_maker.h"
#include "core/tasks/tasks.h"
#include "tests/support/later.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;
using ui::TasksDesk;

namespace {

constexpr std::int64_t kDay = 86'400'000;

template <class T>
QFuture<Result<T>> ready(T value) {
  return QtFuture::makeReadyFuture(Result<T>(std::move(value)));
}

} // namespace

FakeTasksDesk::FakeTasksDesk() : me(ActorId::make(clock)), other(ActorId::make(clock.plusMilliseconds(1))) {}

model::Task& FakeTasksDesk::add(model::Task::Kind kind, int days) {
  model::Task task;
  task.id = TaskId::make(clock.plusMilliseconds(std::ssize(tasks)));
  task.kind = kind;
  task.title = u"Subject %1"_s.arg(tasks.size() + 1);
  task.subject = aggregateOf(HoldId::make(clock));
  task.askedBy = other.toString();
  task.askedAt = clock.plusMilliseconds(-10 * kDay);
  task.dueAt = clock.plusMilliseconds(days * kDay);
  tasks.push_back(std::move(task));
  return tasks.back();
}

Proposal FakeTasksDesk::release(const ActorId& by) const {
  const workspace::ReleaseHold command{HoldId::make(clock), u"The case was settled"_s};
  Proposal proposal;
  proposal.id = CommandId::make(clock);
  proposal.command = QString(workspace::ReleaseHold::kName);
  proposal.description = canonicalJson(command.describe()).value_or(QByteArray());
  proposal.proposedBy = by;
  proposal.proposedAt = clock;
  proposal.expiresAt = clock.plusMilliseconds(7 * kDay);
  return proposal;
}

TasksDesk::Answer<workspace::TasksPage> FakeTasksDesk::ask(workspace::TasksPage query) {
  ++pages;
  if (pageError)
    return QtFuture::makeReadyFuture(Result<workspace::TasksPage::Answer>(Failure(*pageError)));
  workspace::TasksPage::Answer answer;
  bool isAfter = !query.after;
  for (const model::Task& task : tasks) {
    if ((query.kind && task.kind != *query.kind) || (query.state && task.state != *query.state))
      continue;
    ++answer.total;
    if (isAfter) {
      answer.hasMore = std::ssize(answer.tasks) >= query.limit;
      if (!answer.hasMore)
        answer.tasks.push_back(task);
    }
    isAfter = isAfter || task.id == query.after->id;
  }
  return later(Result<workspace::TasksPage::Answer>(std::move(answer)));
}

TasksDesk::Answer<workspace::TaskById> FakeTasksDesk::ask(workspace::TaskById query) {
  const auto found = std::ranges::find(tasks, query.task, &model::Task::id);
  if (found == tasks.end())
    return QtFuture::makeReadyFuture(
        Result<workspace::TaskById::Answer>(failure(ErrorKind::NotFound, "task.unknown"_L1)));
  return ready(workspace::TaskById::Answer{*found,
                                           isMine,
                                           tasks::decisionsOf(found->kind),
                                           u"H-1 Invoice dispute"_s,
                                           u"Keep everything."_s,
                                           u"Ines Roth"_s,
                                           {},
                                           {}});
}

TasksDesk::Answer<workspace::HoldById> FakeTasksDesk::ask(workspace::HoldById) {
  workspace::HoldById::Answer answer;
  answer.hold.code = u"H-1"_s;
  answer.hold.name = u"Invoice dispute"_s;
  return ready(std::move(answer));
}

QFuture<Result<std::vector<Proposal>>> FakeTasksDesk::ask(workspace::Proposals) {
  std::vector<Proposal> waiting = proposals;
  return ready(std::move(waiting));
}

QFuture<Result<std::vector<Proposal>>> FakeTasksDesk::ask(workspace::ConfirmedProposals) {
  std::vector<Proposal> agreed = confirmed;
  return ready(std::move(agreed));
}

QFuture<Result<std::map<QString, QString>>> FakeTasksDesk::ask(workspace::ActorNames) {
  return ready(std::map<QString, QString>{{me.toString(), u"Ines Roth"_s}, {other.toString(), u"Lena Otto"_s}});
}

QFuture<Result<std::vector<Actor>>> FakeTasksDesk::ask(workspace::People) {
  return ready(std::vector<Actor>{{other, u"lena"_s, u"Lena Otto"_s, {}, true, {}, clock, {}}});
}

QFuture<Result<access::Session>> FakeTasksDesk::ask(workspace::WhoAmI) {
  access::Session session{{}, {}, permissions, access::ScopeMaker::of(permissions, {}), false};
  session.actor.id = me;
  session.actor.roles = roles;
  return ready(std::move(session));
}

QFuture<Result<Counterpart>> FakeTasksDesk::ask(workspace::CounterpartById query) {
  const auto found = std::ranges::find(counterparts, query.counterpart, &Counterpart::id);
  return later(found == counterparts.end()
                   ? Result<Counterpart>(failure(ErrorKind::NotFound, "rm.counterpart_unknown"_L1))
                   : Result<Counterpart>(*found));
}

QFuture<Result<workspace::RmSighting>> FakeTasksDesk::look(const CounterpartId& /*step*/) { return later(sighting); }

TasksDesk::Answer<workspace::UnclearReply> FakeTasksDesk::ask(workspace::UnclearReply /*query*/) {
  return later(Result<workspace::UnclearReply::Answer>(offered));
}

TasksDesk::Done FakeTasksDesk::run(workspace::SettleReply command) {
  std::erase_if(tasks, [&](const model::Task& task) { return task.id == command.task; });
  return keep(command);
}

TasksDesk::Done FakeTasksDesk::run(workspace::DecideTask command) {
  std::erase_if(tasks, [&](const model::Task& task) { return task.id == command.task; });
  return keep(command);
}

TasksDesk::Done FakeTasksDesk::carryOut(CommandId, workspace::ProposedCommand command, QWidget*) {
  confirmed.clear();
  return std::visit([this](const auto& each) { return keep(each); }, command);
}

} // namespace muniment::tests
