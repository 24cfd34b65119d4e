#pragma once

#include "core/base/scrypt_cost.h"
#include "core/vault/key_slot.h"
#include "core/vault/recovery_key.h"
#include "core/vault/workspace_key.h"

namespace muniment::vault {

// A slot is sealed apart from being kept, because sealing under a passphrase takes long on purpose.

/// A slot belongs to its row: it cannot be moved to another one.
[[nodiscard]] QByteArray slotPurpose(const KeySlotId& id);
/// Under which name the keychain has its half of a slot.
[[nodiscard]] QString slotEntry(const KeySlotId& id);

/// Usage `vault.empty_passphrase`.
[[nodiscard]] Result<KeySlot> passphraseSlot(const WorkspaceKey& key, const QString& label, const Secret& passphrase,
                                             Instant now, ScryptCost cost);
/// `half` is what the keychain keeps under slotEntry.
[[nodiscard]] KeySlot keychainSlot(const WorkspaceKey& key, const QString& label, const Secret& half, Instant now);
[[nodiscard]] KeySlot recoverySlot(const WorkspaceKey& key, const QString& label, const RecoveryKey& recovery,
                                   Instant now);
/// Opens what keychainSlot or recoverySlot sealed; VerificationFailed when it is damaged.
[[nodiscard]] Result<Secret> openSlot(const KeySlot& slot, const Secret& sealingKey);

} // namespace muniment::vault
