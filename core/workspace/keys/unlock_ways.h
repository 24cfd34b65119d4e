#pragma once

#include "core/base/secret.h"
#include "core/vault/key_slot.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// One way to unlock the workspace, as people see it.
struct UnlockWay final {
  vault::KeySlotId id;
  vault::UnlockMethod method = vault::UnlockMethod::Passphrase;
  QString label; ///< the login it is for, with the computer where it is a keychain; of the first ways their kind
  Instant createdAt;
  bool mine = false;
};

/// The stable word for a method, in ledger lines and on the command line.
[[nodiscard]] QString methodCode(vault::UnlockMethod method);

/// A recovery key as it is shown, for AddUnlockWay.
[[nodiscard]] QString newRecoveryKey();

/// All ways to unlock, oldest first.
struct UnlockWays final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  [[nodiscard]] Result<std::vector<UnlockWay>> answer(QueryContext& context) const;
};

/// Lets the workspace be unlocked in one more way. Not signed: who lost the passphrase and came in with the recovery
/// key has lost the passphrase of their own key as well. Whoever may not manage keys adds ways for themselves only.
class AddUnlockWay final {
 public:
  static constexpr auto kName = QLatin1StringView("unlock.add");
  static constexpr Permission kPermission = Permission::ViewLedger;

  vault::UnlockMethod method = vault::UnlockMethod::Passphrase;
  QString login;                            ///< whose passphrase; empty for that of the asking person
  std::shared_ptr<const Secret> passphrase; ///< of the method Passphrase
  QString recoveryKey;                      ///< of the method RecoveryKey; takes the place of the one before

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<void> prepare(Services& services, const SharedProgress& progress);
  [[nodiscard]] Result<Json> apply(CommandContext& context);

 private:
  [[nodiscard]] Result<void> seal(Services& services);

  std::optional<vault::KeySlot> m_slot;
  std::optional<Error> m_problem;
};

/// Puts a new passphrase in the place of the one that is given; other ways stay.
class ChangeUnlockPassphrase final {
 public:
  static constexpr auto kName = QLatin1StringView("unlock.change");
  static constexpr Permission kPermission = Permission::ViewLedger;

  std::shared_ptr<const Secret> old;
  std::shared_ptr<const Secret> fresh;

  [[nodiscard]] Json describe() const { return Json::Object(); }
  [[nodiscard]] Result<void> prepare(Services& services, const SharedProgress& progress);
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;

 private:
  [[nodiscard]] Result<void> reseal(Services& services);

  std::optional<vault::KeySlotId> m_slot;
  QByteArray m_sealed;
  std::optional<Error> m_problem;
};

/// Takes a way to unlock away: one's own, or with the permission to manage keys that of anybody. A passphrase or a
/// keychain must stay: the recovery key is for emergencies.
struct RemoveUnlockWay final {
  static constexpr auto kName = QLatin1StringView("unlock.remove");
  static constexpr Permission kPermission = Permission::ViewLedger;

  vault::KeySlotId way;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
