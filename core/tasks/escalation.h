#pragma once

#include "core/model/business_calendar.h"
#include "core/model/task_chain.h"

namespace muniment::tasks {

/// Usage `task.chain_wrong`: at most ten steps, each after one minute to a year, each to an actor, a role or the
/// supervisor.
[[nodiscard]] Result<void> checkChain(const TaskChain& chain);

/// When the step after those that were taken is due, counted from a moment; nothing where none is left.
[[nodiscard]] std::optional<Instant> nextStep(const TaskChain& chain, Instant since, const BusinessCalendar& calendar);

} // namespace muniment::tasks
