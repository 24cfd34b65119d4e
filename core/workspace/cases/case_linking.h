#pragma once

#include "core/workspace/cases/case_change.h"

namespace muniment::workspace {

/// Files something to a case within a change; the same again changes its note and stance. NotFound
/// `case.target_unknown`, Refused `case.other_matter`, Usage `case.stance_wrong`.
[[nodiscard]] Result<CaseLinkId> fileTo(CaseChange& change, CaseLink link);

} // namespace muniment::workspace
