#include "core/workspace/login.h"

#include "core/platform/os_user.h"
#include "core/store/server_login.h"

namespace muniment::workspace {

Result<QString> currentLogin(store::Connection& connection) {
  if (connection.dialect() == store::Dialect::Postgres)
    return store::serverLogin(connection);
  return platform::currentUser();
}

} // namespace muniment::workspace
