#include "core/store/time_authority_repository.h"

#include "core/store/column.h"

namespace muniment::store {
namespace {

const QByteArray kSelect = "SELECT id, address, certificates, chosen_by, chosen_at, salt FROM time_authority";

Result<std::vector<TimeAuthority>> readAuthorities(Rows rows) {
  std::vector<TimeAuthority> authorities;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<TimeAuthorityId>(rows, 0));
    MUNIMENT_TRY_LET(chosenBy, idAt<ActorId>(rows, 3));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 5));
    authorities.push_back({id, rows.text(1), rows.bytes(2), chosenBy, instantAt(rows, 4), salt});
  }
  MUNIMENT_TRY(rows.finish());
  return authorities;
}

} // namespace

Result<void> TimeAuthorityRepository::add(const TimeAuthority& authority) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO time_authority (id, address, certificates, chosen_by, chosen_at, salt) VALUES (?, ?, ?, ?, ?, ?)",
      {column(authority.id), authority.address, authority.certificates, column(authority.chosenBy),
       column(authority.chosenAt), authority.salt.toBytes()}));
  return {};
}

Result<std::optional<TimeAuthority>> TimeAuthorityRepository::newest() {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + " ORDER BY chosen_at DESC, id DESC LIMIT 1"));
  MUNIMENT_TRY_LET(found, readAuthorities(std::move(rows)));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<TimeAuthority>> TimeAuthorityRepository::all() {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + " ORDER BY id"));
  return readAuthorities(std::move(rows));
}

} // namespace muniment::store
