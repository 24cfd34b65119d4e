#include "core/vault/key_slots.h"

#include "core/base/sealed_box.h"

#include <algorithm>
#include <optional>

namespace muniment::vault {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kChecksumSize = 8;

/// A slot belongs to its row: it cannot be moved to another one.
QByteArray purposeOf(const KeySlotId& id) { return "muniment/v1/workspace-key-slot/" + id.toBytes(); }

QString keychainEntry(const KeySlotId& id) { return u"workspace-key-"_s + id.toString(); }

/// The checksum tells a damaged slot from one that was sealed under another key.
QByteArray withChecksum(const QByteArray& wrapped) { return wrapped + sha256(wrapped).toBytes().first(kChecksumSize); }

Failure damagedSlot() { return failure(ErrorKind::VerificationFailed, "vault.sealed_damaged"_L1, {}, u"slot"_s); }

} // namespace

Result<void> KeySlots::add(const WorkspaceKey& key, const KeySlot& slot) {
  MUNIMENT_TRY(m_store->setMark(key.mark()));
  MUNIMENT_TRY_LET(mark, m_store->mark());
  if (mark != key.mark())
    return failure(ErrorKind::VerificationFailed, "vault.key_of_another_workspace"_L1);
  return m_store->addSlot(slot);
}

Result<KeySlotId> KeySlots::addPassphrase(const WorkspaceKey& key, const QString& label, const Secret& passphrase) {
  if (passphrase.isEmpty())
    return failure(ErrorKind::Usage, "vault.empty_passphrase"_L1);
  const KeySlotId id = KeySlotId::make(m_clock->now());
  const QByteArray sealed = sealUnderPassphrase(key.secret(), passphrase, purposeOf(id), m_cost);
  MUNIMENT_TRY(add(key, {id, UnlockMethod::Passphrase, label, sealed, m_clock->now()}));
  return id;
}

Result<KeySlotId> KeySlots::addKeychain(const WorkspaceKey& key, const QString& label) {
  const KeySlotId id = KeySlotId::make(m_clock->now());
  const Secret half = Secret::random(WorkspaceKey::kSize);
  MUNIMENT_TRY(m_keychain->write(keychainEntry(id), half));
  const QByteArray sealed = withChecksum(wrapKey(key.secret(), half, purposeOf(id)));
  const Result<void> added = add(key, {id, UnlockMethod::Keychain, label, sealed, m_clock->now()});
  if (!added) {
    const Result<void> removed = m_keychain->remove(keychainEntry(id));
    Q_UNUSED(removed) // an entry without a slot opens nothing
    return Failure(added.error());
  }
  return id;
}

Result<RecoveryKey> KeySlots::addRecoveryKey(const WorkspaceKey& key, const QString& label) {
  const KeySlotId id = KeySlotId::make(m_clock->now());
  RecoveryKey recovery = RecoveryKey::generate();
  const QByteArray sealed = withChecksum(wrapKey(key.secret(), recovery.sealingKey(), purposeOf(id)));
  MUNIMENT_TRY(add(key, {id, UnlockMethod::RecoveryKey, label, sealed, m_clock->now()}));
  return recovery;
}

Result<std::vector<KeySlot>> KeySlots::slotsOf(UnlockMethod method) {
  MUNIMENT_TRY_LET(slots, m_store->slots());
  std::erase_if(slots, [method](const KeySlot& slot) { return slot.method != method; });
  return slots;
}

Result<WorkspaceKey> KeySlots::accept(Secret secret) {
  MUNIMENT_TRY_LET(key, WorkspaceKey::fromSecret(std::move(secret)));
  MUNIMENT_TRY_LET(mark, m_store->mark());
  if (mark != key.mark())
    return failure(ErrorKind::VerificationFailed, "vault.key_of_another_workspace"_L1);
  return key;
}

