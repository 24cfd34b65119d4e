#include "core/model/proposal.h"

namespace muniment {

using namespace Qt::StringLiterals;

QString model::aggregateOfProposal(const CommandId& id) { return u"proposal:"_s + id.toString(); }

Json model::contentOf(const Proposal& proposal) {
  const auto orNull = [](const auto& value) { return value ? Json(value->toString()) : Json(); };
  Json::Object content{{u"command"_s, proposal.command},
                       {u"confirmed_at"_s, orNull(proposal.confirmedAt)},
                       {u"confirmed_by"_s, orNull(proposal.confirmedBy)},
                       {u"description"_s, QString::fromUtf8(proposal.description)},
                       {u"digest"_s, proposal.digest.toHex()},
                       {u"expires_at"_s, proposal.expiresAt.toString()},
                       {u"id"_s, proposal.id.toString()},
                       {u"permission"_s, proposal.permission},
                       {u"proposed_at"_s, proposal.proposedAt.toString()},
                       {u"proposed_by"_s, proposal.proposedBy.toString()}};
  // Proposals from before these members have commitments without them.
  if (proposal.matter)
    content.emplace(u"matter"_s, proposal.matter->toString());
  if (proposal.refusedBy) {
    content.emplace(u"refused_because"_s, proposal.refusedBecause);
    content.emplace(u"refused_by"_s, proposal.refusedBy->toString());
  }
  return content;
}

} // namespace muniment
