#pragma once

#include "core/model/handover.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Freezes what the records that are to be handed over are made of, so that a package can be made of it. Refused while
/// something in it may not leave.
/// `{production, …}` as FreezeProduction.
struct FreezeHandover final {
  static constexpr auto kName = QLatin1StringView("transfer.freeze");
  static constexpr Permission kPermission = Permission::ExecuteDisposition;

  SnapshotId snapshot;
  QString receiver;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Keeps that a package with the records was written and read again: from now on they wait for the receipt.
/// `{transfer}`
struct NoteHandover final {
  static constexpr auto kName = QLatin1StringView("transfer.note");
  static constexpr Permission kPermission = Permission::ExecuteDisposition;

  Handover transfer; ///< without id, author, time and salt

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// The receiver confirmed that the package arrived whole. Only then may the records end here.
/// `{transfer}`
struct NoteReceipt final {
  static constexpr auto kName = QLatin1StringView("transfer.receive");
  static constexpr Permission kPermission = Permission::ExecuteDisposition;
  static constexpr bool kSigned = true;

  SnapshotId snapshot;
  QString reference;   ///< under which the receiver keeps it
  QString confirmedBy; ///< who signed for the receiver
  QDate receivedOn;
  Sha256 digest; ///< as the receiver found it

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// The receiver did not take the package, or it was lost. The records stay, and another package may be written.
/// `{transfer}`
struct NoteFailedHandover final {
  static constexpr auto kName = QLatin1StringView("transfer.fail");
  static constexpr Permission kPermission = Permission::ExecuteDisposition;

  SnapshotId snapshot;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// A snapshot that was begun may only be withdrawn where nothing ended and nothing is with a receiver.
[[nodiscard]] Result<void> requireNothingLeft(CommandContext& context, const Snapshot& snapshot);

} // namespace muniment::workspace
