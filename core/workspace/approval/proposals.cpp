#include "core/workspace/approval/proposals.h"

#include "core/store/proposal_repository.h"
#include "core/store/receipt_repository.h"
#include "core/workspace/approval/second_person.h"
#include "core/workspace/services.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

bool may(const access::Session& session, const QString& permission) {
  return std::ranges::any_of(session.permissions, [&](Permission held) { return permissionCode(held) == permission; });
}

/// Whoever is not in the matter of a proposal finds none.
Result<Proposal> openProposal(const CommandId& id, CommandContext& context) {
  MUNIMENT_TRY_LET(found, store::ProposalRepository(context.connection()).find(id));
  if (!found || (found->matter && !context.scope().sees(found->matter)))
    return failure(ErrorKind::NotFound, "proposal.unknown"_L1);
  if (found->refusedBy)
    return failure(ErrorKind::Refused, "access.proposal_refused"_L1, {id.toString()});
  return std::move(*found);
}

Result<Json> finish(Proposal proposal, const QString& verb, CommandContext& context) {
  proposal.salt = makeSalt();
  MUNIMENT_TRY(store::ProposalRepository(context.connection()).save(proposal));
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = aggregateOfProposal(proposal.id);
  draft.matter = proposal.matter;
  draft.payload = {{u"digest"_s, proposal.digest.toHex()}};
  MUNIMENT_TRY_LET(state, commitment(proposal.salt, contentOf(proposal)));
  draft.state = {{aggregateOfProposal(proposal.id), state}};
  context.record(std::move(draft));
  return Json::Object{{u"proposal"_s, proposal.id.toString()}};
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
  MUNIMENT_TRY_LET(found, openProposal(proposal, context));
  if (found.digest != digest || found.confirmedBy)
    return failure(ErrorKind::Usage, "proposal.differs"_L1);
  if (found.expiresAt <= context.now())
    return failure(ErrorKind::Refused, "access.proposal_expired"_L1, {proposal.toString()});
  MUNIMENT_TRY(requireSecondPerson(context, found));
  found.confirmedBy = context.session().actor.id;
  found.confirmedAt = context.now();
  return finish(std::move(found), u"proposal.confirmed"_s, context);
}

Json RefuseProposal::describe() const {
  return Json::Object{{u"proposal"_s, proposal.toString()}, {u"reason"_s, reason}};
}

Result<Json> RefuseProposal::apply(CommandContext& context) const {
  if (reason.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "proposal.reason_missing"_L1);
  MUNIMENT_TRY_LET(found, openProposal(proposal, context));
  const access::Session& session = context.session();
  if (session.actor.id != found.proposedBy && !may(session, found.permission))
    return failure(ErrorKind::Refused, "access.no_permission"_L1, {found.permission});
  MUNIMENT_TRY_LET(receipt, store::ReceiptRepository(context.connection()).find(proposal));
  if (receipt)
    return failure(ErrorKind::Refused, "proposal.carried_out"_L1);
  found.refusedBy = session.actor.id;
  found.refusedBecause = reason.trimmed();
  return finish(std::move(found), u"proposal.refused"_s, context);
}

Result<std::vector<Proposal>> Proposals::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(waiting, store::ProposalRepository(context.connection)
                                .waiting(context.services.environment.clock->now(), context.scope()));
  for (Proposal& proposal : waiting) {
    if (!may(context.session, proposal.permission) || (proposal.matter && !context.scope().sees(proposal.matter)))
      proposal.description.clear();
  }
  return waiting;
}

Result<std::vector<Proposal>> ConfirmedProposals::answer(QueryContext& context) const {
  return store::ProposalRepository(context.connection)
      .confirmedOf(context.session.actor.id, context.services.environment.clock->now(), context.scope());
}

} // namespace muniment::workspace
