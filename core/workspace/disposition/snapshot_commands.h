#pragma once

#include "core/model/disposition.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Takes down what is due, so that people decide on a list that does not move: what belongs to no matter, or
/// what belongs to one of them, each in its turn.
struct TakeSnapshot final {
  static constexpr auto kName = QLatin1StringView("snapshot.take");
  static constexpr Permission kPermission = Permission::ReviewDisposition;

  QString name;
  QDate dueUntil; ///< not after the day that is proven to have come
  std::optional<ClassId> recordClass;
  bool handsOver = false; ///< what is to be handed over to somebody else, instead of what ends here

  [[nodiscard]] Json describe() const;
  /// `{snapshot, items}`
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// What is to happen to some items. Can be decided anew until the snapshot is submitted, and taken back by deciding
/// that nothing is decided.
struct DecideItems final {
  static constexpr auto kName = QLatin1StringView("snapshot.decide");
  static constexpr Permission kPermission = Permission::ReviewDisposition;

  SnapshotId snapshot;
  std::vector<int> ordinals; ///< these, or …
  bool allExcept = false;    ///< … all but these
  DisposalDecision decision = DisposalDecision::Approve;
  QString reason;
  std::optional<QDate> until;              ///< for Extend: the last day of keeping
  std::optional<ClassId> recordClass = {}; ///< only items of this class …
  std::optional<int> dueYear = {};         ///< … that became due in this year …
  bool undecidedOnly = false;              ///< … and that nobody decided yet

  [[nodiscard]] Json describe() const;
  /// `{decided, runs}`: how many, and which ordinals from first to last
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Everything is decided: a second person is asked.
struct SubmitSnapshot final {
  static constexpr auto kName = QLatin1StringView("snapshot.submit");
  static constexpr Permission kPermission = Permission::ReviewDisposition;
  static constexpr bool kSigned = true;

  SnapshotId snapshot;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Nothing of it is carried out; its records stay due.
struct WithdrawSnapshot final {
  static constexpr auto kName = QLatin1StringView("snapshot.withdraw");
  static constexpr Permission kPermission = Permission::ReviewDisposition;

  SnapshotId snapshot;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Back to the reviewers: the second person does not agree, or something must be decided otherwise. Possible until the
/// execution begins.
struct ReturnSnapshot final {
  static constexpr auto kName = QLatin1StringView("snapshot.return");
  static constexpr Permission kPermission = Permission::ReviewDisposition;

  SnapshotId snapshot;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Somebody looks at one item. The second person must have looked at every item of the sample.
struct OpenSnapshotItem final {
  static constexpr auto kName = QLatin1StringView("snapshot.open-item");
  static constexpr Permission kPermission = Permission::ViewItem;

  SnapshotId snapshot;
  int ordinal = 0;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// The agreement of the second person, who decided nothing in it and has seen the sample.
struct ApproveSnapshot final {
  static constexpr auto kName = QLatin1StringView("snapshot.approve");
  static constexpr Permission kPermission = Permission::ApproveDisposition;
  static constexpr bool kSigned = true;

  SnapshotId snapshot;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
