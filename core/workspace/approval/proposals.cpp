#include "core/workspace/approval/proposals.h"

#include "core/store/proposal_repository.h"
#include "core/workspace/approval/second_person.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

bool may(const access::Session& session, const QString& permission) {
  return std::ranges::any_of(session.permissions, [&](Permission held) { return permissionCode(held) == permission; });
}

Result<void> requireSecondPerson(CommandContext& context, const Proposal& proposal) {
  const access::Session& session = context.session();
  if (session.onBehalfOf || session.actor.id == proposal.proposedBy)
    return failure(ErrorKind::Refused, "access.same_person"_L1);
  if (!may(session, proposal.permission))
    return failure(ErrorKind::Refused, "access.no_permission"_L1, {proposal.permission});
  return requireKeyOfAnother(context);
}

} // namespace

Json ConfirmProposal::describe() const {
  return Json::Object{{u"digest"_s, digest.toHex()}, {u"proposal"_s, proposal.toString()}};
}

Result<Json> ConfirmProposal::apply(CommandContext& context) const {
  store::ProposalRepository proposals(context.connection());
  MUNIMENT_TRY_LET(found, proposals.find(proposal));
  if (!found)
    return failure(ErrorKind::NotFound, "proposal.unknown"_L1);
  if (found->digest != digest || found->confirmedBy)
    return failure(ErrorKind::Usage, "proposal.differs"_L1);
  if (found->expiresAt <= context.now())
    return failure(ErrorKind::Refused, "access.proposal_expired"_L1, {proposal.toString()});
  MUNIMENT_TRY(requireSecondPerson(context, *found));
  found->confirmedBy = context.session().actor.id;
  found->confirmedAt = context.now();
  found->salt = makeSalt();
  MUNIMENT_TRY(proposals.save(*found));
  EntryDraft draft;
  draft.verb = u"proposal.confirmed"_s;
  draft.subject = aggregateOfProposal(proposal);
  draft.payload = {{u"digest"_s, digest.toHex()}};
  MUNIMENT_TRY_LET(state, commitment(found->salt, contentOf(*found)));
  draft.state = {{aggregateOfProposal(proposal), state}};
  context.record(std::move(draft));
  return Json::Object{{u"proposal"_s, proposal.toString()}};
}

Result<std::vector<Proposal>> Proposals::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(waiting,
                   store::ProposalRepository(context.connection).waiting(context.services.environment.clock->now()));
  for (Proposal& proposal : waiting) {
    if (!may(context.session, proposal.permission))
      proposal.description.clear();
  }
  return waiting;
}

} // namespace muniment::workspace
