#include "core/store/proposal_repository.h"

#include "core/store/column.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kSelect = "SELECT id, command, permission, digest, description, proposed_by, proposed_at, expires_at, "
                           "confirmed_by, confirmed_at, matter, refused_by, refused_because, salt FROM proposal";

/// An auditor watches over every matter.
void appendScope(const Scope& scope, QByteArray& sql, QVariantList& values) {
  if (!scope.seesWholeLedger())
    appendMatterCondition(scope, sql, values);
}

Result<std::vector<Proposal>> readProposals(Rows rows) {
  std::vector<Proposal> proposals;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<CommandId>(rows, 0));
    const auto digest = Sha256::fromBytes(rows.bytes(3));
    if (!digest)
      return damagedRow("digest"_L1);
    MUNIMENT_TRY_LET(proposedBy, idAt<ActorId>(rows, 5));
    MUNIMENT_TRY_LET(confirmedBy, optionalIdAt<ActorId>(rows, 8));
    MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 10));
    MUNIMENT_TRY_LET(refusedBy, optionalIdAt<ActorId>(rows, 11));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 13));
    proposals.push_back({id, rows.text(1), rows.text(2), *digest, rows.text(4).toUtf8(), proposedBy, instantAt(rows, 6),
                         instantAt(rows, 7), confirmedBy, optionalInstantAt(rows, 9), matter, refusedBy, rows.text(12),
                         salt});
  }
  MUNIMENT_TRY(rows.finish());
  return proposals;
}

} // namespace

Result<void> ProposalRepository::save(const Proposal& proposal) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO proposal (id, command, permission, digest, description, proposed_by, proposed_at, expires_at, "
      "confirmed_by, confirmed_at, matter, refused_by, refused_because, salt) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "?, ?, ?) ON CONFLICT (id) DO UPDATE SET confirmed_by = excluded.confirmed_by, confirmed_at = "
      "excluded.confirmed_at, refused_by = excluded.refused_by, refused_because = excluded.refused_because, salt = "
      "excluded.salt",
      {column(proposal.id), proposal.command, proposal.permission, proposal.digest.toBytes(),
       QString::fromUtf8(proposal.description), column(proposal.proposedBy), column(proposal.proposedAt),
       column(proposal.expiresAt), column(proposal.confirmedBy), column(proposal.confirmedAt), column(proposal.matter),
       column(proposal.refusedBy), proposal.refusedBy ? QVariant(proposal.refusedBecause) : QVariant(),
       proposal.salt.toBytes()}));
  return {};
}

Result<std::optional<Proposal>> ProposalRepository::find(const CommandId& id) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + " WHERE id = ?", {column(id)}));
  MUNIMENT_TRY_LET(proposals, readProposals(std::move(rows)));
  return proposals.empty() ? std::nullopt : std::optional(std::move(proposals.front()));
}

Result<std::vector<Proposal>> ProposalRepository::waiting(Instant now, const Scope& scope) {
  QByteArray sql = kSelect + " WHERE confirmed_by IS NULL AND refused_by IS NULL AND expires_at > ?";
  QVariantList values{column(now)};
  appendScope(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY proposed_at, id", values));
  return readProposals(std::move(rows));
}

Result<std::vector<Proposal>> ProposalRepository::confirmedOf(const ActorId& actor, Instant now, const Scope& scope) {
  QByteArray sql = kSelect + " WHERE confirmed_by IS NOT NULL AND proposed_by = ? AND expires_at > ? AND NOT EXISTS "
                             "(SELECT 1 FROM receipt r WHERE r.command = proposal.id)";
  QVariantList values{column(actor), column(now)};
  appendScope(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY proposed_at, id", values));
  return readProposals(std::move(rows));
}

Result<std::vector<Proposal>> ProposalRepository::all() {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + " ORDER BY id"));
  return readProposals(std::move(rows));
}

} // namespace muniment::store
