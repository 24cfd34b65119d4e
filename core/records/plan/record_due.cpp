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

std::optional<store::RecordDue> dueOf(const Record& record, const Schedule& schedule, const RecordFacts& facts,
                                      QDate today) {
  const Evaluation evaluation = evaluate(schedule, facts, today, Explain::No);
  const StageOutcome* next = evaluation.nextStage();
  if (!next)
    return std::nullopt;
  store::RecordDue due{record.id, std::nullopt, next->number, std::to_underlying(next->action)};
  if (next->due.isValid())
    due.dueOn = next->due;
  return due;
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
    if (!schedule || !isKept(records[i].state) || facts[i].lastOf(kKeptForGood))
      continue;
    if (const auto due = dueOf(records[i], *schedule, facts[i], today))
      dues.push_back(*due);
  }
  return store::RecordFactRepository(connection).setDue(idsOf(records), dues);
}

} // namespace muniment::records
