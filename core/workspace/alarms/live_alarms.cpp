#include "core/workspace/alarms/live_alarms.h"

#include "core/store/task_repository.h"

namespace muniment::workspace {

Result<LiveAlarms::Answer> LiveAlarms::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(tasks, store::TaskRepository(context.connection).openAbout(alarmBeginnings(), context.scope()));
  Answer answer;
  for (const model::Task& task : tasks) {
    const auto subject = alarmSubjectFrom(task.subject);
    if (subject && (peer.isEmpty() || subject->peer == peer))
      answer.push_back({task.id, subject->peer, subject->kind, task.title, task.askedAt});
  }
  return answer;
}

} // namespace muniment::workspace
