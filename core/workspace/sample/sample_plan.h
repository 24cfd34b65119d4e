#pragma once

#include "core/records/plan/record_due.h"

namespace muniment::workspace {

/// The file plan of a trading company with two retention schedules.
[[nodiscard]] records::Plan samplePlan(Instant now);

} // namespace muniment::workspace
