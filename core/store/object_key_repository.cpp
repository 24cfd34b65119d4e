#include "core/store/object_key_repository.h"

#include "core/store/column.h"

#include <map>

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t kKeysAtOnce = 500;

StoredObjectKey readKey(const Rows& rows) {
  return {rows.bytes(0), rows.bytes(1), Instant::fromMilliseconds(rows.integer(2))};
}

} // namespace

Result<std::optional<StoredObjectKey>> ObjectKeyRepository::find(const QByteArray& address) {
  MUNIMENT_TRY_LET(
      rows, m_connection->select("SELECT address, wrapped, created_at FROM object_key WHERE address = ?", {address}));
  if (rows.next())
    return readKey(rows);
  MUNIMENT_TRY(rows.finish());
  return std::nullopt;
}

Result<bool> ObjectKeyRepository::add(const StoredObjectKey& key) {
  MUNIMENT_TRY_LET(changed, m_connection->change("INSERT INTO object_key (address, wrapped, created_at) VALUES (?, ?, "
                                                 "?) ON CONFLICT DO NOTHING",
                                                 {key.address, key.wrapped, qlonglong(key.createdAt.milliseconds())}));
  return changed == 1;
}

Result<void> ObjectKeyRepository::remove(const QByteArray& address) {
  MUNIMENT_TRY(m_connection->change("DELETE FROM object_key WHERE address = ?", {address}));
  return {};
}

template <class F>
Result<void> ObjectKeyRepository::inTransaction(F work) {
  MUNIMENT_TRY(m_connection->begin(TransactionKind::Write));
  Result<void> done = work();
  if (done)
    return m_connection->commit();
  const Result<void> undone = m_connection->rollback();
  Q_UNUSED(undone) // the reason that matters is the first one
  return done;
}

Result<void> ObjectKeyRepository::destroy(std::span<const StoredDestruction> list) {
  return inTransaction([&]() -> Result<void> {
    for (std::size_t first = 0; first < list.size(); first += kKeysAtOnce)
      MUNIMENT_TRY(destroySome(list.subspan(first, std::min(kKeysAtOnce, list.size() - first))));
    return {};
  });
}

Result<void> ObjectKeyRepository::destroySome(std::span<const StoredDestruction> list) {
  BulkRows rows{"destroyed_object", {"address", "destroyed_at"}};
  QVariantList addresses;
  for (const StoredDestruction& destruction : list) {
    rows.add(QByteArrayView(destruction.address)).add(destruction.at);
    addresses.append(destruction.address);
  }
  const QByteArray named = " WHERE address IN (" + placeholders(addresses.size()) + ')';
  MUNIMENT_TRY(m_connection->change("DELETE FROM destroyed_object" + named, addresses));
  MUNIMENT_TRY(m_connection->insertMany(rows));
  MUNIMENT_TRY(m_connection->change("DELETE FROM object_key" + named, addresses));
  return {};
}

Result<std::vector<StoredDestruction>> ObjectKeyRepository::destroyed() {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT address, destroyed_at FROM destroyed_object ORDER BY address"));
  std::vector<StoredDestruction> list;
  while (rows.next())
    list.push_back({rows.bytes(0), Instant::fromMilliseconds(rows.integer(1))});
  MUNIMENT_TRY(rows.finish());
  return list;
}

Result<qint64> ObjectKeyRepository::destroyAgain(std::span<const StoredDestruction> list) {
  qint64 removed = 0;
  const Result<void> done = inTransaction([&]() -> Result<void> {
    MUNIMENT_TRY(remember(list));
    MUNIMENT_TRY_LET(keys, m_connection->change(
                               "DELETE FROM object_key WHERE EXISTS (SELECT 1 FROM destroyed_object d WHERE d.address "
                               "= object_key.address AND d.destroyed_at >= object_key.created_at)"));
    removed = keys;
    return {};
  });
  MUNIMENT_TRY(done);
  return removed;
}

