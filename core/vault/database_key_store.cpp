#include "core/vault/database_key_store.h"

#include "core/store/migrator.h"
#include "core/store/object_key_repository.h"

#include <algorithm>

namespace muniment::vault {
namespace {

using namespace Qt::StringLiterals;

/// What the column `method` holds; never to be changed.
QString nameOf(UnlockMethod method) {
  switch (method) {
  case UnlockMethod::Keychain:
    return u"keychain"_s;
  case UnlockMethod::Passphrase:
    return u"passphrase"_s;
  case UnlockMethod::RecoveryKey:
    return u"recovery"_s;
  }
  Q_UNREACHABLE();
}

std::optional<UnlockMethod> methodOf(const QString& name) {
  for (const auto method : {UnlockMethod::Keychain, UnlockMethod::Passphrase, UnlockMethod::RecoveryKey}) {
    if (nameOf(method) == name)
      return method;
  }
  return std::nullopt;
}

Failure damaged() { return failure(ErrorKind::VerificationFailed, "vault.key_store_damaged"_L1); }

Result<ObjectKey> toObjectKey(const store::StoredObjectKey& row) {
  const auto address = VaultAddress::fromBytes(row.address);
  if (!address)
    return damaged();
  return ObjectKey{*address, row.wrapped, row.createdAt};
}

Result<KeySlot> toSlot(const store::StoredKeySlot& row) {
  const auto id = KeySlotId::parse(row.id);
  const auto method = methodOf(row.method);
  if (!id || !method)
    return damaged();
  return KeySlot{*id, *method, row.label, row.sealed, row.createdAt};
}

} // namespace

template <class F>
auto DatabaseKeyStore::ask(F question) {
  return m_thread
      .run([this, question = std::move(question)]() {
        store::ObjectKeyRepository repository(*m_connection);
        return question(repository);
      })
      .result();
}

Result<std::unique_ptr<DatabaseKeyStore>> DatabaseKeyStore::open(const store::Address& address, store::OpenMode mode,
                                                                 const Clock& clock) {
  std::unique_ptr<DatabaseKeyStore> keys(new DatabaseKeyStore);
  const Result<void> opened = keys->m_thread
                                  .run([&]() -> Result<void> {
                                    MUNIMENT_TRY_LET(connection, store::Connection::open(address, mode));
                                    keys->m_connection = std::move(connection);
                                    if (mode == store::OpenMode::Read)
                                      return {};
                                    return store::Migrator(u"keys"_s, clock).migrate(*keys->m_connection);
                                  })
                                  .result();
  MUNIMENT_TRY(opened);
  return keys;
}

DatabaseKeyStore::~DatabaseKeyStore() {
  // A connection must be closed on the thread that opened it.
  m_thread.run([this] { return std::exchange(m_connection, nullptr) != nullptr; }).waitForFinished();
}

Result<std::optional<ObjectKey>> DatabaseKeyStore::find(const VaultAddress& address) {
  return ask([&](store::ObjectKeyRepository& keys) -> Result<std::optional<ObjectKey>> {
    MUNIMENT_TRY_LET(row, keys.find(address.toBytes()));
    if (!row)
      return std::nullopt;
    MUNIMENT_TRY_LET(key, toObjectKey(*row));
    return key;
  });
}

Result<ObjectKey> DatabaseKeyStore::add(const ObjectKey& key) {
  return ask([&](store::ObjectKeyRepository& keys) -> Result<ObjectKey> {
    MUNIMENT_TRY_LET(added, keys.add({key.address.toBytes(), key.wrapped, key.createdAt}));
    if (added)
      return key;
    MUNIMENT_TRY_LET(row, keys.find(key.address.toBytes()));
    if (!row) // removed by another process in between
      return Failure(makeRetryable(ErrorKind::Unavailable, "store.busy"_L1));
    return toObjectKey(*row);
  });
}

Result<void> DatabaseKeyStore::remove(const VaultAddress& address) {
  return ask([&](store::ObjectKeyRepository& keys) -> Result<void> {
    MUNIMENT_TRY(keys.remove(address.toBytes()));
    return keys.forgetDeleted();
  });
}

Result<void> DatabaseKeyStore::destroy(std::span<const DestroyedObject> objects) {
  return ask([&](store::ObjectKeyRepository& keys) -> Result<void> {
    std::vector<store::StoredDestruction> rows;
    for (const DestroyedObject& object : objects)
      rows.push_back({object.address.toBytes(), object.at});
    MUNIMENT_TRY(keys.destroy(rows));
    return keys.forgetDeleted();
  });
}

Result<std::vector<DestroyedObject>> DatabaseKeyStore::destroyed() {
  return ask([](store::ObjectKeyRepository& keys) -> Result<std::vector<DestroyedObject>> {
    MUNIMENT_TRY_LET(rows, keys.destroyed());
    std::vector<DestroyedObject> found;
    for (const store::StoredDestruction& row : rows) {
      const auto address = VaultAddress::fromBytes(row.address);
      if (!address)
        return damaged();
      found.push_back({*address, row.at});
    }
    return found;
  });
}

Result<qint64> DatabaseKeyStore::destroyAgain(const std::vector<DestroyedObject>& objects) {
  return ask([&](store::ObjectKeyRepository& keys) -> Result<qint64> {
    std::vector<store::StoredDestruction> rows;
    for (const DestroyedObject& object : objects)
      rows.push_back({object.address.toBytes(), object.at});
    MUNIMENT_TRY_LET(removed, keys.destroyAgain(rows));
    MUNIMENT_TRY(keys.forgetDeleted());
    return removed;
  });
}

Result<std::vector<ObjectKey>> DatabaseKeyStore::after(const VaultAddress& address, int limit) {
  return ask([&](store::ObjectKeyRepository& keys) -> Result<std::vector<ObjectKey>> {
    MUNIMENT_TRY_LET(rows, keys.after(address.toBytes(), limit));
    std::vector<ObjectKey> found;
    for (const auto& row : rows) {
      MUNIMENT_TRY_LET(key, toObjectKey(row));
      found.push_back(std::move(key));
    }
    return found;
  });
}

Result<std::int64_t> DatabaseKeyStore::count() {
  return ask([](store::ObjectKeyRepository& keys) { return keys.count(); });
}

Result<std::vector<KeySlot>> DatabaseKeyStore::slots() {
  return ask([](store::ObjectKeyRepository& keys) -> Result<std::vector<KeySlot>> {
    MUNIMENT_TRY_LET(rows, keys.slots());
    std::vector<KeySlot> found;
    for (const auto& row : rows) {
      MUNIMENT_TRY_LET(slot, toSlot(row));
      found.push_back(std::move(slot));
    }
    return found;
  });
}

Result<void> DatabaseKeyStore::addSlot(const KeySlot& slot) {
  return ask([&](store::ObjectKeyRepository& keys) {
    return keys.addSlot({slot.id.toString(), nameOf(slot.method), slot.label, slot.sealed, slot.createdAt});
  });
}

Result<void> DatabaseKeyStore::replaceSlot(const KeySlotId& id, const QByteArray& sealed) {
  return ask([&](store::ObjectKeyRepository& keys) -> Result<void> {
    MUNIMENT_TRY_LET(replaced, keys.replaceSlot(id.toString(), sealed));
    if (!replaced)
      return failure(ErrorKind::NotFound, "vault.no_such_slot"_L1);
    return keys.forgetDeleted();
  });
}

Result<void> DatabaseKeyStore::removeSlot(const KeySlotId& id) {
  return ask([&](store::ObjectKeyRepository& keys) -> Result<void> {
    MUNIMENT_TRY_LET(slots, keys.slots());
    if (std::ranges::none_of(slots, [&](const auto& slot) { return slot.id == id.toString(); }))
      return failure(ErrorKind::NotFound, "vault.no_such_slot"_L1);
    MUNIMENT_TRY_LET(removed, keys.removeSlotUnlessLast(id.toString()));
    if (!removed)
      return failure(ErrorKind::Refused, "vault.last_slot"_L1);
    return keys.forgetDeleted();
  });
}

Result<std::optional<QByteArray>> DatabaseKeyStore::mark() {
  return ask([](store::ObjectKeyRepository& keys) { return keys.mark(); });
}

Result<void> DatabaseKeyStore::setMark(const QByteArray& mark) {
  return ask([&](store::ObjectKeyRepository& keys) { return keys.setMark(mark); });
}

} // namespace muniment::vault
