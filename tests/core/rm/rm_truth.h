#pragma once

#include "tests/core/rm/rm_desk.h"

#include <set>

namespace muniment::tests {

/// Lets everything become quiet; then both sides must agree, or what they do not agree on must be shown, and nothing
/// may be there twice. Nodes that somebody destroyed there are given. The first thing that is wrong, or nothing.
[[nodiscard]] QString whatIsNotTrue(RmDesk& desk, const std::set<qint64>& destroyed);

} // namespace muniment::tests
