#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

namespace muniment::workspace {

class Workspace;

/// Three cases about what the sample tells: a disputed invoice that another system sees otherwise, a partner who is
/// being onboarded, and a late delivery to a customer who writes on the messenger.
[[nodiscard]] Result<void> fillSampleCases(Workspace& workspace, MovableClock& clock);

} // namespace muniment::workspace
