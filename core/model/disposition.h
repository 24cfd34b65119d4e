#pragma once

#include "core/model/record.h"

namespace muniment {
inline namespace model {

enum class DisposalAction : std::uint8_t { Destroy, Transfer, Review };
enum class DisposalDecision : std::uint8_t { Undecided, Approve, Extend, KeepForGood, LeaveOut };

/// What was due on one day, put before reviewers.
struct Snapshot final {
  enum class State : std::uint8_t {
    Open,      ///< being decided
    Waiting,   ///< for the second person
    Approved,  ///< may be carried out
    Executing, ///< begun; goes on after a stop
    Done,
    Withdrawn
  };
  SnapshotId id;
  QString name;
  Instant takenAt;
  QString takenBy;
  QDate dueUntil; ///< everything due up to this day
  std::optional<ClassId> recordClass;
  State state = State::Open;
  std::optional<Instant> approvedAt;
  QString approvedBy;
  std::optional<CertificateId> certificate;
  Salt salt;
};

struct SnapshotItem final {
  enum class State : std::uint8_t { Pending, Blocked, Destroying, Destroyed, Transferring, Transferred, Kept, Changed };
  std::int32_t ordinal = 0;
  RecordId record;
  QDate dueOn;
  std::int32_t stage = 0;
  DisposalAction action = DisposalAction::Destroy;
  Sha256 due; ///< of the facts that made it due; when they changed since, the item is stale
  DisposalDecision decision = DisposalDecision::Undecided;
  QString reason;
  QString decidedBy;
  std::optional<QDate> until; ///< for Extend
  State state = State::Pending;
  QString blockedBy; ///< hold ids, separated by spaces
  Salt salt;
};

[[nodiscard]] QLatin1StringView nameOf(DisposalAction action);
[[nodiscard]] QLatin1StringView nameOf(DisposalDecision decision);
[[nodiscard]] QLatin1StringView nameOf(Snapshot::State state);
[[nodiscard]] QLatin1StringView nameOf(SnapshotItem::State state);
[[nodiscard]] QString aggregateOf(const SnapshotId& id);
[[nodiscard]] QString aggregateOfItem(const SnapshotId& id, int ordinal);
[[nodiscard]] Json contentOf(const Snapshot& snapshot);
[[nodiscard]] Result<Snapshot> snapshotFrom(const Json& content);
[[nodiscard]] Json contentOf(const SnapshotItem& item);

} // namespace model
} // namespace muniment