Result<Secret> KeySlots::unseal(const KeySlot& slot, const Secret& sealingKey) {
  const QByteArrayView sealed(slot.sealed);
  if (sealed.size() < kChecksumSize || withChecksum(sealed.chopped(kChecksumSize).toByteArray()) != slot.sealed)
    return damagedSlot();
  return unwrapKey(sealed.chopped(kChecksumSize), sealingKey, purposeOf(slot.id));
}

Result<WorkspaceKey> KeySlots::unlockWithKeychain() {
  MUNIMENT_TRY_LET(slots, slotsOf(UnlockMethod::Keychain));
  Error reason = makeError(ErrorKind::NotFound, "keychain.no_entry"_L1);
  for (const KeySlot& slot : slots) {
    Result<Secret> half = m_keychain->read(keychainEntry(slot.id));
    if (!half && half.error().kind == ErrorKind::NotFound)
      continue; // the slot of another computer
    if (!half)
      return Failure(half.error());
    Result<Secret> opened = unseal(slot, *half);
    if (opened)
      return accept(std::move(*opened));
    reason = opened.error();
  }
  return Failure(reason);
}

Result<KeySlots::Opened> KeySlots::openWithPassphrase(const Secret& passphrase) {
  MUNIMENT_TRY_LET(slots, slotsOf(UnlockMethod::Passphrase));
  std::optional<Error> reason;
  for (const KeySlot& slot : slots) {
    Result<Secret> opened = openUnderPassphrase(slot.sealed, passphrase, purposeOf(slot.id));
    if (opened) {
      MUNIMENT_TRY_LET(key, accept(std::move(*opened)));
      return Opened{slot.id, std::move(key)};
    }
    // Damage weighs more than a wrong guess: the passphrase may be right.
    if (!reason || opened.error().kind == ErrorKind::VerificationFailed)
      reason = opened.error();
  }
  return Failure(reason.value_or(makeError(ErrorKind::NotFound, "vault.no_slot"_L1)));
}

Result<WorkspaceKey> KeySlots::unlockWithPassphrase(const Secret& passphrase) {
  MUNIMENT_TRY_LET(opened, openWithPassphrase(passphrase));
  return std::move(opened.key);
}

Result<WorkspaceKey> KeySlots::unlockWithRecoveryKey(const QString& typed) {
  MUNIMENT_TRY_LET(recovery, RecoveryKey::parse(typed));
  MUNIMENT_TRY_LET(slots, slotsOf(UnlockMethod::RecoveryKey));
  if (slots.empty())
    return failure(ErrorKind::NotFound, "vault.no_slot"_L1);
  Error reason = makeError(ErrorKind::Refused, "vault.wrong_recovery_key"_L1);
  for (const KeySlot& slot : slots) {
    Result<Secret> opened = unseal(slot, recovery.sealingKey());
    if (opened)
      return accept(std::move(*opened));
    if (opened.error().id == "vault.sealed_damaged"_L1)
      reason = opened.error();
  }
  return Failure(reason);
}

Result<void> KeySlots::changePassphrase(const Secret& old, const Secret& fresh) {
  if (fresh.isEmpty())
    return failure(ErrorKind::Usage, "vault.empty_passphrase"_L1);
  MUNIMENT_TRY_LET(opened, openWithPassphrase(old));
  return m_store->replaceSlot(opened.id, sealUnderPassphrase(opened.key.secret(), fresh, purposeOf(opened.id), m_cost));
}

Result<void> KeySlots::remove(const KeySlotId& id) {
  MUNIMENT_TRY_LET(slots, m_store->slots());
  MUNIMENT_TRY(m_store->removeSlot(id));
  const auto slot = std::ranges::find(slots, id, &KeySlot::id);
  if (slot != slots.end() && slot->method == UnlockMethod::Keychain) {
    const Result<void> removed = m_keychain->remove(keychainEntry(id));
    Q_UNUSED(removed) // the entry may lie on another computer, and opens nothing any more
  }
  return {};
}

} // namespace muniment::vault
