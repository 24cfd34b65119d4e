#include "core/base/logging.h"

namespace muniment {
inline namespace base {

Q_LOGGING_CATEGORY(lcStore, "muniment.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcVault, "muniment.vault", QtInfoMsg)
Q_LOGGING_CATEGORY(lcLedger, "muniment.ledger", QtInfoMsg)
Q_LOGGING_CATEGORY(lcWorkspace, "muniment.workspace", QtInfoMsg)
Q_LOGGING_CATEGORY(lcAgent, "muniment.agent", QtInfoMsg)
Q_LOGGING_CATEGORY(lcUi, "muniment.ui", QtInfoMsg)

} // namespace base
} // namespace muniment
