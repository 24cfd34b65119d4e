#pragma once

#include "core/model/peer_conflict.h"
#include "core/model/record.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Sends a record to the records system. A record of a matter goes only over a connection of that matter, and there
/// only under a folder whose readers are known.
/// `{counterpart, state}`
struct SendToRecordsManagement final {
  static constexpr auto kName = QLatin1StringView("rm.send");
  static constexpr Permission kPermission = Permission::DeclareRecord;

  QString peer;
  RecordId record;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Says which class or schedule here a class or series there is.
struct MatchCounterpart final {
  static constexpr auto kName = QLatin1StringView("rm.match");
  static constexpr Permission kPermission = Permission::ManagePlan;

  CounterpartId counterpart;
  QString subject; ///< `class:…`, `schedule:…`; empty: none any more

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Answers a step of a workflow there; the answer goes back with the digest of what the ledger says of it.
/// `{counterpart, proof}`
struct AnswerAssignment final {
  static constexpr auto kName = QLatin1StringView("rm.answer");
  static constexpr Permission kPermission = Permission::ViewItem;

  CounterpartId counterpart;
  QString word; ///< a way that the step offers; empty: the ordinary one
  QString comment;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

inline constexpr qsizetype kShortestRmReason = 3;

/// Whether a difference of a kind can be settled that way here. What was destroyed there is followed, not taken over.
[[nodiscard]] bool canSettle(PeerConflict::Kind kind, PeerConflict::Resolution resolution);

/// Says what counts where both sides differ. What was destroyed there is taken over by FollowDestruction only.
/// Details there are taken over as a new version of the record. `{conflict, resolution}`
struct ResolvePeerConflict final {
  static constexpr auto kName = QLatin1StringView("rm.resolve");
  static constexpr Permission kPermission = Permission::ManageHolds;

  PeerConflictId conflict;
  PeerConflict::Resolution resolution = PeerConflict::Resolution::LeftAsIs;
  QString reason;
  std::map<QString, QString> fields = {}; ///< where details there count: all that a look there showed, by field

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Destroys here what was destroyed there: with the agreement of a second person, on a day that is proven to have come,
/// and never what is held here. `{conflict, snapshot}`; the snapshot is to be carried out with Workspace::dispose.
struct FollowDestruction final {
  static constexpr auto kName = QLatin1StringView("rm.follow");
  static constexpr Permission kPermission = Permission::ExecuteDisposition;
  static constexpr bool kTwoPersons = true;

  PeerConflictId conflict;
  RecordId record;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
