#include "core/workspace/connections/connection_actor.h"

#include "core/access/scope_maker.h"
#include "core/store/actor_repository.h"
#include "core/store/matter_repository.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Result<Actor> keep(CommandContext& context, Actor actor, EntryDraft& draft) {
  MUNIMENT_TRY(store::ActorRepository(context.connection()).save(actor));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(actor.id), actor));
  draft.state.push_back(state);
  return actor;
}

} // namespace

Result<Actor> seatActor(CommandContext& context, const Connection& connection, EntryDraft& draft) {
  MUNIMENT_TRY_LET(known, store::ActorRepository(context.connection()).byLogin(loginOf(connection)));
  Actor actor = known.value_or(Actor{ActorId::make(context.now()),
                                     loginOf(connection),
                                     connection.name,
                                     {Role::Connector},
                                     true,
                                     context.session().actor.id,
                                     context.now(),
                                     makeSalt()});
  actor.name = connection.name;
  actor.active = true;
  return keep(context, std::move(actor), draft);
}

Result<Actor> unseatActor(CommandContext& context, const Connection& connection, EntryDraft& draft) {
  MUNIMENT_TRY_LET(known, store::ActorRepository(context.connection()).byLogin(loginOf(connection)));
  if (!known)
    return failure(ErrorKind::NotFound, "actor.unknown"_L1);
  known->active = false;
  return keep(context, std::move(*known), draft);
}

Result<void> setMember(CommandContext& context, const MatterId& matter, const ActorId& actor, bool member,
                       EntryDraft& draft) {
  store::MatterRepository repository(context.connection());
  MUNIMENT_TRY_LET(matters, repository.all(context.scope()));
  const auto found = std::ranges::find(matters, matter, &Matter::id);
  if (found == matters.end())
    return failure(ErrorKind::NotFound, "matter.unknown"_L1);
  if (found->members.contains(actor) == member)
    return {};
  if (member)
    found->members.insert(actor);
  else
    found->members.erase(actor);
  found->salt = makeSalt();
  MUNIMENT_TRY(repository.save(*found));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(matter), *found));
  draft.state.push_back(state);
  return {};
}

} // namespace muniment::workspace
