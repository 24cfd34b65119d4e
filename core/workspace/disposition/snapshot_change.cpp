#include "core/workspace/disposition/snapshot_change.h"

#include "core/store/snapshot_repository.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Result<Snapshot> snapshotIn(CommandContext& context, const SnapshotId& id,
                            std::initializer_list<Snapshot::State> states) {
  MUNIMENT_TRY_LET(found, store::SnapshotRepository(context.connection()).byId(id, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "snapshot.unknown"_L1);
  if (std::ranges::find(states, found->state) == states.end())
    return failure(ErrorKind::Refused, "snapshot.wrong_state"_L1, {QString(nameOf(found->state))});
  return std::move(*found);
}

Result<void> saveSnapshot(CommandContext& context, Snapshot snapshot, const QString& verb, EntryDraft draft) {
  snapshot.salt = makeSalt();
  store::SnapshotRepository repository(context.connection());
  MUNIMENT_TRY(repository.save(snapshot));
  MUNIMENT_TRY_LET(matter, repository.matterOf(snapshot.id));
  draft.matter = matter;
  MUNIMENT_TRY_LET(digest, commitment(snapshot.salt, contentOf(snapshot)));
  draft.verb = verb;
  draft.subject = aggregateOf(snapshot.id);
  draft.state.push_back({aggregateOf(snapshot.id), digest});
  context.record(std::move(draft));
  return {};
}

Result<void> addLeaves(EntryDraft& draft, const SnapshotId& id, std::span<const SnapshotItem> items) {
  for (const SnapshotItem& item : items) {
    MUNIMENT_TRY_LET(digest, commitment(item.salt, contentOf(item)));
    draft.leaves.push_back({aggregateOfItem(id, item.ordinal), digest});
  }
  return {};
}

} // namespace muniment::workspace
