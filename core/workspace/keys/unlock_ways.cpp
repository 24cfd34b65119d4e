#include "core/workspace/keys/unlock_ways.h"

#include "core/base/sealed_box.h"
#include "core/store/actor_repository.h"
#include "core/vault/database_key_store.h"
#include "core/vault/slot_sealing.h"
#include "core/workspace/layout.h"
#include "core/workspace/services.h"

#include <QtCore/QSysInfo>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using vault::KeySlot;
using vault::UnlockMethod;

using Keys = std::unique_ptr<vault::DatabaseKeyStore>;

Result<Keys> keysOf(const Services& services) {
  MUNIMENT_TRY_LET(description, readDescription(*services.environment.files, services.directory));
  return vault::DatabaseKeyStore::open(description.layoutIn(services.directory).keys, store::OpenMode::Write,
                                       *services.environment.clock);
}

/// Labels are logins; of a keychain `login@computer`.
QString ownerOf(const KeySlot& slot) {
  return slot.method == UnlockMethod::Keychain ? slot.label.section(u'@', 0, -2) : slot.label;
}

bool isOf(const KeySlot& slot, const QString& login) { return ownerOf(slot) == login; }

Result<void> requireKeysPermission(const CommandContext& context) {
  if (!context.session().may(Permission::ManageKeys))
    return failure(ErrorKind::Refused, "access.no_permission"_L1, {permissionCode(Permission::ManageKeys)});
  return {};
}

void note(CommandContext& context, const QString& verb, const vault::KeySlotId& id, UnlockMethod method,
          const std::optional<ActorId>& person = {}) {
  EntryDraft draft;
  draft.verb = verb;
  draft.subject = u"unlock:"_s + id.toString();
  draft.payload = {{u"method"_s, methodCode(method)}, {u"person"_s, person ? Json(person->toString()) : Json()}};
  context.record(std::move(draft));
}

Result<std::optional<ActorId>> personOf(store::Connection& connection, const KeySlot& slot) {
  MUNIMENT_TRY_LET(actor, store::ActorRepository(connection).byLogin(ownerOf(slot)));
  return actor ? std::optional(actor->id) : std::nullopt;
}

} // namespace

QString methodCode(UnlockMethod method) {
  switch (method) {
  case UnlockMethod::Keychain:
    return u"keychain"_s;
  case UnlockMethod::Passphrase:
    return u"passphrase"_s;
  case UnlockMethod::RecoveryKey:
    return u"recovery-key"_s;
  }
  return {};
}

QString newRecoveryKey() { return vault::RecoveryKey::generate().toText(); }

Result<std::vector<UnlockWay>> UnlockWays::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(keys, keysOf(context.services));
  MUNIMENT_TRY_LET(slots_, keys->slots());
  std::vector<UnlockWay> ways;
  for (const KeySlot& slot : slots_)
    ways.push_back({slot.id, slot.method, slot.label, slot.createdAt, isOf(slot, context.session.actor.login)});
  std::ranges::sort(ways, {}, [](const UnlockWay& way) { return std::pair(way.createdAt, way.id); });
  return ways;
}

Json AddUnlockWay::describe() const { return Json::Object{{u"login"_s, login}, {u"method"_s, methodCode(method)}}; }

Result<void> AddUnlockWay::seal(Services& services) {
  const Instant now = services.environment.clock->now();
  switch (method) {
  case UnlockMethod::Passphrase: {
    const Secret none;
    MUNIMENT_TRY_LET(slot, vault::passphraseSlot(*services.key, login, passphrase ? *passphrase : none, now,
                                                 services.environment.scrypt));
    m_slot = std::move(slot);
    return {};
  }
  case UnlockMethod::RecoveryKey: {
    MUNIMENT_TRY_LET(recovery, vault::RecoveryKey::parse(recoveryKey));
    m_slot = vault::recoverySlot(*services.key, u"recovery"_s, recovery, now);
    return {};
  }
  case UnlockMethod::Keychain: {
    const Secret half = Secret::random(vault::WorkspaceKey::kSize);
    m_slot = vault::keychainSlot(*services.key, login, half, now);
    return services.environment.keychain->write(vault::slotEntry(m_slot->id), half);
  }
  }
  return {};
}

Result<void> AddUnlockWay::prepare(Services& services, const SharedProgress&) {
  // Whether the person may is not known yet: what is wrong is said, and recorded, afterwards.
  if (const auto sealed = seal(services); !sealed)
    m_problem = sealed.error();
  return {};
}

