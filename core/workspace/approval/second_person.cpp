#include "core/workspace/approval/second_person.h"

#include "core/store/actor_repository.h"
#include "core/store/proposal_repository.h"
#include "core/workspace/approval/command_subject.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Agreement refuse(QLatin1StringView id, const CommandId& command) {
  return {{}, makeError(ErrorKind::Refused, id, {command.toString()})};
}

Result<void> propose(const TwoPersonAct& act, const std::optional<MatterId>& matter, store::Transaction& transaction) {
  const Instant now = transaction.now();
  const access::Intent& intent = act.intent;
  const Proposal proposal{intent.command,
                          intent.name,
                          permissionCode(act.permission),
                          intent.digest,
                          act.description,
                          intent.actor,
                          now,
                          now.plusMilliseconds(kProposalLife),
                          std::nullopt,
                          std::nullopt,
                          matter,
                          std::nullopt,
                          {},
                          makeSalt()};
  MUNIMENT_TRY(store::ProposalRepository(transaction.connection()).save(proposal));
  EntryDraft draft;
  draft.actor = intent.actor.toString();
  draft.verb = u"proposal.made"_s;
  draft.subject = aggregateOfProposal(proposal.id);
  draft.matter = matter;
  draft.payload = {{u"command"_s, intent.name}, {u"digest"_s, intent.digest.toHex()}, {u"signed"_s, act.signature}};
  MUNIMENT_TRY_LET(digest, commitment(proposal.salt, contentOf(proposal)));
  draft.state = {{aggregateOfProposal(proposal.id), digest}};
  transaction.record(std::move(draft));
  return {};
}

/// Asked again at the moment of the act: who agreed may have lost the right since.
Result<bool> stillMay(const ActorId& second, const QString& permission, store::Connection& connection) {
  MUNIMENT_TRY_LET(actor, store::ActorRepository(connection).byId(second));
  return actor && actor->active && std::ranges::any_of(permissionsOf(actor->roles), [&](Permission held) {
           return permissionCode(held) == permission;
         });
}

} // namespace

Result<Agreement> agreementOn(const TwoPersonAct& act, const WorkspaceInfo& info, store::Transaction& transaction) {
  if (info.singlePerson)
    return Agreement{{{u"single_person"_s, true}}, std::nullopt};
  store::Connection& connection = transaction.connection();
  const CommandId& id = act.intent.command;
  MUNIMENT_TRY_LET(proposal, store::ProposalRepository(connection).find(id));
  if (!proposal) {
    MUNIMENT_TRY_LET(subject, subjectOf(act.description, connection, act.scope));
    if (!subject.isSeen)
      return refuse("proposal.unknown_subject"_L1, id);
    MUNIMENT_TRY(propose(act, subject.matter, transaction));
    return refuse("access.second_person_needed"_L1, id);
  }
  if (proposal->digest != act.intent.digest || proposal->proposedBy != act.intent.actor)
    return failure(ErrorKind::Usage, "command.reused_id"_L1);
  if (proposal->refusedBy)
    return refuse("access.proposal_refused"_L1, id);
  if (proposal->expiresAt <= transaction.now())
    return refuse("access.proposal_expired"_L1, id);
  if (!proposal->confirmedBy)
    return refuse("access.second_person_needed"_L1, id);
  MUNIMENT_TRY_LET(may, stillMay(*proposal->confirmedBy, proposal->permission, connection));
  if (!may)
    return refuse("access.second_person_lost"_L1, id);
  return Agreement{{{u"second_person"_s, proposal->confirmedBy->toString()}}, std::nullopt};
}

Result<void> requireKeyOfAnother(const CommandContext& context) {
  const access::Session& session = context.session();
  MUNIMENT_TRY_LET(keys, store::ActorRepository(context.connection()).keysOf(session.actor.id));
  for (const PersonKey& key : keys) {
    if (key.id.toString() == context.signature().text(u"key"_s) && key.enrolledBy != session.actor.id)
      return {};
  }
  return failure(ErrorKind::Refused, "access.own_key"_L1);
}

} // namespace muniment::workspace
