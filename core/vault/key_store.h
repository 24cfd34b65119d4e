#pragma once

#include "core/base/result.h"
#include "core/vault/key_slot.h"
#include "core/vault/vault_address.h"

#include <optional>
#include <span>
#include <vector>

namespace muniment::vault {

/// The wrapped key of one object.
struct ObjectKey final {
  VaultAddress address;
  QByteArray wrapped;
  Instant createdAt;
};

/// An object that was destroyed on purpose.
struct DestroyedObject final {
  VaultAddress address;
  Instant at;

  friend bool operator==(const DestroyedObject&, const DestroyedObject&) = default;
};

/// Where keys are kept, apart from what they open. Every change is durable when it returns; any thread may call.
class KeyStore {
 public:
  virtual ~KeyStore() = default;

  [[nodiscard]] virtual Result<std::optional<ObjectKey>> find(const VaultAddress& address) = 0;
  /// Keeps the key, unless the address has one already; gives back the one that is kept.
  [[nodiscard]] virtual Result<ObjectKey> add(const ObjectKey& key) = 0;
  /// Leaves no copy of the key in the store. Succeeds when there is none.
  [[nodiscard]] virtual Result<void> remove(const VaultAddress& address) = 0;
  /// As `remove`, and remembered for good, so that an older copy of the store can be brought up to this destruction.
  /// All of them in one durable step.
  [[nodiscard]] virtual Result<void> destroy(std::span<const DestroyedObject> objects) = 0;
  [[nodiscard]] virtual Result<std::vector<DestroyedObject>> destroyed() = 0;
  /// Removes the keys of what was destroyed later than this copy of the store was made. A key that is younger than the
  /// destruction belongs to content that came again, and stays. Says how many keys that took.
  [[nodiscard]] virtual Result<qint64> destroyAgain(const std::vector<DestroyedObject>& objects) = 0;
  /// Up to `limit` keys with a larger address, in order.
  [[nodiscard]] virtual Result<std::vector<ObjectKey>> after(const VaultAddress& address, int limit) = 0;
  [[nodiscard]] virtual Result<std::int64_t> count() = 0;

  [[nodiscard]] virtual Result<std::vector<KeySlot>> slots() = 0;
  [[nodiscard]] virtual Result<void> addSlot(const KeySlot& slot) = 0;
  [[nodiscard]] virtual Result<void> replaceSlot(const KeySlotId& id, const QByteArray& sealed) = 0;
  /// Refused `vault.last_slot` when no other way would remain.
  [[nodiscard]] virtual Result<void> removeSlot(const KeySlotId& id) = 0;

  /// The known text under the workspace key; nothing in a new store.
  [[nodiscard]] virtual Result<std::optional<QByteArray>> mark() = 0;
  /// Once set it stays.
  [[nodiscard]] virtual Result<void> setMark(const QByteArray& mark) = 0;
};

} // namespace muniment::vault
