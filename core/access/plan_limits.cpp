#include "core/access/plan_limits.h"

#include "core/access/deputies.h"
#include "core/model/absence.h"
#include "core/store/actor_repository.h"
#include "core/store/class_repository.h"
#include "core/store/plan_part_repository.h"

#include <algorithm>

namespace muniment::access {
namespace {

using Classes = std::optional<std::set<ClassId>>; ///< none: all

bool mayEverywhere(Roles roles, Permission permission) {
  std::erase_if(roles, isForAPart);
  return permissionsOf(roles).contains(permission);
}

/// What a person brings along: their own roles, or those that they lend.
struct Share final {
  ActorId actor;
  Roles roles;
};

bool owns(const RecordClass& value, const ActorId& actor) { return value.owner == actor || value.deputy == actor; }

/// Those, and everything below them.
std::set<ClassId> withBelow(std::set<ClassId> found, const std::vector<RecordClass>& plan) {
  for (bool more = true; more;) {
    more = false;
    for (const RecordClass& value : plan)
      more = (value.parent && found.contains(*value.parent) && found.insert(value.id).second) || more;
  }
  return found;
}

Result<Classes> classesOf(store::Connection& connection, const Share& share, Permission permission) {
  if (mayEverywhere(share.roles, permission))
    return Classes();
  MUNIMENT_TRY_LET(part, store::PlanPartRepository(connection).of(share.actor));
  MUNIMENT_TRY_LET(plan, store::ClassRepository(connection).all());
  const bool answersFor =
      share.roles.contains(Role::BusinessOwner) && permissionsOf(Role::BusinessOwner).contains(permission);
  std::set<ClassId> own;
  for (const RecordClass& value : plan) {
    if ((answersFor && owns(value, share.actor)) || (part && part->units.contains(value.unit)))
      own.insert(value.id);
  }
  if (part)
    own.insert(part->classes.begin(), part->classes.end());
  if (own.empty() && (!part || part->isWhole()))
    return Classes();
  return withBelow(std::move(own), plan);
}

Result<Classes> together(store::Connection& connection, const std::vector<Share>& shares, Permission permission) {
  std::set<ClassId> all;
  for (const Share& share : shares) {
    if (!permissionsOf(share.roles).contains(permission))
      continue;
    MUNIMENT_TRY_LET(classes, classesOf(connection, share, permission));
    if (!classes)
      return Classes();
    all.merge(*classes);
  }
  return all;
}

} // namespace

Result<PlanLimits> PlanLimits::of(store::Connection& connection, const Session& session, Permission permission,
                                  Instant now) {
  PlanLimits limits;
  if (mayEverywhere(session.actor.roles, permission) && !session.onBehalfOf)
    return limits;
  MUNIMENT_TRY_LET(self, store::ActorRepository(connection).byId(session.actor.id));
  std::vector<Share> shares{{session.actor.id, self ? self->roles : session.actor.roles}};
  MUNIMENT_TRY_LET(absent, absentFor(connection, session, now));
  for (const Actor& away : absent)
    shares.push_back({away.id, lentRoles(away.roles)});
  MUNIMENT_TRY_LET(mine, together(connection, shares, permission));
  limits.m_classes = std::move(mine);
  if (!session.onBehalfOf)
    return limits;
  MUNIMENT_TRY_LET(theirs, together(connection, {{session.onBehalfOf->id, session.onBehalfOf->roles}}, permission));
  // Acting for somebody never adds a class: what counts is where both may.
  if (theirs && limits.m_classes)
    std::erase_if(*theirs, [&](const ClassId& id) { return !limits.allows(id); });
  if (theirs)
    limits.m_classes = std::move(theirs);
  return limits;
}

std::vector<ClassId> PlanLimits::narrow(std::vector<ClassId> wanted) const {
  if (!m_classes)
    return wanted;
  if (wanted.empty())
    wanted.assign(m_classes->begin(), m_classes->end());
  std::erase_if(wanted, [&](const ClassId& id) { return !allows(id); });
  if (wanted.empty())
    wanted.emplace_back();
  return wanted;
}

} // namespace muniment::access
