#pragma once

#include "core/base/result.h"
#include "core/base/signature.h"

#include <memory>

namespace muniment::workspace {

class Workspace;

/// Four rules, two of them on: one that marks what was agreed, one that gives a task for large invoices, a reminder
/// before retention ends that waits for its people, and one that a second person has not approved yet.
[[nodiscard]] Result<void> fillSampleRules(Workspace& workspace, const std::shared_ptr<const SigningKey>& signer);

} // namespace muniment::workspace
