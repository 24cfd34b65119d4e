#include "core/workspace/rules/date_subjects.h"

#include "core/store/case_repository.h"
#include "core/store/question_repository.h"
#include "core/store/record_fact_repository.h"
#include "core/store/task_repository.h"
#include "core/workspace/documents/document_reading.h"
#include "core/workspace/documents/missing_steps.h"

#include <QtCore/QDateTime>

namespace muniment::workspace {
namespace {

constexpr int kPage = 500;

QDate dayIn(Instant at, const QTimeZone& zone) {
  return QDateTime::fromMSecsSinceEpoch(at.milliseconds(), zone).date();
}

Result<QStringList> records(store::Connection& connection, const DueDay& due, const Scope& scope) {
  QStringList subjects;
  std::optional<RecordId> after;
  for (;;) {
    MUNIMENT_TRY_LET(page, store::RecordFactRepository(connection).dueOn(due.day, after, kPage, scope));
    for (const RecordId& record : page)
      subjects.append(aggregateOf(record));
    if (page.size() < static_cast<std::size_t>(kPage))
      return subjects;
    after = page.back();
  }
}

Result<QStringList> tasks(store::Connection& connection, const DueDay& due, const Scope& scope) {
  store::TaskFilter filter;
  filter.everybody = true;
  filter.dueBefore = Instant::fromMilliseconds(due.day.addDays(1).startOfDay(due.zone).toMSecsSinceEpoch());
  QStringList subjects;
  std::optional<model::Task> after;
  for (;;) {
    MUNIMENT_TRY_LET(page, store::TaskRepository(connection).page(filter, after, kPage, scope));
    for (const model::Task& task : page) {
      if (task.dueAt && dayIn(*task.dueAt, due.zone) == due.day)
        subjects.append(aggregateOf(task.id));
    }
    if (page.size() < static_cast<std::size_t>(kPage))
      return subjects;
    after = page.back();
  }
}

Result<QStringList> questions(store::Connection& connection, const DueDay& due, const Scope& scope) {
  QStringList subjects;
  std::optional<QuestionId> before;
  for (;;) {
    MUNIMENT_TRY_LET(
        page, store::QuestionRepository(connection).page({Question::State::Open, std::nullopt}, before, kPage, scope));
    for (const Question& question : page) {
      if (dayIn(question.deadline, due.zone) == due.day)
        subjects.append(aggregateOf(question.id));
    }
    if (page.size() < static_cast<std::size_t>(kPage))
      return subjects;
    before = page.back().id;
  }
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

Result<std::vector<DueSubject>> subjectsOfEach(store::Connection& connection, Services& services,
                                               RuleTrigger::Each each, const Scope& scope) {
  std::vector<DueSubject> subjects;
  if (each == RuleTrigger::Each::OverdueOrder) {
    const access::Session reader{{}, std::nullopt, {}, scope, false};
    QueryContext context{connection, reader, services};
    for (OverdueWalk walk(context);;) {
      MUNIMENT_TRY_LET(orders, walk.next());
      if (!orders)
        return subjects;
      for (const OverdueOrder& order : *orders)
        subjects.push_back({aggregateOf(order.order.document.id), wordOf(order.step.kind)});
    }
  }
  store::CaseFilter filter;
  filter.isOpen = true;
  std::optional<store::CaseCursor> after;
  for (;;) {
    MUNIMENT_TRY_LET(page, store::CaseRepository(connection).page(filter, after, kPage, scope));
    for (const Case& file : page)
      subjects.push_back({aggregateOf(file.id), {}});
    if (page.size() < static_cast<std::size_t>(kPage))
      return subjects;
    after = store::CaseCursor{page.back().changedAt, page.back().id};
  }
}

} // namespace muniment::workspace
