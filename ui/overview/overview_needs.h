#pragma once

#include "core/workspace/overview/overview_query.h"
#include "ui/overview/needs_list.h"

namespace muniment::ui {

/// Whether an anchor outside or a backup is as new as it should be.
[[nodiscard]] bool isFresh(std::optional<Instant> at, Instant now);
/// What concerns the person first, then what concerns the workspace.
[[nodiscard]] std::vector<NeedsList::Need> needsOf(const workspace::OverviewQuery::Answer& answer, int connections,
                                                   Instant now);

} // namespace muniment::ui
