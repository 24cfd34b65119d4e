#pragma once

#include "core/base/clock.h"
#include "core/base/keychain.h"
#include "core/base/scrypt_cost.h"
#include "core/vault/key_store.h"
#include "core/vault/recovery_key.h"
#include "core/vault/workspace_key.h"

namespace muniment::vault {

/// The ways to reach the workspace key. Everything given must outlive it.
class KeySlots final {
 public:
  KeySlots(KeyStore& store, Keychain& keychain, const Clock& clock, ScryptCost cost = {})
      : m_store(&store), m_keychain(&keychain), m_clock(&clock), m_cost(cost) {}

  [[nodiscard]] Result<KeySlotId> addPassphrase(const WorkspaceKey& key, const QString& label,
                                                const Secret& passphrase);
  /// Keeps half of the way in the keychain of this computer; the other half is the slot.
  [[nodiscard]] Result<KeySlotId> addKeychain(const WorkspaceKey& key, const QString& label);
  /// The only moment at which the recovery key can be shown.
  [[nodiscard]] Result<RecoveryKey> addRecoveryKey(const WorkspaceKey& key, const QString& label);

  /// Unavailable `keychain.unavailable`, NotFound `keychain.no_entry`, Refused `keychain.denied`.
  [[nodiscard]] Result<WorkspaceKey> unlockWithKeychain();
  /// Refused `vault.wrong_passphrase`, NotFound `vault.no_slot`, VerificationFailed when a slot is damaged.
  [[nodiscard]] Result<WorkspaceKey> unlockWithPassphrase(const Secret& passphrase);
  /// Refused `vault.wrong_recovery_key`, Usage `vault.recovery_key_mistyped`.
  [[nodiscard]] Result<WorkspaceKey> unlockWithRecoveryKey(const QString& typed);

  /// Replaces the slot that `old` opens in one step; other slots stay.
  [[nodiscard]] Result<void> changePassphrase(const Secret& old, const Secret& fresh);
  /// Refused `vault.last_slot`.
  [[nodiscard]] Result<void> remove(const KeySlotId& id);
  [[nodiscard]] Result<std::vector<KeySlot>> list() { return m_store->slots(); }

 private:
  struct Opened {
    KeySlotId id;
    WorkspaceKey key;
  };
  [[nodiscard]] Result<void> add(const WorkspaceKey& key, const KeySlot& slot);
  [[nodiscard]] Result<std::vector<KeySlot>> slotsOf(UnlockMethod method);
  [[nodiscard]] Result<WorkspaceKey> accept(Secret secret);
  [[nodiscard]] Result<Opened> openWithPassphrase(const Secret& passphrase);
  [[nodiscard]] Result<Secret> unseal(const KeySlot& slot, const Secret& sealingKey);

  KeyStore* m_store;
  Keychain* m_keychain;
  const Clock* m_clock;
  ScryptCost m_cost;
};

} // namespace muniment::vault
