#include "core/workspace/people/seen_actors.h"

#include "core/store/actor_repository.h"
#include "core/store/connection_repository.h"

namespace muniment::workspace {

Result<std::vector<Actor>> seenActors(QueryContext& context) {
  MUNIMENT_TRY_LET(all, store::ActorRepository(context.connection).all());
  MUNIMENT_TRY_LET(seen, store::ConnectionRepository(context.connection).all(context.scope()));
  std::erase_if(all, [&](const Actor& actor) {
    return actor.roles.contains(Role::Connector) &&
           std::ranges::none_of(seen, [&](const Connection& connection) { return loginOf(connection) == actor.login; });
  });
  return all;
}

} // namespace muniment::workspace
