#pragma once

#include "core/base/result.h"

namespace muniment::workspace {

class Workspace;

/// A review under way: a question with three answers, a frozen set of the newest conversation in batches, the first of
/// which somebody works on.
[[nodiscard]] Result<void> fillSampleReview(Workspace& workspace);

} // namespace muniment::workspace
