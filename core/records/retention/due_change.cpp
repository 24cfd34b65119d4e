#include "core/records/retention/due_change.h"

#include "core/records/retention/several_schedules.h"
#include "core/records/retention/stage_walk.h"

namespace muniment::records {
namespace {

Destruction longest(std::span<const Schedule* const> schedules, const RecordFacts& facts, QDate today,
                    std::optional<QDate> assumed) {
  Destruction longest{DestructionState::Dated, {}};
  for (const Schedule* schedule : schedules) {
    const Destruction destruction = walkStages(*schedule, facts, today, Explain::No, assumed).destruction;
    if (isLater(destruction, longest))
      longest = destruction;
  }
  return schedules.empty() ? Destruction{} : longest;
}

DueChange changeOf(const Destruction& before, const Destruction& after) {
  if (before == after)
    return DueChange::Same;
  if (isLater(before, after))
    return DueChange::Shorter;
  return after.state == DestructionState::Waiting ? DueChange::NewlyUndefined : DueChange::Longer;
}

} // namespace

DueComparison compareDue(std::span<const Schedule* const> before, std::span<const Schedule* const> after,
                         const RecordFacts& facts, QDate today) {
  DueComparison comparison{.before = longest(before, facts, today, std::nullopt),
                           .after = longest(after, facts, today, std::nullopt)};
  comparison.change = changeOf(comparison.before, comparison.after);
  if (comparison.change == DueChange::Shorter)
    return comparison;
  const DueChange assumed = changeOf(longest(before, facts, today, today), longest(after, facts, today, today));
  if (assumed == DueChange::Shorter)
    comparison.change = DueChange::Shorter;
  else if (comparison.change == DueChange::Same)
    comparison.change = assumed;
  return comparison;
}

} // namespace muniment::records
