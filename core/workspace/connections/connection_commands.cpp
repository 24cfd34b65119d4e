#include "core/workspace/connections/connection_commands.h"

#include "core/access/scope_maker.h"
#include "core/base/sha256.h"
#include "core/store/actor_repository.h"
#include "core/store/connection_health_repository.h"
#include "core/store/connection_repository.h"
#include "core/store/delivery_repository.h"
#include "core/workspace/connections/connection_actor.h"
#include "core/workspace/connections/connection_check.h"
#include "core/workspace/records/entry_state.h"

#include <QtCore/QRegularExpression>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::ConnectionRepository;

Json describeDetails(const ConnectionDetails& details) {
  Json::Object site;
  for (const auto& [name, value] : details.site)
    site.emplace(name, value);
  return Json::Object{{u"days"_s, details.captureDays},
                      {u"ground"_s, details.ground},
                      {u"manifest"_s, sha256(details.manifest).toHex()},
                      {u"matter"_s, details.matter ? Json(details.matter->toString()) : Json()},
                      {u"name"_s, details.name},
                      {u"owner"_s, details.owner ? Json(details.owner->toString()) : Json()},
                      {u"purpose"_s, details.purpose},
                      {u"site"_s, std::move(site)}};
}

Connection with(Connection connection, const ConnectionDetails& details) {
  connection.name = details.name.trimmed();
  connection.site = details.site;
  std::erase_if(connection.site, [](const auto& value) { return value.second.isEmpty(); });
  connection.manifest = connection.kind == Connection::Kind::Manifest ? details.manifest : QByteArray();
  connection.purpose = details.purpose.trimmed();
  connection.ground = details.ground.trimmed();
  connection.owner = details.owner;
  connection.captureDays = details.captureDays;
  connection.matter = details.matter;
  return connection;
}

/// Somebody who can be asked: a person, and one who still works here.
Result<void> checkOwner(CommandContext& context, const std::optional<ActorId>& owner) {
  if (!owner)
    return {};
  MUNIMENT_TRY_LET(actor, store::ActorRepository(context.connection()).byId(*owner));
  if (!actor || !actor->active || actor->roles.contains(Role::Connector))
    return failure(ErrorKind::NotFound, "actor.unknown"_L1);
  return {};
}

Result<void> mustLackNothing(const Connection& connection) {
  const auto lacks = lacksOf(connection, formFor(connection.kind, connection.manifest));
  return lacks.empty() ? Result<void>() : refusalFor(lacks.front());
}

Result<Connection> known(CommandContext& context, const ConnectionId& id) {
  MUNIMENT_TRY_LET(found, ConnectionRepository(context.connection()).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "connection.unknown"_L1);
  return std::move(*found);
}

/// Keeps it and says so; the draft may hold states of what changed with it.
Result<Json> keep(CommandContext& context, Connection connection, const QString& verb, EntryDraft draft) {
  connection.salt = makeSalt();
  MUNIMENT_TRY(ConnectionRepository(context.connection()).save(connection));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(connection.id), connection));
  draft.verb = verb;
  draft.subject = aggregateOf(connection.id);
  draft.matter = connection.matter;
  draft.payload.emplace(u"kind"_s, nameOf(connection.kind));
  draft.payload.emplace(u"peer"_s, connection.peer);
  draft.state.insert(draft.state.begin(), state);
  context.record(std::move(draft));
  return Json::Object{{u"connection"_s, connection.id.toString()}};
}

} // namespace

Json AddConnection::describe() const {
  return Json::Object{{u"details"_s, describeDetails(details)}, {u"kind"_s, nameOf(kind)}, {u"peer"_s, peer}};
}

Result<Json> AddConnection::apply(CommandContext& context) const {
  static const QRegularExpression kPeer(u"\\A[a-z0-9-]{1,32}\\z"_s);
  // Under these names the program itself keeps deliveries and acts.
  if (!kPeer.match(peer).hasMatch() || peer == "receiver"_L1 || peer == "answers"_L1)
    return failure(ErrorKind::Usage, "connection.peer_wrong"_L1, {peer});
  MUNIMENT_TRY(checkDetails(kind, details));
  MUNIMENT_TRY(checkOwner(context, details.owner));
  MUNIMENT_TRY_LET(others, ConnectionRepository(context.connection()).all(access::ScopeMaker::system()));
  if (std::ranges::find(others, peer, &Connection::peer) != others.end())
    return failure(ErrorKind::Usage, "connection.peer_taken"_L1, {peer});
  if (others.size() >= kMost)
    return failure(ErrorKind::Refused, "connection.too_many"_L1, {QString::number(kMost)});
  Connection connection;
  connection.id = ConnectionId::make(context.now());
  connection.peer = peer;
  connection.kind = kind;
  connection.createdAt = context.now();
  connection = with(std::move(connection), details);
  EntryDraft draft;
  MUNIMENT_TRY_LET(actor, seatActor(context, connection, draft));
  if (connection.matter)
    MUNIMENT_TRY(setMember(context, *connection.matter, actor.id, true, draft));
  return keep(context, std::move(connection), u"connection.added"_s, std::move(draft));
}

