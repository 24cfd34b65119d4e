#pragma once

#include "core/workspace/workspace.h"

#include <random>

namespace muniment::tests {

/// One thing that a person does with a workspace, chosen by `random`: captures files, sets roles, opens a matter, keeps
/// a head outside. Gives what was acknowledged as `kind name`, or nothing when it failed.
[[nodiscard]] QString doSomething(workspace::Workspace& workspace, std::mt19937_64& random, const QString& name);

/// Compares what a workspace holds with what was acknowledged, and verifies all of it deeply. Empty when all is well.
[[nodiscard]] QString whatIsLost(workspace::Workspace& workspace, const QStringList& acknowledged);

} // namespace muniment::tests
