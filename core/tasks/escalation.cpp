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
  const bool isGood =
      !chain.steps.empty() && chain.steps.size() <= kMostSteps &&
      std::ranges::all_of(chain.steps, [](const TaskChain::Step& step) {
        return step.minutes >= 1 && step.minutes <= kLongestWait && step.actor.has_value() != step.role.has_value();
      });
  return isGood ? Result<void>() : failure(ErrorKind::Usage, "task.chain_wrong"_L1);
}

std::optional<Instant> nextStep(const TaskChain& chain, Instant since) {
  if (chain.taken.size() >= chain.steps.size())
    return std::nullopt;
  return since.plusMilliseconds(chain.steps[chain.taken.size()].minutes * kMinute);
}

} // namespace muniment::tasks
