#include "core/access/scope_maker.h"
#include "core/records/disposition/record_destroyer.h"
#include "core/records/disposition/trusted_time.h"
#include "core/store/handover_repository.h"
#include "core/store/hold_coverage.h"
#include "core/store/hold_repository.h"
#include "core/store/snapshot_repository.h"
#include "core/workspace/disposition/execute_snapshot.h"
#include "core/workspace/disposition/keep_records.h"
#include "core/workspace/disposition/snapshot_change.h"
#include "core/workspace/rm/rm_recheck.h"
#include "core/workspace/services.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using ItemState = SnapshotItem::State;

/// Items whose turn it is, in the heaps that each meets the same fate.
struct Turn final {
  std::vector<SnapshotItem> destroyed;
  std::vector<SnapshotItem> handedOver;
  std::vector<SnapshotItem> kept;
  std::vector<SnapshotItem> changed;
  std::vector<SnapshotItem> blocked;
};

/// Whether its content goes: at once, or once the receiver confirmed that it arrived.
bool goes(const SnapshotItem& item) {
  return item.action != DisposalAction::Review && item.decision == DisposalDecision::Approve;
}

QString idsOf(const store::HoldIds& holds) {
  QStringList ids;
  for (const HoldId& hold : holds)
    ids.append(hold.toString());
  return ids.join(u' ');
}

/// Reads again, under the locks of this transaction, what is true of each item now.
Result<Turn> sortOut(CommandContext& context, std::vector<SnapshotItem> items) {
  std::vector<RecordId> records;
  for (const SnapshotItem& item : items)
    records.push_back(item.record);
  const Scope system = access::ScopeMaker::system();
  const QDate today = todayIn(context.services(), context.now());
  MUNIMENT_TRY_LET(coverage, store::HoldCoverage::read(context.connection(), today, system));
  MUNIMENT_TRY_LET(held, coverage.onRecords(records));
  MUNIMENT_TRY_LET(due, store::SnapshotRepository(context.connection()).dueNow(records, system));
  MUNIMENT_TRY_LET(unasked, notRechecked(context, records));
  Turn turn;
  for (SnapshotItem& item : items) {
    const auto now = due.find(item.record);
    if (const auto hold = held.find(item.record); goes(item) && hold != held.end()) {
      item.state = ItemState::Blocked;
      item.blockedBy = idsOf(hold->second);
      turn.blocked.push_back(std::move(item));
    } else if (goes(item) && unasked.contains(item.record)) {
      // Held there, or nobody knows whether it is.
      item.state = ItemState::Blocked;
      item.blockedBy = u"records-management"_s;
      turn.blocked.push_back(std::move(item));
    } else if (now == due.end() || now->second.facts != item.facts) {
      item.state = ItemState::Changed;
      turn.changed.push_back(std::move(item));
    } else if (goes(item) && item.action == DisposalAction::Transfer && item.state == ItemState::Pending) {
      item.state = ItemState::HandedOver;
      turn.handedOver.push_back(std::move(item));
    } else if (goes(item)) {
      item.state = ItemState::Destroying;
      turn.destroyed.push_back(std::move(item));
    } else {
      item.state = ItemState::Kept;
      turn.kept.push_back(std::move(item));
    }
  }
  return turn;
}

Result<void> saveStates(store::SnapshotRepository& repository, const SnapshotId& id,
                        std::span<const SnapshotItem> items, EntryDraft& draft) {
  std::map<std::pair<ItemState, QString>, std::vector<int>> heaps;
  for (const SnapshotItem& item : items)
    heaps[{item.state, item.blockedBy}].push_back(item.ordinal);
  for (const auto& [fate, ordinals] : heaps)
    MUNIMENT_TRY(repository.setState(id, ordinals, fate.first, fate.second));
  return addLeaves(draft, id, items);
}

Json::Object countsOf(const Turn& turn, const records::Destroyed& destroyed) {
  return {{u"blocked"_s, static_cast<std::int64_t>(turn.blocked.size())},
          {u"bytes"_s, destroyed.bytes},
          {u"changed"_s, static_cast<std::int64_t>(turn.changed.size())},
          {u"files"_s, destroyed.files},
          {u"handed_over"_s, static_cast<std::int64_t>(turn.handedOver.size())},
          {u"items"_s, destroyed.items},
          {u"kept"_s, static_cast<std::int64_t>(turn.kept.size())},
          {u"messages"_s, destroyed.messages},
          {u"records"_s, static_cast<std::int64_t>(turn.destroyed.size())}};
}

