#pragma once

#include "app/ctl/arguments.h"
#include "core/workspace/cases/audience.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/cases/case_timeline.h"
#include "core/workspace/cases/deal_view.h"

namespace muniment::ctl {

// Cases as JSON, and as people read them in a terminal.

[[nodiscard]] Json jsonOf(const workspace::CaseSummary& line);
[[nodiscard]] QString lineOf(const workspace::CaseSummary& line);
[[nodiscard]] Json jsonOf(const workspace::CaseById::Answer& found);
[[nodiscard]] QString textOf(const workspace::CaseById::Answer& found);
[[nodiscard]] Json jsonOf(const workspace::CaseMoment& moment);
[[nodiscard]] QString lineOf(const workspace::CaseMoment& moment);
[[nodiscard]] Json jsonOf(const workspace::DealView::Answer& deal);
[[nodiscard]] QString textOf(const workspace::DealView::Answer& deal);
[[nodiscard]] Json jsonOf(const workspace::Audience::Line& line);
[[nodiscard]] QString lineOf(const workspace::Audience::Line& line);

/// A case by its number, its id or a reference that only one has.
[[nodiscard]] Result<CaseId> caseNamed(workspace::Workspace& opened, const std::string& key);

} // namespace muniment::ctl
