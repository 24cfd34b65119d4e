#include "core/store/commit_outcome.h"

#include <chrono>
#include <thread>

namespace muniment::store {

using namespace Qt::StringLiterals;

Result<QString> transactionName(Connection& connection) {
  if (connection.dialect() == Dialect::Sqlite)
    return QString();
  MUNIMENT_TRY_LET(rows, connection.select("SELECT pg_current_xact_id()::text"));
  if (!rows.next())
    return failure(ErrorKind::Unavailable, "store.unreachable"_L1);
  return rows.text(0);
}

Result<bool> wasCommitted(const Address& address, const QString& name) {
  constexpr int kTries = 50;
  for (int i = 0; i < kTries; ++i) {
    if (i > 0)
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    auto connection = Connection::open(address, OpenMode::Read);
    if (!connection)
      continue;
    auto rows = (*connection)->select("SELECT pg_xact_status(?::xid8)", {name});
    if (!rows || !rows->next())
      continue;
    const QString status = rows->text(0);
    if (status == "committed"_L1 || status == "aborted"_L1)
      return status == "committed"_L1;
  }
  return failure(ErrorKind::Unavailable, "store.outcome_unknown"_L1);
}

} // namespace muniment::store
