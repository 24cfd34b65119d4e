#include "core/workspace/rules/date_subjects.h"

#include "core/store/question_repository.h"
#include "core/store/record_repository.h"
#include "core/store/task_repository.h"

#include <QtCore/QDateTime>

namespace muniment::workspace {
namespace {

constexpr int kPage = 500;
constexpr int kMostPages = 100;

QDate dayIn(Instant at, const QTimeZone& zone) {
  return QDateTime::fromMSecsSinceEpoch(at.milliseconds(), zone).date();
}

Result<QStringList> records(store::Connection& connection, const DueDay& due, const Scope& scope) {
  store::RecordFilter filter;
  filter.dueUntil = due.day;
  filter.states = {RecordState::Declared, RecordState::Closed, RecordState::Finalised};
  QStringList subjects;
  std::optional<std::pair<Instant, RecordId>> after;
  for (int pages = 0; pages < kMostPages; ++pages) {
    MUNIMENT_TRY_LET(page, store::RecordRepository(connection).page(filter, after, kPage, scope));
    for (const store::RecordSummary& summary : page) {
      if (summary.due && summary.due->dueOn == due.day)
        subjects.append(aggregateOf(summary.record.id));
      after = {summary.record.declaredAt, summary.record.id};
    }
    if (page.size() < static_cast<std::size_t>(kPage))
      break;
  }
  return subjects;
}

Result<QStringList> tasks(store::Connection& connection, const DueDay& due, const Scope& scope) {
  store::TaskFilter filter;
  filter.everybody = true;
  filter.dueBefore = Instant::fromMilliseconds(due.day.addDays(1).startOfDay(due.zone).toMSecsSinceEpoch());
  QStringList subjects;
  std::optional<model::Task> after;
  for (int pages = 0; pages < kMostPages; ++pages) {
    MUNIMENT_TRY_LET(page, store::TaskRepository(connection).page(filter, after, kPage, scope));
    for (const model::Task& task : page) {
      if (task.dueAt && dayIn(*task.dueAt, due.zone) == due.day)
        subjects.append(aggregateOf(task.id));
    }
    if (page.size() < static_cast<std::size_t>(kPage))
      break;
    after = page.back();
  }
  return subjects;
}

Result<QStringList> questions(store::Connection& connection, const DueDay& due, const Scope& scope) {
  QStringList subjects;
  std::optional<QuestionId> before;
  for (int pages = 0; pages < kMostPages; ++pages) {
    MUNIMENT_TRY_LET(
        page, store::QuestionRepository(connection).page({Question::State::Open, std::nullopt}, before, kPage, scope));
    for (const Question& question : page) {
      if (dayIn(question.deadline, due.zone) == due.day)
        subjects.append(aggregateOf(question.id));
    }
    if (page.size() < static_cast<std::size_t>(kPage))
      break;
    before = page.back().id;
  }
  return subjects;
}

} // namespace

Result<QStringList> subjectsOn(store::Connection& connection, const DueDay& due, const Scope& scope) {
  switch (due.around) {
  case RuleTrigger::Around::RecordDue:
    return records(connection, due, scope);
  case RuleTrigger::Around::TaskDue:
    return tasks(connection, due, scope);
  case RuleTrigger::Around::QuestionDeadline:
    break;
  }
  return questions(connection, due, scope);
}

} // namespace muniment::workspace
