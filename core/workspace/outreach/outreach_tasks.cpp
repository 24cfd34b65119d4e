#include "core/workspace/outreach/outreach_tasks.h"

#include "core/access/scope_maker.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/delivery/delivery_tasks.h"
#include "core/workspace/outreach/campaign_change.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kTimeToLook = 2LL * 86'400'000; ///< milliseconds
constexpr qsizetype kLongestTitle = 120;

} // namespace

Result<std::vector<StateChange>> askAbout(store::Connection& connection, const Question& question, Instant now) {
  store::TaskRepository repository(connection);
  MUNIMENT_TRY_LET(asked, repository.bySubject(aggregateOf(question.id), access::ScopeMaker::system()));
  if (std::ranges::any_of(asked, [](const model::Task& task) { return task.state == model::Task::State::Open; }))
    return std::vector<StateChange>();
  model::Task task;
  task.id = TaskId::make(now);
  task.kind = model::Task::Kind::Review;
  task.subject = aggregateOf(question.id);
  task.title = question.text.simplified().left(kLongestTitle);
  task.matter = question.matter;
  task.role = Role::RecordsManager;
  task.askedBy = u"agent"_s;
  task.askedAt = now;
  task.dueAt = now.plusMilliseconds(kTimeToLook);
  task.salt = makeSalt();
  return tasks::open(connection, std::span(&task, 1));
}

Result<std::vector<StateChange>> settleAnswer(store::Connection& connection, const Question& question,
                                              Question::Standing standing, Instant now) {
  const bool isLate = standing == Question::Standing::Late && !isOfCampaign(question);
  if (standing == Question::Standing::Contradictory || isLate)
    return askAbout(connection, question, now);
  if (standing == Question::Standing::Counted)
    return settleTasks(connection, aggregateOf(question.id), now);
  return std::vector<StateChange>();
}

} // namespace muniment::workspace
