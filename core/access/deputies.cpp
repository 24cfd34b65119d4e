#include "core/access/deputies.h"

#include "core/store/actor_repository.h"
#include "core/store/rights_repository.h"

namespace muniment::access {

Result<std::vector<Actor>> absentFor(store::Connection& connection, const Session& session, Instant now) {
  std::vector<Actor> absent;
  if (session.onBehalfOf)
    return absent;
  MUNIMENT_TRY_LET(absences, store::RightsRepository(connection).standingIn(session.actor.id, now));
  for (const Absence& absence : absences) {
    MUNIMENT_TRY_LET(found, store::ActorRepository(connection).byId(absence.actor));
    if (found && found->active)
      absent.push_back(std::move(*found));
  }
  return absent;
}

std::vector<ActorId> idsOf(std::span<const Actor> actors) {
  std::vector<ActorId> ids;
  std::ranges::transform(actors, std::back_inserter(ids), &Actor::id);
  return ids;
}

Result<std::vector<ActorId>> lendersOf(store::Connection& connection, const Session& session, Permission permission,
                                       Instant now) {
  std::vector<ActorId> lenders;
  MUNIMENT_TRY_LET(absent, absentFor(connection, session, now));
  if (absent.empty())
    return lenders;
  MUNIMENT_TRY_LET(self, store::ActorRepository(connection).byId(session.actor.id));
  if (self && permissionsOf(self->roles).contains(permission))
    return lenders;
  std::erase_if(absent, [&](const Actor& away) { return !permissionsOf(lentRoles(away.roles)).contains(permission); });
  return idsOf(absent);
}

} // namespace muniment::access