Json ChangeConnection::describe() const {
  return Json::Object{{u"connection"_s, connection.toString()}, {u"details"_s, describeDetails(details)}};
}

Result<Json> ChangeConnection::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(before, known(context, connection));
  MUNIMENT_TRY(checkDetails(before.kind, details));
  MUNIMENT_TRY(checkOwner(context, details.owner));
  const Connection after = with(before, details);
  if (after.on)
    MUNIMENT_TRY(mustLackNothing(after));
  EntryDraft draft;
  MUNIMENT_TRY_LET(actor, seatActor(context, after, draft));
  if (before.matter != after.matter) {
    if (after.matter)
      MUNIMENT_TRY(setMember(context, *after.matter, actor.id, true, draft));
    if (before.matter)
      MUNIMENT_TRY(setMember(context, *before.matter, actor.id, false, draft));
  }
  return keep(context, after, u"connection.changed"_s, std::move(draft));
}

Json SwitchConnection::describe() const {
  return Json::Object{{u"connection"_s, connection.toString()}, {u"on"_s, on}};
}

Result<Json> SwitchConnection::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, known(context, connection));
  if (on) {
    MUNIMENT_TRY(mustLackNothing(found));
    MUNIMENT_TRY(checkOwner(context, found.owner));
  }
  found.on = on;
  MUNIMENT_TRY(keep(context, std::move(found), on ? u"connection.switched-on"_s : u"connection.switched-off"_s, {}));
  return Json::Object{{u"connection"_s, connection.toString()}, {u"on"_s, on}};
}

Json RemoveConnection::describe() const { return Json::Object{{u"connection"_s, connection.toString()}}; }

Result<Json> RemoveConnection::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, known(context, connection));
  if (found.on)
    return failure(ErrorKind::Refused, "connection.still_on"_L1);
  store::DeliveryRepository deliveries(context.connection());
  for (const auto direction : {Delivery::Direction::Out, Delivery::Direction::In}) {
    MUNIMENT_TRY_LET(open, deliveries.countOpen(direction, found.peer, access::ScopeMaker::system()));
    if (open > 0)
      return failure(ErrorKind::Refused, "connection.deliveries_open"_L1, {QString::number(open)});
  }
  EntryDraft draft;
  MUNIMENT_TRY_LET(actor, unseatActor(context, found, draft));
  if (found.matter)
    MUNIMENT_TRY(setMember(context, *found.matter, actor.id, false, draft));
  MUNIMENT_TRY(ConnectionRepository(context.connection()).remove(found.id));
  MUNIMENT_TRY(store::ConnectionHealthRepository(context.connection()).forget(found.id));
  draft.verb = u"connection.removed"_s;
  draft.subject = aggregateOf(found.id);
  draft.matter = found.matter;
  draft.payload = {{u"kind"_s, nameOf(found.kind)}, {u"peer"_s, found.peer}};
  draft.state.push_back({aggregateOf(found.id), std::nullopt});
  context.record(std::move(draft));
  return Json::Object{{u"connection"_s, connection.toString()}};
}

Json NoteSecret::describe() const {
  return Json::Object{{u"connection"_s, connection.toString()}, {u"entered"_s, entered}, {u"secret"_s, secret}};
}

Result<Json> NoteSecret::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, known(context, connection));
  EntryDraft draft;
  draft.verb = entered ? u"connection.secret-entered"_s : u"connection.secret-forgotten"_s;
  draft.subject = aggregateOf(found.id);
  draft.matter = found.matter;
  draft.payload = {{u"peer"_s, found.peer}, {u"secret"_s, secret}};
  context.record(std::move(draft));
  return Json::Object{{u"connection"_s, connection.toString()}};
}

} // namespace muniment::workspace
