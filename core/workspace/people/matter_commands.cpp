#include "core/workspace/people/matter_commands.h"

#include "core/store/actor_repository.h"
#include "core/store/matter_repository.h"
#include "core/store/rights_repository.h"
#include "core/workspace/people/absence_commands.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Json listOf(const std::set<ActorId>& members) {
  Json::Array ids;
  for (const ActorId& member : members)
    ids.emplace_back(member.toString());
  return ids;
}

} // namespace

Json SetMatterMembers::describe() const {
  return Json::Object{{u"matter"_s, matter.toString()}, {u"members"_s, listOf(members)}, {u"reason"_s, reason}};
}

Result<Json> SetMatterMembers::apply(CommandContext& context) const {
  store::MatterRepository repository(context.connection());
  MUNIMENT_TRY_LET(matters, repository.all(context.scope()));
  const auto found = std::ranges::find(matters, matter, &Matter::id);
  if (found == matters.end())
    return failure(ErrorKind::NotFound, "matter.unknown"_L1);
  if (!members.contains(context.session().actor.id)) // nobody locks out themselves, and no matter is left to nobody
    return failure(ErrorKind::Refused, "matter.no_members"_L1);
  for (const ActorId& member : members) {
    MUNIMENT_TRY_LET(actor, store::ActorRepository(context.connection()).byId(member));
    if (!actor)
      return failure(ErrorKind::NotFound, "actor.unknown"_L1);
  }
  if (reason.trimmed().size() < kShortestReasonForRights)
    return failure(ErrorKind::Usage, "actor.reason_missing"_L1);
  const std::set<ActorId> before = std::exchange(found->members, members);
  found->salt = makeSalt();
  MUNIMENT_TRY(repository.save(*found));
  EntryDraft draft;
  draft.verb = u"matter.members-set"_s;
  draft.subject = aggregateOf(matter);
  draft.matter = matter;
  draft.payload = {{u"members"_s, listOf(members)}};
  MUNIMENT_TRY_LET(digest, commitment(found->salt, contentOf(*found)));
  draft.state = {{aggregateOf(matter), digest}};
  std::set<ActorId> touched;
  std::ranges::set_symmetric_difference(before, members, std::inserter(touched, touched.end()));
  for (const ActorId& member : touched) {
    RightsChange change = changeOf(context, member, reason);
    change.matter = matter;
    change.wasActive = before.contains(member);
    change.isActive = members.contains(member);
    MUNIMENT_TRY(store::RightsRepository(context.connection()).add(change));
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(change.id), change));
    draft.state.push_back(state);
  }
  context.record(std::move(draft));
  return Json::Object{{u"matter"_s, matter.toString()}};
}

Result<std::vector<Matter>> Matters::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(matters, store::MatterRepository(context.connection).all(context.scope()));
  std::ranges::sort(matters, {}, &Matter::code);
  return matters;
}

} // namespace muniment::workspace
