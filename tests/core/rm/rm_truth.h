#pragma once

#include "tests/core/rm/rm_desk.h"

#include <map>

namespace muniment::tests {

/// Lets everything become quiet; then both sides must agree, or what they do not agree on must be shown, and nothing
/// may be there twice. Nodes that somebody destroyed there are given with their names: what was destroyed before our
/// side could hear that it had arrived is sent again. The first thing that is wrong, or nothing.
[[nodiscard]] QString whatIsNotTrue(RmDesk& desk, const std::map<qint64, QString>& destroyed);

} // namespace muniment::tests
