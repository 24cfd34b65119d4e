#include "core/workspace/delivery/delivery_commands.h"

#include "core/delivery/lanes.h"
#include "core/delivery/progress.h"
#include "core/workspace/delivery/delivery_tasks.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::DeliveryRepository;

Result<Delivery> deadOne(const DeliveryId& id, const CommandContext& context) {
  MUNIMENT_TRY_LET(found, DeliveryRepository(context.connection()).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "delivery.unknown"_L1);
  if (found->state != Delivery::State::Dead)
    return failure(ErrorKind::Refused, "delivery.not_dead"_L1);
  return std::move(*found);
}

/// Keeps what a person decided about a dead delivery, and takes the question back.
Result<Json> decide(Delivery delivery, const QString& verb, Json::Object payload, CommandContext& context) {
  MUNIMENT_TRY_LET(state, delivery::bind(delivery));
  MUNIMENT_TRY(DeliveryRepository(context.connection()).save(delivery, context.now()));
  MUNIMENT_TRY_LET(settled, settleTasks(context.connection(), aggregateOf(delivery.id), context.now()));
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = aggregateOf(delivery.id);
  draft.matter = delivery.matter;
  draft.payload = std::move(payload);
  draft.payload.emplace(u"kind"_s, delivery.kind);
  draft.payload.emplace(u"peer"_s, delivery.peer);
  draft.state = {std::move(state)};
  draft.state.insert(draft.state.end(), settled.begin(), settled.end());
  context.record(std::move(draft));
  return Json::Object{{u"delivery"_s, delivery.id.toString()}};
}

Result<void> keepGate(PeerGate gate, EntryDraft draft, CommandContext& context) {
  gate.salt = makeSalt();
  MUNIMENT_TRY(store::PeerGateRepository(context.connection()).save(gate));
  MUNIMENT_TRY_LET(state, stateOf(aggregateOfPeer(gate.peer), gate));
  draft.subject = aggregateOfPeer(gate.peer);
  draft.state.push_back(state);
  context.record(std::move(draft));
  return {};
}

Json textOrNull(const std::optional<MatterId>& matter) { return matter ? Json(matter->toString()) : Json(); }

} // namespace

Json EnqueueOperation::describe() const {
  return Json::Object{{u"cause"_s, operation.cause},
                      {u"kind"_s, operation.kind},
                      {u"lane"_s, operation.lane},
                      {u"matter"_s, textOrNull(operation.matter)},
                      {u"payload"_s, sha256(operation.payload).toHex()},
                      {u"peer"_s, operation.peer}};
}

Result<Json> EnqueueOperation::apply(CommandContext& context) const {
  const auto& matters = context.scope().matters();
  if (operation.matter && !context.scope().isSystem() && !matters.contains(*operation.matter))
    return failure(ErrorKind::NotFound, "matter.unknown"_L1);
  EntryDraft draft;
  draft.verb = u"delivery.queued"_s;
  draft.matter = operation.matter;
  draft.payload = {{u"kind"_s, operation.kind}, {u"peer"_s, operation.peer}};
  MUNIMENT_TRY_LET(ids, enqueue(context, std::span(&operation, 1), draft));
  draft.subject = aggregateOf(ids.front());
  context.record(std::move(draft));
  return Json::Object{{u"delivery"_s, ids.front().toString()}};
}

Json ReplayDelivery::describe() const { return Json::Object{{u"delivery"_s, delivery.toString()}}; }

Result<Json> ReplayDelivery::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, deadOne(delivery, context));
  return decide(delivery::replayed(std::move(found), context.now()), u"delivery.replayed"_s, {}, context);
}

Json DropDelivery::describe() const {
  return Json::Object{{u"delivery"_s, delivery.toString()}, {u"reason"_s, reason}};
}

Result<Json> DropDelivery::apply(CommandContext& context) const {
  if (reason.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "delivery.reason_missing"_L1);
  MUNIMENT_TRY_LET(found, deadOne(delivery, context));
  found.state = Delivery::State::Dropped;
  found.reason = reason.trimmed();
  return decide(std::move(found), u"delivery.dropped"_s, {}, context);
}

Json PausePeer::describe() const {
  return Json::Object{{u"paused"_s, paused}, {u"peer"_s, peer}, {u"reason"_s, reason}};
}

Result<Json> PausePeer::apply(CommandContext& context) const {
  if (peer.isEmpty())
    return failure(ErrorKind::Usage, "peer.name_missing"_L1);
  if (paused && reason.trimmed().isEmpty())
    return failure(ErrorKind::Usage, "delivery.reason_missing"_L1);
  MUNIMENT_TRY_LET(gate, store::PeerGateRepository(context.connection()).of(peer));
  gate.paused = paused;
  gate.because = paused ? reason.trimmed() : QString();
  gate.hour = Instant(); // whoever resumes has seen what passed: the hour begins anew
  gate.passed = 0;
  EntryDraft draft;
  draft.verb = paused ? u"peer.paused"_s : u"peer.resumed"_s;
  draft.payload = {{u"peer"_s, peer}};
  MUNIMENT_TRY_LET(settled, settleTasks(context.connection(), aggregateOfPeer(peer), context.now()));
  draft.state = std::move(settled);
  MUNIMENT_TRY(keepGate(std::move(gate), std::move(draft), context));
  return Json::Object{{u"paused"_s, paused}, {u"peer"_s, peer}};
}

Json LimitPeer::describe() const { return Json::Object{{u"hourly"_s, hourly}, {u"most"_s, most}, {u"peer"_s, peer}}; }

Result<Json> LimitPeer::apply(CommandContext& context) const {
  if (peer.isEmpty())
    return failure(ErrorKind::Usage, "peer.name_missing"_L1);
  if (hourly < 0 || most < 1)
    return failure(ErrorKind::Usage, "peer.limit_wrong"_L1);
  MUNIMENT_TRY_LET(gate, store::PeerGateRepository(context.connection()).of(peer));
  gate.hourly = hourly;
  gate.most = most;
  EntryDraft draft;
  draft.verb = u"peer.limited"_s;
  draft.payload = {{u"hourly"_s, hourly}, {u"most"_s, most}, {u"peer"_s, peer}};
  MUNIMENT_TRY(keepGate(std::move(gate), std::move(draft), context));
  return Json::Object{{u"peer"_s, peer}};
}

} // namespace muniment::workspace
