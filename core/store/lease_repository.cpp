#include "core/store/lease_repository.h"

#include "core/store/column.h"

namespace muniment::store {

using namespace Qt::StringLiterals;

Result<std::optional<Lease>> LeaseRepository::find(const QString& name) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT holder, token, expires_at FROM lease WHERE name = ?", {name}));
  if (!rows.next()) {
    MUNIMENT_TRY(rows.finish());
    return std::nullopt;
  }
  return Lease{rows.text(0), rows.integer(1), instantAt(rows, 2)};
}

Result<Lease> LeaseRepository::acquire(const QString& name, const QString& holder, Instant now, std::int64_t duration) {
  const Instant until = now.plusMilliseconds(duration);
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO lease (name, holder, token, expires_at) VALUES (?, ?, 1, ?) ON CONFLICT (name) DO UPDATE SET "
      "token = CASE WHEN lease.holder = excluded.holder THEN lease.token ELSE lease.token + 1 END, holder = "
      "excluded.holder, "
      "expires_at = excluded.expires_at WHERE lease.holder = excluded.holder OR lease.expires_at <= ?",
      {name, holder, column(until), column(now)}));
  MUNIMENT_TRY_LET(lease, find(name));
  if (!lease)
    return damagedRow("lease"_L1);
  return *lease;
}

Result<void> LeaseRepository::release(const QString& name, const QString& holder) {
  MUNIMENT_TRY(
      m_connection->change("UPDATE lease SET holder = '', token = token + 1, expires_at = 0 WHERE name = ? AND "
                           "holder = ?",
                           {name, holder}));
  return {};
}

Result<Lease> LeaseRepository::renew(const QString& name, const Lease& held, Instant now, std::int64_t duration) {
  const Instant until = now.plusMilliseconds(duration);
  MUNIMENT_TRY_LET(renewed,
                   m_connection->change("UPDATE lease SET expires_at = ? WHERE name = ? AND holder = ? AND token = ?",
                                        {column(until), name, held.holder, qlonglong(held.token)}));
  if (renewed == 0)
    return failure(ErrorKind::Refused, "store.lease_lost"_L1);
  return Lease{held.holder, held.token, until};
}

Result<void> LeaseRepository::checkToken(const QString& name, std::int64_t token) {
  // The row stays locked until the commit: nobody can take the lease over between this look and the write it allows.
  const QByteArray lock = m_connection->dialect() == Dialect::Postgres ? " FOR SHARE" : "";
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT token FROM lease WHERE name = ?" + lock, {name}));
  if (rows.next() && rows.integer(0) == token)
    return {};
  MUNIMENT_TRY(rows.finish());
  return failure(ErrorKind::Refused, "store.lease_lost"_L1);
}

} // namespace muniment::store
