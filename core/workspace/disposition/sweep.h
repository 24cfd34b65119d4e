#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

namespace muniment::workspace {

class Workspace;

/// What follows every destruction: the keys and bytes of objects that nothing refers to any more go, and the database
/// is written anew. May be stopped and repeated. Needs a window in which no other program reads an older state.
[[nodiscard]] Result<void> sweepAway(Workspace& workspace, const SharedProgress& progress);

} // namespace muniment::workspace
