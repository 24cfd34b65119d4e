#pragma once

#include "core/store/connection.h"

namespace muniment::store {

/// The login that the database server authenticated; a client cannot choose it.
[[nodiscard]] Result<QString> serverLogin(Connection& connection);

} // namespace muniment::store
