#pragma once

#include "core/base/clock.h"
#include "core/base/executor.h"
#include "core/store/connection.h"
#include "core/vault/key_store.h"

namespace muniment::store {
class ObjectKeyRepository;
}

namespace muniment::vault {

/// Keys in a database of their own: `keys.db`, or the schema `muniment_keys` on a server. The connection lives on one
/// thread, whoever calls.
class DatabaseKeyStore final : public KeyStore {
 public:
  [[nodiscard]] static Result<std::unique_ptr<DatabaseKeyStore>> open(const store::Address& address,
                                                                      store::OpenMode mode, const Clock& clock);
  ~DatabaseKeyStore() override;

  [[nodiscard]] Result<std::optional<ObjectKey>> find(const VaultAddress& address) override;
  [[nodiscard]] Result<ObjectKey> add(const ObjectKey& key) override;
  [[nodiscard]] Result<void> remove(const VaultAddress& address) override;
  [[nodiscard]] Result<void> destroy(std::span<const DestroyedObject> objects) override;
  [[nodiscard]] Result<std::vector<DestroyedObject>> destroyed() override;
  [[nodiscard]] Result<qint64> destroyAgain(const std::vector<DestroyedObject>& objects) override;
  [[nodiscard]] Result<std::vector<ObjectKey>> after(const VaultAddress& address, int limit) override;
  [[nodiscard]] Result<std::int64_t> count() override;
  [[nodiscard]] Result<std::vector<KeySlot>> slots() override;
  [[nodiscard]] Result<void> addSlot(const KeySlot& slot) override;
  [[nodiscard]] Result<void> replaceSlot(const KeySlotId& id, const QByteArray& sealed) override;
  [[nodiscard]] Result<void> removeSlot(const KeySlotId& id) override;
  [[nodiscard]] Result<std::optional<QByteArray>> mark() override;
  [[nodiscard]] Result<void> setMark(const QByteArray& mark) override;

 private:
  DatabaseKeyStore() = default;
  template <class F>
  [[nodiscard]] auto ask(F question);

  std::unique_ptr<store::Connection> m_connection;
  Executor m_thread;
};

} // namespace muniment::vault
