#include "core/workspace/outreach/program_seat.h"

#include "core/access/scope_maker.h"
#include "core/store/actor_repository.h"
#include "core/store/matter_repository.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<void> seatProgram(CommandContext& context, const ProgramSeat& seat, EntryDraft& draft) {
  store::ActorRepository actors(context.connection());
  MUNIMENT_TRY_LET(known, actors.byLogin(seat.login));
  if (known && known->active)
    return {};
  Actor actor = known.value_or(Actor{ActorId::make(context.now()),
                                     QString(seat.login),
                                     QString(seat.name),
                                     {Role::Connector},
                                     true,
                                     context.session().actor.id,
                                     context.now(),
                                     makeSalt()});
  actor.active = true;
  actor.salt = makeSalt();
  MUNIMENT_TRY(actors.save(actor));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(actor.id), actor));
  draft.state.push_back(std::move(state));
  return {};
}

Result<Scope> seatFor(store::Connection& connection, const ActorId& person) {
  MUNIMENT_TRY_LET(starter, store::ActorRepository(connection).byId(person));
  const Permissions permissions = starter && starter->active ? permissionsOf(starter->roles) : Permissions();
  if (!permissions.contains(Permission::RunCampaigns) || !permissions.contains(Permission::ViewItem))
    return failure(ErrorKind::Refused, "campaign.starter_gone"_L1);
  MUNIMENT_TRY_LET(matters, store::MatterRepository(connection).mattersOf(person));
  return access::ScopeMaker::of(permissions, std::move(matters));
}

} // namespace muniment::workspace
