#include "core/access/gate.h"

#include "core/access/deputies.h"
#include "core/access/scope_maker.h"
#include "core/model/absence.h"
#include "core/store/actor_repository.h"
#include "core/store/break_glass_repository.h"
#include "core/store/matter_repository.h"

namespace muniment::access {

using namespace Qt::StringLiterals;

Result<Actor> Gate::activeActor(Result<std::optional<Actor>> found) const {
  if (!found)
    return failure(std::move(found).error());
  if (!*found || !(*found)->active)
    return failure(ErrorKind::Refused, "access.not_enrolled"_L1);
  return std::move(**found);
}

/// Whoever stands in decides in their own name, with their own key, and sees no matter that they did not see before.
Result<void> Gate::lend(Session& session, Instant now) {
  MUNIMENT_TRY_LET(absent, absentFor(*m_connection, session, now));
  for (const Actor& away : absent) {
    session.actor.roles.merge(lentRoles(away.roles));
    session.permissions.merge(permissionsOf(lentRoles(away.roles)));
  }
  return {};
}

Result<Session> Gate::admit(const QString& login, const std::optional<ActorId>& onBehalfOf, Instant now) {
  store::ActorRepository actors(*m_connection);
  MUNIMENT_TRY_LET(actor, activeActor(actors.byLogin(login)));
  Session session{actor, std::nullopt, permissionsOf(actor.roles), ScopeMaker::system(), false};
  if (onBehalfOf) {
    if (!session.may(Permission::ActForOthers))
      return failure(ErrorKind::Refused, "access.may_not_act_for_others"_L1);
    MUNIMENT_TRY_LET(other, activeActor(actors.byId(*onBehalfOf)));
    // Acting for somebody never adds a right: what counts is what both may do.
    const Permissions theirs = permissionsOf(other.roles);
    std::erase_if(session.permissions, [&](Permission permission) { return !theirs.contains(permission); });
    session.onBehalfOf = other;
  }
  if (!onBehalfOf)
    MUNIMENT_TRY(lend(session, now));
  store::BreakGlassRepository grants(*m_connection);
  MUNIMENT_TRY_LET(grant, grants.activeFor(actor.id, now));
  if (grant) {
    session.glassBroken = true;
    session.permissions.insert(Permission::ViewItem);
  }
  MUNIMENT_TRY_LET(
      matters,
      store::MatterRepository(*m_connection).mattersOf(session.onBehalfOf ? session.onBehalfOf->id : actor.id));
  session.scope = ScopeMaker::of(session.permissions, matters);
  return session;
}

} // namespace muniment::access
