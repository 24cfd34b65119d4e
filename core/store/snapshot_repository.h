#pragma once

#include "core/model/disposition.h"
#include "core/model/scope.h"
#include "core/store/connection.h"

namespace muniment::store {

/// A record whose next stage is due.
struct DueRecord final {
  RecordId record;
  QDate dueOn;
  std::int32_t stage = 0;
  std::int32_t action = 0; ///< code of the stage's action
  Sha256 facts;
};

/// Records that end here and records that are handed over are never in one snapshot.
enum class DueKind : std::uint8_t {
  Any,
  End,     ///< to be destroyed or looked through
  HandOver ///< to somebody who keeps them from then on
};

/// Which due records are asked for.
struct DueWanted final {
  QDate until;
  std::span<const ClassId> classes = {}; ///< none: all
  std::optional<std::optional<MatterId>> matter =
      std::nullopt; ///< of this one, or of no matter; none: all in the scope
  DueKind kind = DueKind::Any;
};

/// What to show of a snapshot. Empty members do not narrow.
struct SnapshotItemFilter final {
  std::vector<DisposalDecision> decisions = {};
  std::vector<SnapshotItem::State> states = {};
  std::optional<ClassId> recordClass = {};
  std::vector<ClassId> classes = {};
  std::optional<int> dueYear = {};
  std::vector<int> ordinals = {}; ///< at most some hundred
};

/// Records of one class that became due in one year.
struct DueGroup final {
  ClassId recordClass;
  int year = 0;
  std::int64_t records = 0;
  std::int64_t undecided = 0; ///< in a snapshot
  std::int64_t approved = 0;  ///< in a snapshot: to be destroyed, or handed over
  bool handsOver = false;
};

/// Snapshots, what is in them, and the certificates that come of them.
class SnapshotRepository final {
 public:
  explicit SnapshotRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const Snapshot& snapshot);
  [[nodiscard]] Result<std::optional<Snapshot>> byId(const SnapshotId& id, const Scope& scope);
  /// Newest first; `before` is the last of the page before.
  [[nodiscard]] Result<std::vector<Snapshot>> page(const std::optional<SnapshotId>& before, int limit,
                                                   const Scope& scope);

  /// Records that are due and in no unfinished snapshot, by day; `after` is the last one of the page before.
  [[nodiscard]] Result<std::vector<DueRecord>> due(const DueWanted& wanted, const std::optional<DueRecord>& after,
                                                   int limit, const Scope& scope);
  /// Whose records the next snapshot takes: those that were in the fewest snapshots, so that everybody has a turn;
  /// first those of no matter.
  [[nodiscard]] Result<std::optional<MatterId>> nextMatter(const DueWanted& wanted, const Scope& scope);
  /// All records of a snapshot belong to it, or to none.
  [[nodiscard]] Result<std::optional<MatterId>> matterOf(const SnapshotId& id);
  [[nodiscard]] Result<std::int64_t> dueCount(QDate until, std::span<const ClassId> classes, const Scope& scope);
  /// The same, by class and year.
  [[nodiscard]] Result<std::vector<DueGroup>> dueGroups(QDate until, const Scope& scope);
  /// Why these records are due now; those that are not are missing.
  [[nodiscard]] Result<std::map<RecordId, DueRecord>> dueNow(std::span<const RecordId> records, const Scope& scope);

  [[nodiscard]] Result<void> addItems(const SnapshotId& id, std::span<const SnapshotItem> items);
  /// By ordinal, from the one after `after` on. Items of records outside the scope are missing.
  [[nodiscard]] Result<std::vector<SnapshotItem>> items(const SnapshotId& id, const SnapshotItemFilter& filter,
                                                        int after, int limit, const Scope& scope);
  [[nodiscard]] Result<std::map<std::pair<DisposalDecision, SnapshotItem::State>, std::int64_t>>
  counts(const SnapshotId& id, const Scope& scope, std::span<const ClassId> classes = {});
  [[nodiscard]] Result<std::vector<DueGroup>> groups(const SnapshotId& id, const Scope& scope);
  /// Takes the rows of these items for update and reads them again.
  [[nodiscard]] Result<std::vector<SnapshotItem>> lockItems(const SnapshotId& id, std::span<const int> ordinals);
  [[nodiscard]] Result<void> decide(const SnapshotId& id, std::span<const int> ordinals, const SnapshotItem& decided);
  [[nodiscard]] Result<void> setState(const SnapshotId& id, std::span<const int> ordinals, SnapshotItem::State state,
                                      const QString& blockedBy);
  /// Somebody opened an item; done for the sample that the second person must see.
  [[nodiscard]] Result<void> noteView(const SnapshotId& id, int ordinal, const ActorId& actor, Instant at);
  [[nodiscard]] Result<std::vector<int>> viewed(const SnapshotId& id, const ActorId& actor, const Scope& scope);

  /// Whether it is a list of records to be handed over.
  [[nodiscard]] Result<bool> handsOver(const SnapshotId& id);
  [[nodiscard]] Result<bool> hasDecided(const SnapshotId& id, const QString& actor);
  /// Also those that nobody in sight may see.
  [[nodiscard]] Result<std::int64_t> undecided(const SnapshotId& id);

  [[nodiscard]] Result<void> save(const Certificate& certificate);
  [[nodiscard]] Result<std::optional<Certificate>> certificate(const CertificateId& id, const Scope& scope);
  /// All of them, for verification.
  [[nodiscard]] Result<std::vector<Certificate>> certificates();

  /// Some of what was destroyed is still somewhere: keys to destroy, conversations to settle.
  [[nodiscard]] Result<bool> isUnfinished();
  /// The clock of the server; nothing where the database is a file.
  [[nodiscard]] Result<std::optional<Instant>> serverTime();

 private:
  [[nodiscard]] Result<std::optional<MatterId>> firstMatter(const QByteArray& sql, const QVariantList& values);
  [[nodiscard]] Result<std::int64_t> countOf(const QByteArray& sql, const QVariantList& values);
  [[nodiscard]] Result<std::vector<DueGroup>> groupsOf(const QByteArray& sql, const QVariantList& values);

  Connection* m_connection;
};

} // namespace muniment::store
