#include "core/workspace/disposition/handover_commands.h"

#include "core/access/scope_maker.h"
#include "core/store/handover_repository.h"
#include "core/store/snapshot_repository.h"
#include "core/workspace/disposition/snapshot_change.h"
#include "core/workspace/evidence/production_commands.h"
#include "core/workspace/records/entry_state.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using ItemState = SnapshotItem::State;

constexpr int kAtOnce = 2000;
constexpr qsizetype kShortestReason = 3;
constexpr qsizetype kLongestText = 200;

const QString kBatesPrefix = u"TRANSFER"_s;

bool isOneLine(const QString& text) {
  return !text.trimmed().isEmpty() && text.size() <= kLongestText &&
         std::ranges::none_of(text, [](QChar letter) { return letter.category() == QChar::Other_Control; });
}

Result<std::vector<RecordId>> recordsHandedOver(CommandContext& context, const SnapshotId& snapshot) {
  store::SnapshotRepository repository(context.connection());
  std::vector<RecordId> records;
  for (int after = -1;;) {
    MUNIMENT_TRY_LET(page, repository.items(snapshot, {{}, {ItemState::HandedOver}}, after, kAtOnce, context.scope()));
    for (const SnapshotItem& item : page)
      records.push_back(item.record);
    if (page.size() < static_cast<std::size_t>(kAtOnce))
      return records;
    after = page.back().ordinal;
  }
}

Result<Json> save(CommandContext& context, Handover transfer, const QString& verb, Json::Object payload) {
  transfer.salt = makeSalt();
  MUNIMENT_TRY(store::HandoverRepository(context.connection()).save(transfer));
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = aggregateOf(transfer.snapshot);
  MUNIMENT_TRY_LET(matter, store::SnapshotRepository(context.connection()).matterOf(transfer.snapshot));
  draft.matter = matter;
  draft.payload = std::move(payload);
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(transfer.id), transfer));
  draft.state = {state};
  context.record(std::move(draft));
  return Json::Object{{u"transfer"_s, transfer.id.toString()}};
}

/// The package of a snapshot that waits for its receipt.
Result<Handover> waitingFor(CommandContext& context, const SnapshotId& snapshot) {
  MUNIMENT_TRY(snapshotIn(context, snapshot, {Snapshot::State::Executing}));
  MUNIMENT_TRY_LET(found, store::HandoverRepository(context.connection()).standing(snapshot, context.scope()));
  if (!found || found->state != Handover::State::Waiting)
    return failure(ErrorKind::Refused, "handover.none_waiting"_L1);
  return std::move(*found);
}

} // namespace

Json FreezeHandover::describe() const {
  return Json::Object{{u"receiver"_s, receiver}, {u"snapshot"_s, snapshot.toString()}};
}

Result<Json> FreezeHandover::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, snapshotIn(context, snapshot, {Snapshot::State::Executing}));
  MUNIMENT_TRY_LET(standing, store::HandoverRepository(context.connection()).standing(snapshot, context.scope()));
  if (standing)
    return failure(ErrorKind::Refused, "handover.handed_over"_L1);
  if (!isOneLine(receiver))
    return failure(ErrorKind::Usage, "handover.no_receiver"_L1);
  MUNIMENT_TRY_LET(records, recordsHandedOver(context, snapshot));
  if (records.empty())
    return failure(ErrorKind::Refused, "handover.nothing"_L1);
  FreezeProduction production;
  production.selection.records = std::move(records);
  production.title = found.name;
  production.batesPrefix = kBatesPrefix;
  production.withSensitive = true; // two persons decided that the records go to this receiver
  return production.apply(context);
}

Json NoteHandover::describe() const {
  return Json::Object{{u"digest"_s, transfer.digest.toHex()},
                      {u"production"_s, transfer.production.toString()},
                      {u"receiver"_s, transfer.receiver},
                      {u"records"_s, transfer.records},
                      {u"snapshot"_s, transfer.snapshot.toString()}};
}

