#pragma once

#include "core/base/instant.h"
#include "core/store/connection.h"

#include <optional>
#include <span>

namespace muniment::store {

struct StoredObjectKey final {
  QByteArray address;
  QByteArray wrapped;
  Instant createdAt;
};

struct StoredKeySlot final {
  QString id;
  QString method;
  QString label;
  QByteArray sealed;
  Instant createdAt;
};

/// An object whose key was destroyed on purpose.
struct StoredDestruction final {
  QByteArray address;
  Instant at;
};

/// The tables of the key store: a database of its own, without content and without ledger.
class ObjectKeyRepository final {
 public:
  explicit ObjectKeyRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<std::optional<StoredObjectKey>> find(const QByteArray& address);
  /// False when the address has a key already, which then stays.
  [[nodiscard]] Result<bool> add(const StoredObjectKey& key);
  [[nodiscard]] Result<void> remove(const QByteArray& address);
  /// Removes the keys and remembers when, all in one transaction.
  [[nodiscard]] Result<void> destroy(std::span<const StoredDestruction> list);
  [[nodiscard]] Result<std::vector<StoredDestruction>> destroyed();
  /// Removes the keys that a list of later destructions names, unless they were made after it; says how many.
  [[nodiscard]] Result<qint64> destroyAgain(std::span<const StoredDestruction> list);
  /// Up to `limit` keys with a larger address, in order.
  [[nodiscard]] Result<std::vector<StoredObjectKey>> after(const QByteArray& address, int limit);
  [[nodiscard]] Result<std::int64_t> count();
  /// Takes what was deleted out of the write-ahead log too. PostgreSQL leaves that to the job that rewrites tables.
  [[nodiscard]] Result<void> forgetDeleted();

  [[nodiscard]] Result<std::vector<StoredKeySlot>> slots();
  [[nodiscard]] Result<void> addSlot(const StoredKeySlot& slot);
  [[nodiscard]] Result<bool> replaceSlot(const QString& id, const QByteArray& sealed);
  /// False when it is the only one, which then stays.
  [[nodiscard]] Result<bool> removeSlotUnlessLast(const QString& id);

  [[nodiscard]] Result<std::optional<QByteArray>> mark();
  [[nodiscard]] Result<void> setMark(const QByteArray& mark);

 private:
  [[nodiscard]] Result<void> destroySome(std::span<const StoredDestruction> list);
  [[nodiscard]] Result<bool> removeLocked(const QString& id);
  [[nodiscard]] Result<void> remember(std::span<const StoredDestruction> list);
  template <class F>
  [[nodiscard]] Result<void> inTransaction(F work);
  Connection* m_connection;
};

} // namespace muniment::store
