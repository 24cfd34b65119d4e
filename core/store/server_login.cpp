#include "core/store/server_login.h"

namespace muniment::store {

using namespace Qt::StringLiterals;

Result<QString> serverLogin(Connection& connection) {
  MUNIMENT_TRY_LET(rows, connection.select("SELECT session_user"));
  if (!rows.next())
    return failure(ErrorKind::Unavailable, "store.unreachable"_L1);
  return rows.text(0);
}

} // namespace muniment::store
