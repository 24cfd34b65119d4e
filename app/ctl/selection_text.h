#pragma once

#include "core/workspace/evidence/production_queries.h"
#include "core/workspace/workspace.h"

namespace muniment::ctl {

/// What `conversation:ID/10-20`, `record:R-12`, `hold:H-1`, `messages:ID,ID`, `item:ID` or `query:TEXT` selects.
[[nodiscard]] Result<workspace::ProductionSelection> selectionFrom(workspace::Workspace& opened, const QString& text);
/// The word of scripts: `privileged`, `omitted-run`, …
[[nodiscard]] QString findingCode(workspace::ProductionPreflight::Finding finding);

} // namespace muniment::ctl
