#include "core/vault/slot_sealing.h"

#include "core/base/sealed_box.h"

namespace muniment::vault {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kChecksumSize = 8;

/// The checksum tells a damaged slot from one that was sealed under another key.
QByteArray withChecksum(const QByteArray& wrapped) { return wrapped + sha256(wrapped).toBytes().first(kChecksumSize); }

KeySlot wrapped(UnlockMethod method, const WorkspaceKey& key, const QString& label, const Secret& sealingKey,
                Instant now) {
  const KeySlotId id = KeySlotId::make(now);
  return {id, method, label, withChecksum(wrapKey(key.secret(), sealingKey, slotPurpose(id))), now};
}

} // namespace

QByteArray slotPurpose(const KeySlotId& id) { return "muniment/v1/workspace-key-slot/" + id.toBytes(); }

QString slotEntry(const KeySlotId& id) { return u"workspace-key-"_s + id.toString(); }

Result<KeySlot> passphraseSlot(const WorkspaceKey& key, const QString& label, const Secret& passphrase, Instant now,
                               ScryptCost cost) {
  if (passphrase.isEmpty())
    return failure(ErrorKind::Usage, "vault.empty_passphrase"_L1);
  const KeySlotId id = KeySlotId::make(now);
  return KeySlot{id, UnlockMethod::Passphrase, label,
                 sealUnderPassphrase(key.secret(), passphrase, slotPurpose(id), cost), now};
}

KeySlot keychainSlot(const WorkspaceKey& key, const QString& label, const Secret& half, Instant now) {
  return wrapped(UnlockMethod::Keychain, key, label, half, now);
}

KeySlot recoverySlot(const WorkspaceKey& key, const QString& label, const RecoveryKey& recovery, Instant now) {
  return wrapped(UnlockMethod::RecoveryKey, key, label, recovery.sealingKey(), now);
}

Result<Secret> openSlot(const KeySlot& slot, const Secret& sealingKey) {
  const QByteArrayView sealed(slot.sealed);
  if (sealed.size() < kChecksumSize || withChecksum(sealed.chopped(kChecksumSize).toByteArray()) != slot.sealed)
    return failure(ErrorKind::VerificationFailed, "vault.sealed_damaged"_L1, {}, u"slot"_s);
  return unwrapKey(sealed.chopped(kChecksumSize), sealingKey, slotPurpose(slot.id));
}

} // namespace muniment::vault
