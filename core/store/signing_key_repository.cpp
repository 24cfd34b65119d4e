#include "core/store/signing_key_repository.h"

#include "core/store/column.h"

namespace muniment::store {

Result<void> SigningKeyRepository::save(const SigningKeyInfo& key) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO signing_key (id, public_key, wrapped, created_at, retired_at, salt) "
      "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET wrapped = "
      "excluded.wrapped, retired_at = excluded.retired_at, salt = excluded.salt",
      {column(key.id), key.publicKey, key.wrapped, column(key.createdAt), column(key.retiredAt), key.salt.toBytes()}));
  return {};
}

Result<std::vector<SigningKeyInfo>> SigningKeyRepository::all() {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id, public_key, wrapped, created_at, retired_at, salt FROM "
                                              "signing_key ORDER BY created_at, id"));
  std::vector<SigningKeyInfo> keys;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<KeyId>(rows, 0));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 5));
    keys.push_back({id, rows.bytes(1), rows.bytes(2), instantAt(rows, 3), optionalInstantAt(rows, 4), salt});
  }
  MUNIMENT_TRY(rows.finish());
  return keys;
}

} // namespace muniment::store
