#pragma once

#include "core/store/connection.h"

namespace muniment::store {

/// Names the transaction that is open on a server, so that its fate can be asked for on another connection. Empty on
/// SQLite, where COMMIT itself says what happened.
[[nodiscard]] Result<QString> transactionName(Connection& connection);

/// Whether a transaction whose COMMIT got no answer was committed. Asks again for a while as long as the server does
/// not know that its client is gone.
[[nodiscard]] Result<bool> wasCommitted(const Address& address, const QString& name);

} // namespace muniment::store
