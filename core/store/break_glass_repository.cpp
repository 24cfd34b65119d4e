#include "core/store/break_glass_repository.h"

#include "core/store/column.h"

namespace muniment::store {
namespace {

const QByteArray kSelect = "SELECT id, actor, reason, granted_at, expires_at, salt FROM break_glass";

Result<std::vector<BreakGlassGrant>> readGrants(Rows rows) {
  std::vector<BreakGlassGrant> grants;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<GrantId>(rows, 0));
    MUNIMENT_TRY_LET(actor, idAt<ActorId>(rows, 1));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 5));
    grants.push_back({id, actor, rows.text(2), instantAt(rows, 3), instantAt(rows, 4), salt});
  }
  MUNIMENT_TRY(rows.finish());
  return grants;
}

} // namespace

Result<void> BreakGlassRepository::save(const BreakGlassGrant& grant) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO break_glass (id, actor, reason, granted_at, expires_at, salt) VALUES (?, ?, ?, ?, ?, ?)",
      {column(grant.id), column(grant.actor), grant.reason, column(grant.grantedAt), column(grant.expiresAt),
       grant.salt.toBytes()}));
  return {};
}

Result<std::optional<BreakGlassGrant>> BreakGlassRepository::activeFor(const ActorId& actor, Instant now) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + " WHERE actor = ? AND granted_at <= ? AND expires_at > ? ORDER "
                                                        "BY expires_at DESC LIMIT 1",
                                              {column(actor), column(now), column(now)}));
  MUNIMENT_TRY_LET(grants, readGrants(std::move(rows)));
  return grants.empty() ? std::nullopt : std::optional(std::move(grants.front()));
}

Result<std::vector<BreakGlassGrant>> BreakGlassRepository::all() {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + " ORDER BY id"));
  return readGrants(std::move(rows));
}

} // namespace muniment::store
