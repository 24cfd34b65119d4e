#pragma once

#include "core/store/connection.h"

namespace muniment::workspace {

/// Who sits here: the user of the operating system in the embedded store, the login of the database on a server.
[[nodiscard]] Result<QString> currentLogin(store::Connection& connection);

} // namespace muniment::workspace
