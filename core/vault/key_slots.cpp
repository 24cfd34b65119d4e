#include "core/vault/key_slots.h"

#include "core/base/sealed_box.h"
#include "core/vault/slot_sealing.h"

#include <algorithm>
#include <optional>

namespace muniment::vault {

using namespace Qt::StringLiterals;

Result<void> KeySlots::add(const WorkspaceKey& key, const KeySlot& slot) {
  MUNIMENT_TRY(m_store->setMark(key.mark()));
  MUNIMENT_TRY_LET(mark, m_store->mark());
  if (mark != key.mark())
    return failure(ErrorKind::VerificationFailed, "vault.key_of_another_workspace"_L1);
  return m_store->addSlot(slot);
}

Result<KeySlotId> KeySlots::addPassphrase(const WorkspaceKey& key, const QString& label, const Secret& passphrase) {
  MUNIMENT_TRY_LET(slot, passphraseSlot(key, label, passphrase, m_clock->now(), m_cost));
  MUNIMENT_TRY(add(key, slot));
  return slot.id;
}

Result<KeySlotId> KeySlots::addKeychain(const WorkspaceKey& key, const QString& label) {
  const Secret half = Secret::random(WorkspaceKey::kSize);
  const KeySlot slot = keychainSlot(key, label, half, m_clock->now());
  MUNIMENT_TRY(m_keychain->write(slotEntry(slot.id), half));
  const Result<void> added = add(key, slot);
  if (!added) {
    const Result<void> removed = m_keychain->remove(slotEntry(slot.id));
    Q_UNUSED(removed) // an entry without a slot opens nothing
    return Failure(added.error());
  }
  return slot.id;
}

Result<RecoveryKey> KeySlots::addRecoveryKey(const WorkspaceKey& key, const QString& label) {
  RecoveryKey recovery = RecoveryKey::generate();
  MUNIMENT_TRY(add(key, recoverySlot(key, label, recovery, m_clock->now())));
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

Result<Secret> KeySlots::unseal(const KeySlot& slot, const Secret& sealingKey) { return openSlot(slot, sealingKey); }

Result<WorkspaceKey> KeySlots::unlockWithKeychain() {
  MUNIMENT_TRY_LET(slots, slotsOf(UnlockMethod::Keychain));
  Error reason = makeError(ErrorKind::NotFound, "keychain.no_entry"_L1);
  for (const KeySlot& slot : slots) {
    Result<Secret> half = m_keychain->read(slotEntry(slot.id));
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
    Result<Secret> opened = openUnderPassphrase(slot.sealed, passphrase, slotPurpose(slot.id));
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
  return m_store->replaceSlot(opened.id,
                              sealUnderPassphrase(opened.key.secret(), fresh, slotPurpose(opened.id), m_cost));
}

Result<void> KeySlots::remove(const KeySlotId& id) {
  MUNIMENT_TRY_LET(slots, m_store->slots());
  MUNIMENT_TRY(m_store->removeSlot(id));
  const auto slot = std::ranges::find(slots, id, &KeySlot::id);
  if (slot != slots.end() && slot->method == UnlockMethod::Keychain) {
    const Result<void> removed = m_keychain->remove(slotEntry(id));
    Q_UNUSED(removed) // the entry may lie on another computer, and opens nothing any more
  }
  return {};
}

} // namespace muniment::vault
