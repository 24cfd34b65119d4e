#include "core/workspace/news/my_news.h"

#include "core/store/ledger_repository.h"
#include "core/store/question_repository.h"
#include "core/store/task_repository.h"
#include "core/tasks/tasks.h"
#include "core/workspace/alarms/live_alarm.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kTask = "task:"_L1;

Result<std::int64_t> newest(QueryContext& context) {
  MUNIMENT_TRY_LET(entries,
                   store::LedgerRepository(context.connection).before(Json::kLargestInteger, 1, {}, context.scope()));
  return entries.empty() ? 0 : entries.front().seq;
}

/// A task that the entry opened, where it waits for whoever asks and they did not open it themselves.
Result<void> addTask(const TaskId& id, const LedgerEntry& entry, QueryContext& context, MyNews::Answer& answer) {
  MUNIMENT_TRY_LET(task, store::TaskRepository(context.connection).byId(id, context.scope()));
  const bool waits = task && task->state == model::Task::State::Open && tasks::isFor(*task, context.session.actor);
  if (!waits || entry.actor == context.session.actorText())
    return {};
  const QString subject = aggregateOf(id);
  if (std::ranges::find(answer.items, subject, &MyNews::Item::subject) != answer.items.end())
    return {};
  const auto kind = alarmSubjectFrom(task->subject) ? MyNews::Item::Kind::Alarm : MyNews::Item::Kind::Task;
  answer.items.push_back({kind, subject, task->title, task->matter.has_value(), entry.seq, entry.at, entry.actor});
  return {};
}

Result<void> addAnswer(const LedgerEntry& entry, QueryContext& context, MyNews::Answer& answer) {
  const auto id = QuestionId::parse(entry.subject.section(u':', 1));
  if (entry.verb != "answer.taken"_L1 || !id)
    return {};
  MUNIMENT_TRY_LET(question, store::QuestionRepository(context.connection).byId(*id, context.scope()));
  if (question && question->askedBy == context.session.actorText())
    answer.items.push_back({MyNews::Item::Kind::Answer, entry.subject, question->text.simplified(),
                            question->matter.has_value(), entry.seq, entry.at, entry.actor});
  return {};
}

} // namespace

QLatin1StringView nameOf(MyNews::Item::Kind kind) {
  switch (kind) {
  case MyNews::Item::Kind::Alarm:
    return "alarm"_L1;
  case MyNews::Item::Kind::Answer:
    return "answer"_L1;
  case MyNews::Item::Kind::Task:
    break;
  }
  return "task"_L1;
}

Result<MyNews::Answer> MyNews::answer(QueryContext& context) const {
  if (!after) {
    MUNIMENT_TRY_LET(last, newest(context));
    return Answer{last, {}};
  }
  MUNIMENT_TRY_LET(entries, store::LedgerRepository(context.connection).after(*after, kMost, context.scope()));
  Answer answer{*after, {}};
  for (const LedgerEntry& entry : entries) {
    answer.upTo = entry.seq;
    MUNIMENT_TRY(addAnswer(entry, context, answer));
    const auto line = parseJson(entry.line);
    const Json::Object* state = line ? line->at(u"state").object() : nullptr;
    if (!state)
      continue;
    for (const auto& [aggregate, commitment] : *state) {
      if (const auto id = TaskId::parse(aggregate.sliced(std::min(kTask.size(), aggregate.size())));
          id && aggregate.startsWith(kTask))
        MUNIMENT_TRY(addTask(*id, entry, context, answer));
    }
  }
  return answer;
}

} // namespace muniment::workspace
