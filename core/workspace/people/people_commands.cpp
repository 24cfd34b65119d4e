#include "core/workspace/people/people_commands.h"

#include "core/store/actor_repository.h"
#include "core/store/break_glass_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/rights_repository.h"
#include "core/workspace/people/absence_commands.h"
#include "core/workspace/people/seen_actors.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kShortestReason = 10;

Result<StateChange> stateOf(const Actor& actor) {
  MUNIMENT_TRY_LET(digest, commitment(actor.salt, contentOf(actor)));
  return StateChange{aggregateOf(actor.id), digest};
}

/// The role and the logins of programs: they come and go with their connection.
bool isOfConnector(const QString& login, const Roles& roles) {
  const QString name = login.trimmed().toLower();
  return roles.contains(Role::Connector) || name.startsWith("connector:"_L1) || name.startsWith("reader:"_L1);
}

} // namespace

Json EnrolPerson::describe() const {
  return Json::Object{{u"login"_s, login},
                      {u"name"_s, name},
                      {u"public_key"_s, QString::fromLatin1(publicKey.toHex())},
                      {u"roles"_s, rolesText(roles)},
                      {u"sealed"_s, QString::fromLatin1(sealedKey.toHex())}};
}

Result<Json> EnrolPerson::apply(CommandContext& context) const {
  if (login.trimmed().isEmpty() || roles.empty())
    return failure(ErrorKind::Usage, "actor.incomplete"_L1);
  if (isOfConnector(login, roles))
    return failure(ErrorKind::Refused, "actor.of_connector"_L1);
  store::ActorRepository actors(context.connection());
  MUNIMENT_TRY_LET(known, actors.byLogin(login));
  if (known)
    return failure(ErrorKind::Usage, "actor.login_taken"_L1);
  const ActorId enrolledBy = context.session().actor.id;
  const Actor actor{ActorId::make(context.now()), login, name, roles, true, enrolledBy, context.now(), makeSalt()};
  const PersonKey key{
      KeyId::make(context.now()), actor.id, publicKey, sealedKey, enrolledBy, context.now(), std::nullopt, makeSalt()};
  MUNIMENT_TRY(actors.save(actor));
  MUNIMENT_TRY(actors.saveKey(key));
  EntryDraft draft;
  draft.verb = u"actor.enrolled"_s;
  draft.subject = aggregateOf(actor.id);
  draft.payload = {{u"key"_s, key.id.toString()},
                   {u"public_key"_s, QString::fromLatin1(publicKey.toHex())},
                   {u"roles"_s, rolesText(roles)}};
  MUNIMENT_TRY_LET(actorState, stateOf(actor));
  MUNIMENT_TRY_LET(keyDigest, commitment(key.salt, contentOf(key)));
  draft.state = {actorState, {aggregateOfPersonKey(key.id), keyDigest}};
  context.record(std::move(draft));
  return Json::Object{{u"actor"_s, actor.id.toString()}, {u"key"_s, key.id.toString()}};
}

Json SetRoles::describe() const {
  return Json::Object{
      {u"active"_s, active}, {u"actor"_s, actor.toString()}, {u"reason"_s, reason}, {u"roles"_s, rolesText(roles)}};
}

Result<Json> SetRoles::apply(CommandContext& context) const {
  store::ActorRepository actors(context.connection());
  MUNIMENT_TRY_LET(found, actors.byId(actor));
  if (!found)
    return failure(ErrorKind::NotFound, "actor.unknown"_L1);
  if (isOfConnector(found->login, roles))
    return failure(ErrorKind::Refused, "actor.of_connector"_L1);
  if (found->id == context.session().actor.id)
    return failure(ErrorKind::Refused, "actor.own_roles"_L1); // nobody raises or locks out themselves
  if (reason.trimmed().size() < kShortestReasonForRights)
    return failure(ErrorKind::Usage, "actor.reason_missing"_L1);
  RightsChange change = changeOf(context, actor, reason);
  change.before = std::exchange(found->roles, roles);
  change.after = roles;
  change.wasActive = std::exchange(found->active, active);
  change.isActive = active;
  MUNIMENT_TRY(actors.save(*found));
  MUNIMENT_TRY(store::RightsRepository(context.connection()).add(change));
  EntryDraft draft;
  draft.verb = u"actor.roles-set"_s;
  draft.subject = aggregateOf(actor);
  draft.payload = {{u"active"_s, active}, {u"roles"_s, rolesText(roles)}};
  MUNIMENT_TRY_LET(state, stateOf(*found));
  MUNIMENT_TRY_LET(changed, workspace::stateOf(aggregateOf(change.id), change));
  draft.state = {state, changed};
  context.record(std::move(draft));
  return Json::Object{{u"actor"_s, actor.toString()}, {u"roles"_s, rolesText(roles)}};
}

Json BreakGlass::describe() const { return Json::Object{{u"reason"_s, reason}}; }

Result<Json> BreakGlass::apply(CommandContext& context) const {
  if (reason.trimmed().size() < kShortestReason)
    return failure(ErrorKind::Usage, "access.reason_missing"_L1);
  const BreakGlassGrant grant{GrantId::make(context.now()),
                              context.session().actor.id,
                              reason.trimmed(),
                              context.now(),
                              context.now().plusMilliseconds(kDuration),
                              makeSalt()};
  MUNIMENT_TRY(store::BreakGlassRepository(context.connection()).save(grant));
  EntryDraft draft;
  draft.verb = u"access.glass-broken"_s;
  draft.subject = aggregateOf(grant.id);
  draft.payload = {{u"until"_s, grant.expiresAt.toString()}};
  MUNIMENT_TRY_LET(digest, commitment(grant.salt, contentOf(grant)));
  draft.state = {{aggregateOf(grant.id), digest}};
  context.record(std::move(draft));
  return Json::Object{{u"grant"_s, grant.id.toString()}, {u"until"_s, grant.expiresAt.toString()}};
}

Json CreateMatter::describe() const {
  Json::Array ids;
  for (const ActorId& member : members)
    ids.emplace_back(member.toString());
  return Json::Object{{u"code"_s, code}, {u"members"_s, std::move(ids)}, {u"name"_s, name}};
}

Result<Json> CreateMatter::apply(CommandContext& context) const {
  if (code.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "matter.incomplete"_L1);
  Matter matter{MatterId::make(context.now()), code.trimmed(), name.trimmed(), members, context.now(), makeSalt()};
  matter.members.insert(context.session().actor.id); // whoever opens a matter belongs to it
  MUNIMENT_TRY(store::MatterRepository(context.connection()).save(matter));
  EntryDraft draft;
  draft.verb = u"matter.created"_s;
  draft.subject = aggregateOf(matter.id);
  draft.matter = matter.id;
  MUNIMENT_TRY_LET(digest, commitment(matter.salt, contentOf(matter)));
  draft.state = {{aggregateOf(matter.id), digest}};
  context.record(std::move(draft));
  return Json::Object{{u"matter"_s, matter.id.toString()}};
}

Result<std::vector<Actor>> People::answer(QueryContext& context) const { return seenActors(context); }

} // namespace muniment::workspace
