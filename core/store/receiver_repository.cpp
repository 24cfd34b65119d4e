#include "core/store/receiver_repository.h"

#include "core/store/column.h"

namespace muniment::store {

Result<void> ReceiverRepository::save(const ReceiverKeyInfo& key) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO receiver_key (id, public_key, wrapped, created_at, retired_at, salt) VALUES (?, ?, ?, ?, ?, ?) ON "
      "CONFLICT (id) DO UPDATE SET wrapped = excluded.wrapped, retired_at = excluded.retired_at, salt = excluded.salt",
      {column(key.id), key.publicKey, key.wrapped, column(key.createdAt), column(key.retiredAt), key.salt.toBytes()}));
  return {};
}

Result<std::vector<ReceiverKeyInfo>> ReceiverRepository::keys() {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id, public_key, wrapped, created_at, retired_at, salt FROM "
                                              "receiver_key ORDER BY created_at, id"));
  std::vector<ReceiverKeyInfo> keys;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<KeyId>(rows, 0));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 5));
    keys.push_back({id, rows.bytes(1), rows.bytes(2), instantAt(rows, 3), optionalInstantAt(rows, 4), salt});
  }
  MUNIMENT_TRY(rows.finish());
  return keys;
}

Result<ReceiverRepository::Cursor> ReceiverRepository::cursor(const QString& journal) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT segment, place FROM journal_cursor WHERE name = ?", {journal}));
  Cursor cursor;
  if (rows.next())
    cursor = {rows.integer(0), rows.integer(1)};
  MUNIMENT_TRY(rows.finish());
  return cursor;
}

Result<void> ReceiverRepository::moveCursor(const QString& journal, Cursor to) {
  MUNIMENT_TRY(m_connection->change("INSERT INTO journal_cursor (name, segment, place) VALUES (?, ?, ?) ON CONFLICT "
                                    "(name) DO UPDATE SET segment = excluded.segment, place = excluded.place",
                                    {journal, qlonglong(to.segment), qlonglong(to.place)}));
  return {};
}

} // namespace muniment::store