Result<Json> AddUnlockWay::apply(CommandContext& context) {
  const QString own = context.session().actor.login;
  const QString owner = login.trimmed().isEmpty() ? own : login.trimmed();
  if (method == UnlockMethod::RecoveryKey || owner != own)
    MUNIMENT_TRY(requireKeysPermission(context));
  MUNIMENT_TRY_LET(person, store::ActorRepository(context.connection()).byLogin(owner));
  if (!person || !person->active)
    return failure(ErrorKind::NotFound, "actor.unknown"_L1);
  if (m_problem)
    return Failure(*m_problem);
  MUNIMENT_TRY_LET(keys, keysOf(context.services()));
  if (method == UnlockMethod::Passphrase)
    m_slot->label = owner;
  if (method == UnlockMethod::Keychain)
    m_slot->label = u"%1@%2"_s.arg(owner, QSysInfo::machineHostName());
  MUNIMENT_TRY(keys->addSlot(*m_slot));
  note(context, u"unlock.added"_s, m_slot->id, method,
       method == UnlockMethod::RecoveryKey ? std::nullopt : std::optional(person->id));
  if (method == UnlockMethod::RecoveryKey) {
    MUNIMENT_TRY_LET(slots_, keys->slots());
    for (const KeySlot& slot : slots_) {
      if (slot.method != UnlockMethod::RecoveryKey || slot.id == m_slot->id)
        continue;
      MUNIMENT_TRY(keys->removeSlot(slot.id));
      note(context, u"unlock.removed"_s, slot.id, slot.method);
    }
  }
  return Json::Object{{u"method"_s, methodCode(method)}, {u"way"_s, m_slot->id.toString()}};
}

Result<void> ChangeUnlockPassphrase::reseal(Services& services) {
  if (!old || old->isEmpty() || !fresh || fresh->isEmpty())
    return failure(ErrorKind::Usage, "vault.empty_passphrase"_L1);
  MUNIMENT_TRY_LET(keys, keysOf(services));
  MUNIMENT_TRY_LET(slots_, keys->slots());
  for (const KeySlot& slot : slots_) {
    if (slot.method != UnlockMethod::Passphrase || !openUnderPassphrase(slot.sealed, *old, vault::slotPurpose(slot.id)))
      continue;
    m_slot = slot.id;
    m_sealed =
        sealUnderPassphrase(services.key->secret(), *fresh, vault::slotPurpose(slot.id), services.environment.scrypt);
    return {};
  }
  return failure(ErrorKind::Refused, "vault.wrong_passphrase"_L1);
}

Result<void> ChangeUnlockPassphrase::prepare(Services& services, const SharedProgress&) {
  if (const auto sealed = reseal(services); !sealed)
    m_problem = sealed.error();
  return {};
}

Result<Json> ChangeUnlockPassphrase::apply(CommandContext& context) const {
  if (m_problem)
    return Failure(*m_problem);
  MUNIMENT_TRY_LET(keys, keysOf(context.services()));
  MUNIMENT_TRY(keys->replaceSlot(*m_slot, m_sealed));
  note(context, u"unlock.changed"_s, *m_slot, UnlockMethod::Passphrase, context.session().actor.id);
  return Json::Object{{u"way"_s, m_slot->toString()}};
}

Json RemoveUnlockWay::describe() const { return Json::Object{{u"way"_s, way.toString()}}; }

Result<Json> RemoveUnlockWay::apply(CommandContext& context) const {
  MUNIMENT_TRY_LET(keys, keysOf(context.services()));
  MUNIMENT_TRY_LET(slots_, keys->slots());
  const auto found = std::ranges::find(slots_, way, &KeySlot::id);
  if (found == slots_.end())
    return failure(ErrorKind::NotFound, "vault.no_such_slot"_L1);
  if (!isOf(*found, context.session().actor.login))
    MUNIMENT_TRY(requireKeysPermission(context));
  const bool another = std::ranges::any_of(
      slots_, [this](const KeySlot& slot) { return slot.id != way && slot.method != UnlockMethod::RecoveryKey; });
  if (!another)
    return failure(ErrorKind::Refused, "vault.last_slot"_L1);
  MUNIMENT_TRY(keys->removeSlot(way));
  if (found->method == UnlockMethod::Keychain) {
    const auto removed = context.services().environment.keychain->remove(vault::slotEntry(way));
    Q_UNUSED(removed) // the entry may lie on another computer, and opens nothing any more
  }
  MUNIMENT_TRY_LET(person, personOf(context.connection(), *found));
  note(context, u"unlock.removed"_s, way, found->method, person);
  return Json::Object{{u"method"_s, methodCode(found->method)}, {u"way"_s, way.toString()}};
}

} // namespace muniment::workspace