Result<Json> NoteHandover::apply(CommandContext& context) const {
  MUNIMENT_TRY(snapshotIn(context, transfer.snapshot, {Snapshot::State::Executing}));
  if (!isOneLine(transfer.receiver))
    return failure(ErrorKind::Usage, "handover.no_receiver"_L1);
  MUNIMENT_TRY_LET(standing,
                   store::HandoverRepository(context.connection()).standing(transfer.snapshot, context.scope()));
  if (standing)
    return failure(ErrorKind::Refused, "handover.handed_over"_L1);
  Handover noted = transfer;
  noted.id = HandoverId::make(context.now());
  noted.receiver = transfer.receiver.trimmed();
  noted.state = Handover::State::Waiting;
  noted.handedOverAt = context.now();
  noted.handedOverBy = context.session().actorText();
  return save(context, noted, u"handover.sent"_s,
              {{u"package_sha256"_s, noted.digest.toHex()},
               {u"records"_s, noted.records},
               {u"transfer"_s, noted.id.toString()}});
}

Json NoteReceipt::describe() const {
  return Json::Object{{u"confirmed_by"_s, confirmedBy},
                      {u"digest"_s, digest.toHex()},
                      {u"received_on"_s, receivedOn.toString(Qt::ISODate)},
                      {u"reference"_s, reference},
                      {u"snapshot"_s, snapshot.toString()}};
}

Result<Json> NoteReceipt::apply(CommandContext& context) const {
  if (!isOneLine(reference) || !isOneLine(confirmedBy) || !receivedOn.isValid())
    return failure(ErrorKind::Usage, "handover.receipt_incomplete"_L1);
  MUNIMENT_TRY_LET(transfer, waitingFor(context, snapshot));
  if (digest != transfer.digest)
    return failure(ErrorKind::Refused, "handover.other_package"_L1);
  const QDate handedOver = todayIn(context.services(), transfer.handedOverAt);
  if (receivedOn < handedOver || receivedOn > todayIn(context.services(), context.now()))
    return failure(ErrorKind::Refused, "handover.day_wrong"_L1, {handedOver.toString(Qt::ISODate)});
  transfer.state = Handover::State::Received;
  transfer.reference = reference.trimmed();
  transfer.confirmedBy = confirmedBy.trimmed();
  transfer.receivedOn = receivedOn;
  transfer.notedBy = context.session().actorText();
  transfer.notedAt = context.now();
  Json::Object payload{{u"package_sha256"_s, transfer.digest.toHex()}, {u"transfer"_s, transfer.id.toString()}};
  return save(context, std::move(transfer), u"handover.received"_s, std::move(payload));
}

Json NoteFailedHandover::describe() const {
  return Json::Object{{u"reason"_s, reason}, {u"snapshot"_s, snapshot.toString()}};
}

Result<Json> NoteFailedHandover::apply(CommandContext& context) const {
  if (reason.trimmed().size() < kShortestReason)
    return failure(ErrorKind::Usage, "disposition.reason_missing"_L1);
  MUNIMENT_TRY_LET(transfer, waitingFor(context, snapshot));
  transfer.state = Handover::State::Failed;
  transfer.failedBecause = reason.trimmed();
  transfer.notedBy = context.session().actorText();
  transfer.notedAt = context.now();
  Json::Object payload{{u"transfer"_s, transfer.id.toString()}};
  return save(context, std::move(transfer), u"handover.failed"_s, std::move(payload));
}

Result<void> requireNothingLeft(CommandContext& context, const Snapshot& snapshot) {
  store::SnapshotRepository repository(context.connection());
  MUNIMENT_TRY_LET(handsOver, repository.handsOver(snapshot.id));
  const store::SnapshotItemFilter ended{{}, {ItemState::Destroying, ItemState::Destroyed}};
  MUNIMENT_TRY_LET(gone, repository.items(snapshot.id, ended, -1, 1, access::ScopeMaker::system()));
  if (!handsOver || !gone.empty())
    return failure(ErrorKind::Refused, "snapshot.wrong_state"_L1, {QString(nameOf(snapshot.state))});
  MUNIMENT_TRY_LET(standing, store::HandoverRepository(context.connection()).standing(snapshot.id, context.scope()));
  if (standing)
    return failure(ErrorKind::Refused, "handover.handed_over"_L1);
  return {};
}

} // namespace muniment::workspace
