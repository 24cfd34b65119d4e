#pragma once

#include "core/model/access_act.h"
#include "core/model/disposition.h"
#include "core/store/snapshot_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// How far the people are with a snapshot.
struct SnapshotProgress final {
  std::int64_t total = 0;
  std::int64_t decided = 0;
  std::int64_t held = 0; ///< to be destroyed, and under a hold now or when it was their turn
  std::int64_t destroyed = 0;
  std::int64_t kept = 0;
  std::int64_t changed = 0;
  std::int64_t handedOver = 0; ///< and not confirmed by the receiver yet
};

struct SnapshotSummary final {
  Snapshot snapshot;
  SnapshotProgress progress;
  bool handsOver = false; ///< to somebody who keeps its records from then on
};

[[nodiscard]] Result<SnapshotProgress> progressOf(QueryContext& context, const Snapshot& snapshot);

/// Snapshots, newest first, a page at a time.
struct SnapshotsPage final {
  static constexpr Permission kPermission = Permission::ReviewDisposition;

  int limit = 50;
  std::optional<SnapshotId> before;

  [[nodiscard]] Result<std::vector<SnapshotSummary>> answer(QueryContext& context) const;
};

/// What is due and in no unfinished snapshot.
struct DueCount final {
  static constexpr Permission kPermission = Permission::ReviewDisposition;

  QDate until;
  std::optional<ClassId> recordClass;

  [[nodiscard]] Result<std::int64_t> answer(QueryContext& context) const;
};

/// An item as a reviewer sees it.
struct ReviewedItem final {
  SnapshotItem item;
  QString number; ///< of the record
  QString title;
  QString className;
  QDate recordDate;
  QDate declaredOn;
  bool held = false;
  QStringList holds; ///< codes and names of those that the reviewer may see; others stay unnamed
};

/// Items of one snapshot, a page at a time.
struct SnapshotItems final {
  static constexpr Permission kPermission = Permission::ReviewDisposition;
  static constexpr AccessAct kJournal = AccessAct::Viewed;

  SnapshotId snapshot;
  store::SnapshotItemFilter filter;
  int after = -1;
  int limit = 200;

  [[nodiscard]] Result<std::vector<ReviewedItem>> answer(QueryContext& context) const;
  [[nodiscard]] QStringList journalSubjects(const std::vector<ReviewedItem>& given,
                                            const access::Session& session) const;
};

/// Also of what was private, for whoever sees the journal of access.
struct CertificateOf final {
  static constexpr Permission kPermission = Permission::ViewLedger;

  SnapshotId snapshot;

  [[nodiscard]] Result<Certificate> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
