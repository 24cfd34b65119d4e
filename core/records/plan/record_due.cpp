#include "core/records/plan/record_due.h"

#include "core/store/class_repository.h"
#include "core/store/record_fact_repository.h"
#include "core/store/schedule_repository.h"

#include <algorithm>
#include <utility>

namespace muniment::records {
namespace {

QString statusOf(RecordState state) { return nameOf(state); }

std::vector<RecordId> idsOf(std::span<const Record> records) {
  std::vector<RecordId> ids;
  ids.reserve(records.size());
  for (const Record& record : records)
    ids.push_back(record.id);
  return ids;
}

/// What has nothing to come: no schedule rules it, it is gone, or it is kept for good.
bool isAtRest(const Record& record, const Schedule* schedule, const RecordFacts& facts) {
  return !schedule || !isKept(record.state) || facts.lastOf(kKeptForGood);
}

store::RecordDue dueOf(const Record& record, const StageOutcome& outcome) {
  store::RecordDue due{record.id, std::nullopt, outcome.number, std::to_underlying(outcome.action)};
  if (outcome.due.isValid())
    due.dueOn = outcome.due;
  return due;
}

bool isSame(const store::RecordDue& one, const store::RecordDue& other) {
  return one.record == other.record && one.dueOn == other.dueOn && one.stage == other.stage &&
         one.action == other.action;
}

} // namespace

const Schedule* Plan::scheduleOf(const Record& record) const {
  const auto id = record.schedule ? record.schedule : ClassTree(classes).scheduleOf(record.recordClass);
  const auto found = id ? schedules.find(*id) : schedules.end();
  return found == schedules.end() ? nullptr : &found->second;
}

Result<Plan> loadPlan(store::Connection& connection) {
  Plan plan;
  MUNIMENT_TRY_LET(classes, store::ClassRepository(connection).all());
  plan.classes = std::move(classes);
  MUNIMENT_TRY_LET(stored, store::ScheduleRepository(connection).all());
  for (store::StoredSchedule& schedule : stored)
    plan.schedules.emplace(schedule.schedule.id, std::move(schedule.schedule));
  return plan;
}

Result<std::vector<RecordFacts>> factsOf(store::Connection& connection, std::span<const Record> records,
                                         const Plan& plan, const QTimeZone& zone) {
  store::RecordFactRepository repository(connection);
  const std::vector<RecordId> ids = idsOf(records);
  std::map<RecordId, RecordFacts> byRecord;
  for (const Record& record : records) {
    RecordFacts& facts = byRecord[record.id];
    facts.status = statusOf(record.state);
    const KnownDate declared = knownDate(record.declaredAt, zone);
    facts.dates = {{DateToUse::Created, declared}, {DateToUse::Declared, declared}};
    if (record.recordDate.isValid()) {
      facts.dates.push_back({DateToUse::RecordDate, knownDate(record.recordDate)});
      facts.dates.push_back({DateToUse::LastMessage, knownDate(record.recordDate)});
    }
  }
  MUNIMENT_TRY_LET(events, repository.events(ids));
  for (const RecordEvent& event : events) {
    RecordFacts& facts = byRecord[event.record];
    if (event.code == kExtendedUntil)
      facts.extendedUntil = std::max(facts.extendedUntil.value_or(event.happenedOn), event.happenedOn);
    else
      facts.events.push_back({event.code, knownDate(event.happenedOn)});
  }
  std::map<RecordId, ScheduleId> schedules;
  for (const Record& record : records) {
    if (const Schedule* schedule = plan.scheduleOf(record))
      schedules.emplace(record.id, schedule->id);
  }
  MUNIMENT_TRY_LET(stages, repository.stages(ids));
  for (const RecordStage& stage : stages) {
    if (const auto schedule = schedules.find(stage.record); schedule != schedules.end())
      byRecord[stage.record].executed.push_back({schedule->second, stage.stage, stage.doneOn});
  }
  std::vector<RecordFacts> all;
  all.reserve(ids.size());
  for (const RecordId& id : ids)
    all.push_back(byRecord[id]);
  return all;
}

Result<void> refreshDue(store::Connection& connection, std::span<const Record> records, const Plan& plan,
                        const QTimeZone& zone, QDate today) {
  MUNIMENT_TRY_LET(facts, factsOf(connection, records, plan, zone));
  std::vector<store::RecordDue> dues;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const Schedule* schedule = plan.scheduleOf(records[i]);
    if (isAtRest(records[i], schedule, facts[i]))
      continue;
    const Evaluation evaluation = evaluate(*schedule, facts[i], today, Explain::No);
    if (const StageOutcome* next = evaluation.nextStage())
      dues.push_back(dueOf(records[i], *next));
  }
  return store::RecordFactRepository(connection).setDue(idsOf(records), dues);
}

Result<std::vector<RecordId>> findWrongDue(store::Connection& connection, std::span<const Record> records,
                                           const Plan& plan, const QTimeZone& zone, QDate today) {
  MUNIMENT_TRY_LET(facts, factsOf(connection, records, plan, zone));
  MUNIMENT_TRY_LET(stored, store::RecordFactRepository(connection).dues(idsOf(records)));
  std::map<RecordId, store::RecordDue> dues;
  for (const store::RecordDue& due : stored)
    dues.emplace(due.record, due);
  std::vector<RecordId> wrong;
  for (std::size_t i = 0; i < records.size(); ++i) {
    const auto due = dues.find(records[i].id);
    const Schedule* schedule = plan.scheduleOf(records[i]);
    if (isAtRest(records[i], schedule, facts[i])) {
      if (due != dues.end())
        wrong.push_back(records[i].id);
      continue;
    }
    const Evaluation evaluation = evaluate(*schedule, facts[i], today, Explain::No);
    const bool follows = due == dues.end() ? !evaluation.nextStage()
                                           : std::ranges::any_of(evaluation.stages, [&](const StageOutcome& outcome) {
                                               return isSame(dueOf(records[i], outcome), due->second);
                                             });
    if (!follows)
      wrong.push_back(records[i].id);
  }
  return wrong;
}

} // namespace muniment::records
