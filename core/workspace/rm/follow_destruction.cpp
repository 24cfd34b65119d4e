#include "core/access/scope_maker.h"
#include "core/records/disposition/record_destroyer.h"
#include "core/records/disposition/trusted_time.h"
#include "core/store/counterpart_repository.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/peer_conflict_repository.h"
#include "core/store/record_repository.h"
#include "core/store/snapshot_repository.h"
#include "core/workspace/disposition/snapshot_change.h"
#include "core/workspace/rm/rm_change.h"
#include "core/workspace/rm/rm_commands.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

Snapshot snapshotFor(const CommandContext& context, const QString& name) {
  Snapshot snapshot;
  snapshot.id = SnapshotId::make(context.now());
  snapshot.name = name;
  snapshot.takenAt = context.now();
  snapshot.takenBy = context.session().actorText();
  snapshot.dueUntil = todayIn(context.services(), context.now());
  snapshot.items = 1;
  snapshot.state = Snapshot::State::Executing;
  snapshot.submittedBy = snapshot.takenBy;
  snapshot.approvedBy = snapshot.takenBy;
  snapshot.approvedAt = context.now();
  return snapshot;
}

/// The local copy follows what was destroyed there, under the same locks and with the same certificate as every other
/// destruction.
Result<SnapshotId> destroyHere(CommandContext& context, const PeerConflict& conflict, const RecordId& id,
                               const QString& peerName) {
  const Scope system = access::ScopeMaker::system();
  store::Connection& connection = context.connection();
  MUNIMENT_TRY(records::trustedTime(connection, context.services().info, context.now()));
  MUNIMENT_TRY(store::HoldRepository(connection).lockEpoch());
  const QDate today = todayIn(context.services(), context.now());
  MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(connection, today, system));
  MUNIMENT_TRY_LET(held, coverage.onRecord(id));
  if (!held.empty())
    return failure(ErrorKind::Refused, "rm.held_here"_L1);
  MUNIMENT_TRY_LET(record, store::RecordRepository(connection).byId(id, context.scope()));
  if (!record || !isKept(record->state))
    return failure(ErrorKind::NotFound, "record.unknown"_L1);
  Snapshot snapshot = snapshotFor(context, peerName + u" · "_s + record->number);
  SnapshotItem item;
  item.record = id;
  item.dueOn = today;
  item.facts = sha256(aggregateOf(conflict.id).toUtf8());
  item.decision = DisposalDecision::Approve;
  item.reason = conflict.reason;
  item.decidedBy = snapshot.takenBy;
  item.state = SnapshotItem::State::Destroying;
  item.salt = makeSalt();
  store::SnapshotRepository repository(connection);
  MUNIMENT_TRY(repository.save(snapshot));
  MUNIMENT_TRY(repository.addItems(snapshot.id, std::span(&item, 1)));
  records::RecordDestroyer destroyer(connection, *context.services().vault, snapshot.id);
  MUNIMENT_TRY(destroyer.destroy(std::span(&id, 1)));
  EntryDraft draft;
  MUNIMENT_TRY(addLeaves(draft, snapshot.id, std::span(&item, 1)));
  draft.payload = {{u"conflict"_s, conflict.id.toString()}, {u"records"_s, 1}};
  destroyer.moveInto(draft);
  const SnapshotId made = snapshot.id;
  MUNIMENT_TRY(saveSnapshot(context, std::move(snapshot), u"snapshot.executed"_s, std::move(draft)));
  return made;
}

} // namespace

Json FollowDestruction::describe() const {
  return Json::Object{{u"conflict"_s, conflict.toString()}, {u"reason"_s, reason}, {u"record"_s, record.toString()}};
}

Result<Json> FollowDestruction::apply(CommandContext& context) const {
  if (reason.trimmed().size() < kShortestRmReason)
    return failure(ErrorKind::Usage, "rm.reason_missing"_L1);
  store::PeerConflictRepository conflicts(context.connection());
  MUNIMENT_TRY_LET(found, conflicts.byId(conflict, context.scope()));
  if (!found || found->subject != aggregateOf(record))
    return failure(ErrorKind::NotFound, "rm.conflict_unknown"_L1);
  if (!found->isOpen() || found->kind != PeerConflict::Kind::DestroyedThere)
    return failure(ErrorKind::Refused, "rm.conflict_settled"_L1);
  MUNIMENT_TRY_LET(counterpart,
                   store::CounterpartRepository(context.connection()).byId(found->counterpart, context.scope()));
  if (!counterpart)
    return failure(ErrorKind::NotFound, "rm.counterpart_unknown"_L1);
  MUNIMENT_TRY_LET(connection, recordsSystem(context, found->peer));
  found->resolution = PeerConflict::Resolution::TheirsCounts;
  found->reason = reason.trimmed();
  found->resolvedBy = context.session().actorText();
  found->resolvedAt = context.now();
  MUNIMENT_TRY_LET(snapshot, destroyHere(context, *found, record, connection.name));
  RmChange change(context, connection, found->matter);
  MUNIMENT_TRY(change.keep(*counterpart, Counterpart::State::Ended));
  MUNIMENT_TRY(change.keep(*found));
  MUNIMENT_TRY(change.settle(aggregateOf(found->id)));
  change.record(u"rm.resolved"_s, aggregateOf(found->id),
                {{u"kind"_s, nameOf(found->kind)}, {u"resolution"_s, nameOf(found->resolution)}});
  return Json::Object{{u"conflict"_s, found->id.toString()}, {u"snapshot"_s, snapshot.toString()}};
}

} // namespace muniment::workspace
