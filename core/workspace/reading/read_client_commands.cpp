#include "core/workspace/reading/read_client_commands.h"

#include "core/store/actor_repository.h"
#include "core/store/read_client_repository.h"
#include "core/workspace/connections/connection_actor.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Json kindsOf(const std::set<Case::Kind>& kinds) {
  Json::Array list;
  for (const Case::Kind kind : kinds)
    list.emplace_back(nameOf(kind));
  return list;
}

template <class T>
Result<void> keep(EntryDraft& draft, const T& value) {
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(value.id), value));
  draft.state.push_back(std::move(state));
  return {};
}

} // namespace

Json AddReadClient::describe() const {
  Json::Array in;
  for (const MatterId& matter : matters)
    in.emplace_back(matter.toString());
  return Json::Object{
      {u"digest"_s, digest.toHex()}, {u"kinds"_s, kindsOf(kinds)}, {u"matters"_s, std::move(in)}, {u"name"_s, name}};
}

Result<Json> AddReadClient::apply(CommandContext& context) const {
  if (!isCaseField(name))
    return failure(ErrorKind::Usage, "reading.name_wrong"_L1);
  store::ReadClientRepository clients(context.connection());
  MUNIMENT_TRY_LET(known, clients.byName(name));
  if (known)
    return failure(ErrorKind::Usage, "reading.name_taken"_L1, {name});
  ReadClient client;
  client.id = ReadClientId::make(context.now());
  client.name = name;
  client.kinds = kinds;
  client.digest = digest;
  client.by = context.session().actorText();
  client.createdAt = context.now();
  client.salt = makeSalt();
  const Actor actor{ActorId::make(context.now()), loginOf(client), name,      {Role::Connector}, true,
                    context.session().actor.id,   context.now(),   makeSalt()};
  client.actor = actor.id;
  EntryDraft draft;
  MUNIMENT_TRY(store::ActorRepository(context.connection()).save(actor));
  MUNIMENT_TRY(keep(draft, actor));
  for (const MatterId& matter : matters) {
    if (!context.scope().matters().contains(matter))
      return failure(ErrorKind::NotFound, "matter.unknown"_L1);
    MUNIMENT_TRY(setMember(context, matter, actor.id, true, draft));
  }
  MUNIMENT_TRY(clients.save(client));
  MUNIMENT_TRY(keep(draft, client));
  draft.verb = u"read-client.added"_s;
  draft.subject = aggregateOf(client.id);
  draft.payload = {{u"actor"_s, actor.id.toString()}, {u"kinds"_s, kindsOf(kinds)}};
  context.record(std::move(draft));
  return Json::Object{{u"client"_s, client.id.toString()}, {u"name"_s, name}};
}

Result<Json> RevokeReadClient::apply(CommandContext& context) const {
  store::ReadClientRepository clients(context.connection());
  MUNIMENT_TRY_LET(found, clients.byName(name));
  if (!found || found->revokedAt)
    return failure(ErrorKind::NotFound, "reading.client_unknown"_L1, {name});
  found->revokedAt = context.now();
  found->salt = makeSalt();
  EntryDraft draft;
  MUNIMENT_TRY(clients.save(*found));
  MUNIMENT_TRY(keep(draft, *found));
  store::ActorRepository actors(context.connection());
  MUNIMENT_TRY_LET(actor, actors.byId(found->actor));
  if (actor) {
    actor->active = false;
    actor->salt = makeSalt();
    MUNIMENT_TRY(actors.save(*actor));
    MUNIMENT_TRY(keep(draft, *actor));
  }
  draft.verb = u"read-client.revoked"_s;
  draft.subject = aggregateOf(found->id);
  context.record(std::move(draft));
  return Json::Object{{u"client"_s, found->id.toString()}};
}

Result<std::vector<ReadClients::Line>> ReadClients::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(all, store::ReadClientRepository(context.connection).all());
  std::vector<Line> lines;
  for (const ReadClient& client : all)
    lines.push_back({client.name, client.kinds, client.createdAt, client.revokedAt});
  return lines;
}

} // namespace muniment::workspace
