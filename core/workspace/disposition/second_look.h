#pragma once

#include "core/access/session.h"
#include "core/model/disposition.h"
#include "core/model/workspace_info.h"
#include "core/store/connection.h"

namespace muniment::workspace {

/// Twenty items, or one in twenty where that is more; which ones follows from the snapshot and cannot be chosen.
[[nodiscard]] std::vector<int> sampleOf(const Snapshot& snapshot);

/// Refuses whoever decided something in it or handed it in, and whoever may approve only in the place of such a person.
/// A workspace of one person lets everybody pass.
[[nodiscard]] Result<void> requireOther(store::Connection& connection, const access::Session& session,
                                        const WorkspaceInfo& info, const Snapshot& snapshot, Instant now);

/// Refuses as long as the person has not looked at every item of the sample.
[[nodiscard]] Result<void> requireSampleSeen(store::Connection& connection, const access::Session& session,
                                             const WorkspaceInfo& info, const Snapshot& snapshot);

} // namespace muniment::workspace
