#pragma once

#include "core/store/transaction.h"

namespace muniment::workspace {

/// Reminds of notices of holds that nobody acknowledged in time, again every few days.
[[nodiscard]] Result<void> remindOfNotices(store::Transaction& transaction);

} // namespace muniment::workspace
