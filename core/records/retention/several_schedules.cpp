#include "core/records/retention/several_schedules.h"

#include <algorithm>

namespace muniment::records {
namespace {

Step stepOf(const Schedule& schedule, const Destruction& destruction) {
  switch (destruction.state) {
  case DestructionState::Dated:
    return {StepId::ScheduleAllows, {schedule.code, destruction.due}};
  case DestructionState::Waiting:
    return {StepId::ScheduleWaits, {schedule.code}};
  case DestructionState::Never:
    return {StepId::ScheduleForbids, {schedule.code}};
  case DestructionState::ForEver:
    break;
  }
  return {StepId::ScheduleForEver, {schedule.code}};
}

void explain(CombinedEvaluation& combined, std::span<const Schedule* const> schedules) {
  combined.explanation.push_back({StepId::SeveralSchedules, {}});
  for (std::size_t i = 0; i < schedules.size(); ++i)
    combined.explanation.push_back(stepOf(*schedules[i], combined.each[i].destruction));
  combined.explanation.push_back({StepId::LongestDecides, {schedules[*combined.deciding]->code}});
}

bool isDestructionDue(const Evaluation& evaluation) {
  const StageOutcome* next = evaluation.nextStage();
  return next && next->action == StageAction::Destroy && next->state == StageState::Due;
}

} // namespace

bool isLater(const Destruction& left, const Destruction& right) {
  if (left.state != right.state)
    return left.state > right.state;
  return left.due > right.due;
}

CombinedEvaluation evaluateTogether(std::span<const Schedule* const> schedules, const RecordFacts& facts, QDate today,
                                    Explain explained) {
  CombinedEvaluation combined;
  for (const Schedule* schedule : schedules) {
    combined.each.push_back(evaluate(*schedule, facts, today, explained));
    const Destruction& destruction = combined.each.back().destruction;
    if (!combined.deciding || isLater(destruction, combined.destruction)) {
      combined.deciding = combined.each.size() - 1;
      combined.destruction = destruction;
    }
  }
  combined.isDestructionDue = !combined.each.empty() && std::ranges::all_of(combined.each, isDestructionDue);
  if (explained == Explain::Yes && schedules.size() > 1)
    explain(combined, schedules);
  return combined;
}

} // namespace muniment::records
