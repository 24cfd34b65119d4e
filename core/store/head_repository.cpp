#include "core/store/ledger_repository.h"

namespace muniment::store {
namespace {

StoredHead readHead(const Rows& rows) { return {rows.integer(0), rows.text(1).toUtf8(), rows.bytes(2), rows.text(3)}; }

StoredTimeStamp readTimeStamp(const Rows& rows) {
  return {rows.integer(0), rows.text(1), Instant::fromMilliseconds(rows.integer(2)), rows.bytes(3)};
}

} // namespace

Result<void> LedgerRepository::lockHeads() {
  // SQLite's transaction is the lock already.
  if (m_connection->dialect() == Dialect::Sqlite)
    return {};
  return m_connection->script("SELECT pg_advisory_xact_lock(hashtext(current_schema() || '.heads'));\n");
}

Result<void> LedgerRepository::saveHead(const StoredHead& head) {
  MUNIMENT_TRY(
      m_connection->change("INSERT INTO signed_head (size, line, signature, signing_key) VALUES (?, ?, ?, ?) "
                           "ON CONFLICT DO NOTHING",
                           {qlonglong(head.size), QString::fromUtf8(head.line), head.signature, head.signingKey}));
  return {};
}

Result<std::optional<StoredHead>> LedgerRepository::headCovering(std::int64_t size) {
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT size, line, signature, signing_key FROM signed_head WHERE size >= "
                                        "? ORDER BY size LIMIT 1",
                                        {qlonglong(size)}));
  if (rows.next())
    return readHead(rows);
  MUNIMENT_TRY(rows.finish());
  return std::nullopt;
}

Result<std::vector<StoredHead>> LedgerRepository::headsBefore(std::int64_t size, int limit) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT size, line, signature, signing_key FROM signed_head WHERE size < "
                                              "? ORDER BY size DESC LIMIT " +
                                                  QByteArray::number(limit),
                                              {qlonglong(size)}));
  std::vector<StoredHead> heads;
  while (rows.next())
    heads.push_back(readHead(rows));
  MUNIMENT_TRY(rows.finish());
  return heads;
}

Result<void> LedgerRepository::saveTimeStamp(const StoredTimeStamp& stamp) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO time_stamp (size, authority, stamped_at, token) VALUES (?, ?, ?, ?) "
      "ON CONFLICT DO NOTHING",
      {qlonglong(stamp.size), stamp.authority, qlonglong(stamp.stampedAt.milliseconds()), stamp.token}));
  return {};
}

Result<std::vector<StoredTimeStamp>> LedgerRepository::timeStampsBefore(std::int64_t size, int limit) {
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT size, authority, stamped_at, token FROM time_stamp WHERE size < ? "
                                        "ORDER BY size DESC LIMIT " +
                                            QByteArray::number(limit),
                                        {qlonglong(size)}));
  std::vector<StoredTimeStamp> stamps;
  while (rows.next())
    stamps.push_back(readTimeStamp(rows));
  MUNIMENT_TRY(rows.finish());
  return stamps;
}

Result<std::optional<StoredTimeStamp>> LedgerRepository::timeStampCovering(std::int64_t size) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT size, authority, stamped_at, token FROM time_stamp WHERE size >= "
                                              "? ORDER BY size LIMIT 1",
                                              {qlonglong(size)}));
  if (rows.next())
    return readTimeStamp(rows);
  MUNIMENT_TRY(rows.finish());
  return std::nullopt;
}

Result<void> LedgerRepository::saveAnchor(std::int64_t size, const QString& kind, Instant at) {
  MUNIMENT_TRY(m_connection->change("INSERT INTO anchor (size, kind, anchored_at) VALUES (?, ?, ?) ON CONFLICT DO "
                                    "NOTHING",
                                    {qlonglong(size), kind, qlonglong(at.milliseconds())}));
  return {};
}

Result<std::optional<Instant>> LedgerRepository::lastAnchor() {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT max(anchored_at) FROM anchor"));
  if (rows.next() && !rows.isNull(0))
    return Instant::fromMilliseconds(rows.integer(0));
  MUNIMENT_TRY(rows.finish());
  return std::nullopt;
}

} // namespace muniment::store
