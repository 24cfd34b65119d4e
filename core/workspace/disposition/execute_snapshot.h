#pragma once

#include "core/model/disposition.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

class Workspace;

/// Carries out the next items of an approved snapshot. What is held is read again in the very transaction that
/// destroys; what is held now is left alone and said so.
struct ExecuteItems final {
  static constexpr auto kName = QLatin1StringView("snapshot.execute");
  static constexpr Permission kPermission = Permission::ExecuteDisposition;

  SnapshotId snapshot;
  int limit = 2000;

  [[nodiscard]] Json describe() const;
  /// `{done, left, waits}`; the last one: whether something waits for a receipt
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Brings the next conversation into order that lost messages.
struct SettleConversation final {
  static constexpr auto kName = QLatin1StringView("conversation.settle");
  static constexpr Permission kPermission = Permission::ExecuteDisposition;

  SnapshotId snapshot;

  [[nodiscard]] Json describe() const;
  /// `{left}`: how many still wait, without their ids, which not everybody who executes may know
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Destroys keys and bytes of objects that nothing refers to any more. Runs in a writing transaction, so that nobody
/// can begin to refer to one of them meanwhile.
struct DestroyObjects final {
  static constexpr auto kName = QLatin1StringView("object.destroy");
  static constexpr Permission kPermission = Permission::ExecuteDisposition;

  int limit = 10'000;

  [[nodiscard]] Json describe() const { return Json::Object{{QStringLiteral("limit"), limit}}; }
  /// `{left}`
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// One portion of it; tells whether more may be left.
[[nodiscard]] Result<bool> destroyDoomed(store::Connection& connection, Services& services, int limit);

/// Says what was destroyed, once nothing of it is left anywhere in the workspace, and signs that.
struct FinishSnapshot final {
  static constexpr auto kName = QLatin1StringView("snapshot.finish");
  static constexpr Permission kPermission = Permission::ExecuteDisposition;

  SnapshotId snapshot;

  [[nodiscard]] Json describe() const;
  /// `{certificate, destroyed, blocked, kept, changed}`
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// The steps of an execution in their order. May be stopped at any moment and begun again: it goes on where it was.
class SnapshotExecution final {
 public:
  SnapshotExecution(Workspace& workspace, SnapshotId snapshot, SharedProgress progress)
      : m_workspace(&workspace), m_snapshot(snapshot), m_progress(std::move(progress)) {}
  /// The outcome of FinishSnapshot.
  [[nodiscard]] Result<Json> run();
  /// Only the first step: each item meets what is true of it now. What is to be handed over may be packed then.
  [[nodiscard]] Result<void> begin();

 private:
  [[nodiscard]] Result<void> settleAll();
  [[nodiscard]] Result<void> mayGoOn() const;

  Workspace* m_workspace;
  SnapshotId m_snapshot;
  SharedProgress m_progress;
  bool m_waits = false; ///< for a receipt
};

} // namespace muniment::workspace
