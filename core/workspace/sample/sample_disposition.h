#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/signature.h"

#include <memory>

namespace muniment::workspace {

class Workspace;

/// Papers of shipments and offers that ended years ago: some due, some in a snapshot under review with a hold on two of
/// them, some destroyed with a certificate. Needs the classes of the sample plan.
[[nodiscard]] Result<void> fillSampleDisposition(Workspace& workspace, MovableClock& clock,
                                                 const std::shared_ptr<const SigningKey>& signer);

} // namespace muniment::workspace