/// The later time counts where both lists name an object.
Result<void> ObjectKeyRepository::remember(std::span<const StoredDestruction> list) {
  MUNIMENT_TRY_LET(before, destroyed());
  std::map<QByteArray, Instant> known;
  for (const auto& part : {std::span<const StoredDestruction>(before), list}) {
    for (const StoredDestruction& destruction : part) {
      Instant& at = known.try_emplace(destruction.address, destruction.at).first->second;
      at = std::max(at, destruction.at);
    }
  }
  BulkRows rows{"destroyed_object", {"address", "destroyed_at"}};
  for (const auto& [address, at] : known)
    rows.add(QByteArrayView(address)).add(at);
  MUNIMENT_TRY(m_connection->change("DELETE FROM destroyed_object"));
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::vector<StoredObjectKey>> ObjectKeyRepository::after(const QByteArray& address, int limit) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT address, wrapped, created_at FROM object_key WHERE address > ? "
                                              "ORDER BY address LIMIT " +
                                                  QByteArray::number(limit),
                                              {address}));
  std::vector<StoredObjectKey> keys;
  while (rows.next())
    keys.push_back(readKey(rows));
  MUNIMENT_TRY(rows.finish());
  return keys;
}

Result<std::int64_t> ObjectKeyRepository::count() {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT count(*) FROM object_key"));
  if (rows.next())
    return rows.integer(0);
  MUNIMENT_TRY(rows.finish());
  return 0;
}

Result<void> ObjectKeyRepository::forgetDeleted() {
  if (m_connection->dialect() != Dialect::Sqlite)
    return {};
  MUNIMENT_TRY_LET(rows, m_connection->select("PRAGMA wal_checkpoint(TRUNCATE)"));
  if (rows.next() && rows.integer(0) == 0)
    return {};
  MUNIMENT_TRY(rows.finish());
  return Failure(makeRetryable(ErrorKind::Unavailable, "store.busy"_L1));
}

Result<std::vector<StoredKeySlot>> ObjectKeyRepository::slots() {
  MUNIMENT_TRY_LET(
      rows, m_connection->select("SELECT id, method, label, sealed, created_at FROM key_slot ORDER BY created_at, id"));
  std::vector<StoredKeySlot> slots;
  while (rows.next())
    slots.push_back(
        {rows.text(0), rows.text(1), rows.text(2), rows.bytes(3), Instant::fromMilliseconds(rows.integer(4))});
  MUNIMENT_TRY(rows.finish());
  return slots;
}

Result<void> ObjectKeyRepository::addSlot(const StoredKeySlot& slot) {
  MUNIMENT_TRY(
      m_connection->change("INSERT INTO key_slot (id, method, label, sealed, created_at) VALUES (?, ?, ?, ?, ?)",
                           {slot.id, slot.method, slot.label, slot.sealed, qlonglong(slot.createdAt.milliseconds())}));
  return {};
}

Result<bool> ObjectKeyRepository::replaceSlot(const QString& id, const QByteArray& sealed) {
  MUNIMENT_TRY_LET(changed, m_connection->change("UPDATE key_slot SET sealed = ? WHERE id = ?", {sealed, id}));
  return changed == 1;
}

Result<bool> ObjectKeyRepository::removeSlotUnlessLast(const QString& id) {
  // Two desks that each remove the other's slot must not both succeed.
  MUNIMENT_TRY(m_connection->script(m_connection->dialect() == Dialect::Sqlite
                                        ? "BEGIN IMMEDIATE;\n"
                                        : "BEGIN;\nLOCK TABLE key_slot IN SHARE ROW EXCLUSIVE MODE;\n"));
  Result<bool> removed = removeLocked(id);
  const Result<void> ended = m_connection->script(removed && *removed ? "COMMIT;\n" : "ROLLBACK;\n");
  if (removed && !ended)
    return Failure(ended.error());
  return removed;
}

Result<bool> ObjectKeyRepository::removeLocked(const QString& id) {
  {
    MUNIMENT_TRY_LET(rows, m_connection->select("SELECT count(*) FROM key_slot WHERE id <> ?", {id}));
    if (!rows.next() || rows.integer(0) == 0) {
      MUNIMENT_TRY(rows.finish());
      return false;
    }
  }
  MUNIMENT_TRY(m_connection->change("DELETE FROM key_slot WHERE id = ?", {id}));
  return true;
}

Result<std::optional<QByteArray>> ObjectKeyRepository::mark() {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT mark FROM key_check WHERE id = 1"));
  if (rows.next())
    return rows.bytes(0);
  MUNIMENT_TRY(rows.finish());
  return std::nullopt;
}

Result<void> ObjectKeyRepository::setMark(const QByteArray& mark) {
  MUNIMENT_TRY(m_connection->change("INSERT INTO key_check (id, mark) VALUES (1, ?) ON CONFLICT DO NOTHING", {mark}));
  return {};
}

} // namespace muniment::store
