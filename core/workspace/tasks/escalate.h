#pragma once

#include "core/store/transaction.h"

namespace muniment::workspace {

struct Services;

/// Hands tasks on of which a step is due because nobody reacted: each step once, each with an entry.
[[nodiscard]] Result<void> escalateTasks(store::Transaction& transaction, const Services& services);

} // namespace muniment::workspace