/// The items whose turn it is: those that nothing happened to yet, and once there is a receipt those it speaks of.
struct Stand final {
  std::vector<ItemState> states = {ItemState::Pending};
  bool handsOver = false;
  bool isReceived = false;
};

Result<Stand> standOf(CommandContext& context, const SnapshotId& snapshot) {
  Stand stand;
  MUNIMENT_TRY_LET(handsOver, store::SnapshotRepository(context.connection()).handsOver(snapshot));
  stand.handsOver = handsOver;
  if (!handsOver)
    return stand;
  MUNIMENT_TRY_LET(transfer,
                   store::HandoverRepository(context.connection()).standing(snapshot, access::ScopeMaker::system()));
  stand.isReceived = transfer && transfer->state == Handover::State::Received;
  if (stand.isReceived)
    stand.states.push_back(ItemState::HandedOver);
  return stand;
}

Result<void> carryOut(CommandContext& context, const Snapshot& snapshot, const Stand& stand, const Turn& turn) {
  store::SnapshotRepository repository(context.connection());
  EntryDraft draft;
  std::vector<RecordId> doomed;
  for (const SnapshotItem& item : turn.destroyed)
    doomed.push_back(item.record);
  records::RecordDestroyer destroyer(context.connection(), *context.services().vault, snapshot.id,
                                     stand.handsOver ? RecordState::Transferred : RecordState::Destroyed);
  MUNIMENT_TRY(destroyer.destroy(doomed));
  MUNIMENT_TRY(keepRecords(context, turn.kept, draft));
  for (const std::vector<SnapshotItem>* heap :
       {&turn.destroyed, &turn.handedOver, &turn.kept, &turn.changed, &turn.blocked})
    MUNIMENT_TRY(saveStates(repository, snapshot.id, *heap, draft));
  draft.payload = countsOf(turn, destroyer.destroyed());
  destroyer.moveInto(draft);
  return saveSnapshot(context, snapshot, u"snapshot.executed"_s, std::move(draft));
}

Result<Json> outcomeOf(CommandContext& context, const SnapshotId& snapshot, const Stand& stand, std::int64_t done,
                       std::int64_t left) {
  bool waits = false;
  if (stand.handsOver && !stand.isReceived) {
    const store::SnapshotItemFilter handedOver{{}, {ItemState::HandedOver}};
    MUNIMENT_TRY_LET(some, store::SnapshotRepository(context.connection())
                               .items(snapshot, handedOver, -1, 1, access::ScopeMaker::system()));
    waits = !some.empty();
  }
  return Json::Object{{u"done"_s, done}, {u"left"_s, left}, {u"waits"_s, waits ? 1 : 0}};
}

} // namespace

Json ExecuteItems::describe() const { return Json::Object{{u"limit"_s, limit}, {u"snapshot"_s, snapshot.toString()}}; }

Result<Json> ExecuteItems::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(found, snapshotIn(context, snapshot, {Snapshot::State::Approved, Snapshot::State::Executing}));
  const WorkspaceInfo& info = context.services().info;
  MUNIMENT_TRY(records::trustedTime(context.connection(), info, context.now()));
  MUNIMENT_TRY(store::HoldRepository(context.connection()).lockEpoch());
  store::SnapshotRepository repository(context.connection());
  const Scope system = access::ScopeMaker::system();
  MUNIMENT_TRY_LET(stand, standOf(context, snapshot));
  MUNIMENT_TRY_LET(waiting, repository.items(snapshot, {{}, stand.states}, -1, limit, system));
  if (waiting.empty())
    return outcomeOf(context, snapshot, stand, 0, 0);
  std::vector<int> ordinals;
  for (const SnapshotItem& item : waiting)
    ordinals.push_back(item.ordinal);
  MUNIMENT_TRY_LET(locked, repository.lockItems(snapshot, ordinals));
  std::erase_if(locked, [&](const SnapshotItem& item) {
    return std::ranges::find(stand.states, item.state) == stand.states.end();
  });
  MUNIMENT_TRY_LET(turn, sortOut(context, std::move(locked)));
  found.state = Snapshot::State::Executing;
  MUNIMENT_TRY(carryOut(context, found, stand, turn));
  const bool last = waiting.size() < static_cast<std::size_t>(limit);
  return outcomeOf(context, snapshot, stand, std::ssize(waiting), last ? 0 : 1);
}

} // namespace muniment::workspace
