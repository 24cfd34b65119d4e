#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

namespace muniment::workspace {

class Workspace;

/// A dozen documents of two trading partners: one trade in X12 that went well, an order that nobody acknowledged, and
/// one in UBL with an invoice whose total is wrong and which is disputed. They arrive a minute apart.
[[nodiscard]] Result<void> captureSampleDocuments(Workspace& workspace, MovableClock& clock, Instant end);

} // namespace muniment::workspace
