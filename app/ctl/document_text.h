#pragma once

#include "core/workspace/documents/document_queries.h"

namespace muniment::ctl {

[[nodiscard]] Json jsonOf(const workspace::DocumentSummary& summary);
[[nodiscard]] Json jsonOf(const workspace::DocumentById::Answer& whole);
[[nodiscard]] QString lineOf(const workspace::DocumentSummary& summary);
/// A document as a sheet that can be read: parties, lines, totals, findings in sentences, what hangs together with it.
[[nodiscard]] QString sheetOf(const workspace::DocumentById::Answer& whole);

} // namespace muniment::ctl
