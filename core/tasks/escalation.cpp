#include "core/tasks/escalation.h"

#include <algorithm>
#include <set>

namespace muniment::tasks {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kMostSteps = 10;
constexpr std::int32_t kLongestWait = 366 * 24 * 60; ///< minutes
constexpr std::int64_t kMinute = 60'000;             ///< milliseconds

} // namespace

Result<void> checkChain(const TaskChain& chain) {
  const bool isGood = !chain.steps.empty() && chain.steps.size() <= kMostSteps &&
                      std::ranges::all_of(chain.steps, [](const TaskChain::Step& step) {
                        const int named =
                            int{step.actor.has_value()} + int{step.role.has_value()} + int{step.supervisor};
                        return step.minutes >= 1 && step.minutes <= kLongestWait && named == 1;
                      });
  return isGood ? Result<void>() : failure(ErrorKind::Usage, "task.chain_wrong"_L1);
}

std::optional<Instant> nextStep(const TaskChain& chain, Instant since, const BusinessCalendar& calendar) {
  if (chain.taken.size() >= chain.steps.size())
    return std::nullopt;
  const std::int32_t minutes = chain.steps[chain.taken.size()].minutes;
  return chain.inBusinessHours ? calendar.after(since, minutes) : since.plusMilliseconds(minutes * kMinute);
}

} // namespace muniment::tasks
