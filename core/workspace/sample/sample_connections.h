#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

namespace muniment::workspace {

class Workspace;

/// A messenger, documents and cases of partners, set up and off, and a conversation that came over the messenger's
/// webhooks some days before `end`: a late delivery, with an edit, a withdrawn message, a reaction and receipts.
[[nodiscard]] Result<void> fillSampleConnections(Workspace& workspace, Instant end);

} // namespace muniment::workspace
