#include "core/workspace/rules/rule_seat.h"

#include "core/access/scope_maker.h"
#include "core/store/actor_repository.h"
#include "core/store/matter_repository.h"
#include "core/workspace/outreach/program_seat.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Result<Actor> activeActor(store::Connection& connection, const ActorId& id) {
  MUNIMENT_TRY_LET(actor, store::ActorRepository(connection).byId(id));
  if (!actor || !actor->active)
    return failure(ErrorKind::Refused, "rule.author_gone"_L1);
  return std::move(*actor);
}

} // namespace

Result<void> seatRules(CommandContext& context, EntryDraft& draft) {
  return seatProgram(context, {kRulesLogin, "Rules"_L1}, draft);
}

Result<access::Session> seatOf(store::Connection& connection, const Rule& rule) {
  store::ActorRepository actors(connection);
  MUNIMENT_TRY_LET(seat, actors.byLogin(kRulesLogin));
  if (!seat || !seat->active)
    return failure(ErrorKind::Refused, "rule.no_seat"_L1);
  MUNIMENT_TRY_LET(author, activeActor(connection, rule.author));
  Permissions mayDo = permissionsOf(author.roles);
  Permissions maySee = mayDo;
  store::MatterRepository repository(connection);
  MUNIMENT_TRY_LET(matters, repository.mattersOf(author.id));
  if (rule.approver) {
    MUNIMENT_TRY_LET(approver, activeActor(connection, *rule.approver));
    const Permissions theirs = permissionsOf(approver.roles);
    if (!theirs.contains(Permission::ApproveRules))
      return failure(ErrorKind::Refused, "rule.author_gone"_L1);
    std::erase_if(maySee, [&](Permission permission) { return !theirs.contains(permission); });
    MUNIMENT_TRY_LET(others, repository.mattersOf(approver.id));
    std::erase_if(matters, [&](const MatterId& matter) { return !others.contains(matter); });
  }
  if (!mayDo.contains(Permission::ManageRules) || !maySee.contains(Permission::ViewItem))
    return failure(ErrorKind::Refused, "rule.author_gone"_L1);
  Scope scope = access::ScopeMaker::of(maySee, std::move(matters));
  seat->roles = author.roles; // where a permission counts depends on the role that brings it
  return access::Session{std::move(*seat), std::nullopt, std::move(mayDo), std::move(scope), false};
}

} // namespace muniment::workspace
