#pragma once

#include "core/model/record.h"

namespace muniment {
inline namespace model {

enum class DisposalAction : std::uint8_t { Destroy, Review, Transfer };
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
  QString takenBy; ///< actor, as are the others
  QDate dueUntil;  ///< everything due up to this day
  std::optional<ClassId> recordClass;
  std::int64_t items = 0;
  State state = State::Open;
  QString submittedBy;
  QString approvedBy;
  std::optional<Instant> approvedAt;
  std::optional<CertificateId> certificate;
  QString withdrawnBecause; ///< or returned to the reviewers, while it is open
  Salt salt;
};

/// One record in a snapshot.
struct SnapshotItem final {
  enum class State : std::uint8_t {
    Pending,
    Blocked,    ///< by a hold, when it was its turn
    Destroying, ///< its content is out of the tables; the keys of its objects are being destroyed
    Destroyed,
    Kept,      ///< as decided: extended, kept for good, left out, reviewed
    Changed,   ///< what made it due is not so any more
    HandedOver ///< in a package; stays here until the receiver confirmed it
  };
  std::int32_t ordinal = 0;
  RecordId record;
  QDate dueOn;
  std::int32_t stage = 0;
  DisposalAction action = DisposalAction::Destroy;
  Sha256 facts; ///< that made it due
  DisposalDecision decision = DisposalDecision::Undecided;
  QString reason;
  QString decidedBy;
  std::optional<QDate> until; ///< for Extend: the last day of keeping
  State state = State::Pending;
  QString blockedBy; ///< codes of holds, separated by spaces
  Salt salt;
};

/// What proves a destruction to somebody outside: canonical JSON and the signature of the workspace over it.
struct Certificate final {
  CertificateId id;
  SnapshotId snapshot;
  Instant issuedAt;
  QByteArray line;
  QByteArray signature;
  KeyId key;
};

[[nodiscard]] QLatin1StringView nameOf(DisposalAction action);
[[nodiscard]] QLatin1StringView nameOf(DisposalDecision decision);
[[nodiscard]] std::optional<DisposalDecision> disposalDecision(QStringView name);
[[nodiscard]] QLatin1StringView nameOf(Snapshot::State state);
[[nodiscard]] QLatin1StringView nameOf(SnapshotItem::State state);
[[nodiscard]] QString aggregateOf(const SnapshotId& id);
[[nodiscard]] QString aggregateOf(const CertificateId& id);
[[nodiscard]] QString aggregateOfItem(const SnapshotId& id, int ordinal);
[[nodiscard]] Json contentOf(const Snapshot& snapshot);
/// The inverse, strict.
[[nodiscard]] Result<Snapshot> snapshotFrom(const Json& content);
[[nodiscard]] Json contentOf(const SnapshotItem& item);

} // namespace model
} // namespace muniment
