#pragma once

#include "core/store/transaction.h"

#include <QtCore/QDate>

namespace muniment::workspace {

/// Puts steps of checklists whose day is over before whoever is to take them, each once. `today` is that of the
/// workspace.
[[nodiscard]] Result<void> askAboutOverdueSteps(store::Transaction& transaction, QDate today);

} // namespace muniment::workspace
