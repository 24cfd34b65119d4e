#include "core/store/item_repository.h"

#include "core/store/column.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kSelect =
    "SELECT id, name, source, size, digest, address, matter, captured_by, captured_at, salt FROM item WHERE 1=1";

Result<CapturedItem> readItem(const Rows& rows) {
  CapturedItem item;
  MUNIMENT_TRY_LET(id, idAt<ItemId>(rows, 0));
  item.id = id;
  item.name = rows.text(1);
  item.source = rows.text(2);
  item.size = rows.integer(3);
  const auto digest = Sha256::fromBytes(rows.bytes(4));
  if (!digest)
    return damagedRow("digest"_L1);
  item.digest = *digest;
  item.address = rows.bytes(5);
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 6));
  item.matter = matter;
  item.capturedBy = rows.text(7);
  item.capturedAt = instantAt(rows, 8);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 9));
  item.salt = salt;
  return item;
}

Result<std::vector<CapturedItem>> readItems(Rows rows) {
  std::vector<CapturedItem> items;
  while (rows.next()) {
    MUNIMENT_TRY_LET(item, readItem(rows));
    items.push_back(std::move(item));
  }
  MUNIMENT_TRY(rows.finish());
  return items;
}

} // namespace

Result<void> ItemRepository::appendMany(std::span<const CapturedItem> items) {
  BulkRows rows{"item",
                {"id", "name", "source", "size", "digest", "address", "matter", "captured_by", "captured_at", "salt"}};
  for (const CapturedItem& item : items) {
    rows.add(item.id).add(item.name).add(item.source).add(item.size).add(item.digest).add(QByteArrayView(item.address));
    rows.add(item.matter).add(item.capturedBy).add(item.capturedAt).add(item.salt);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::optional<CapturedItem>> ItemRepository::byId(const ItemId& id, const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return std::nullopt;
  QByteArray sql = kSelect + " AND id = ?";
  QVariantList values{column(id)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  MUNIMENT_TRY_LET(items, readItems(std::move(rows)));
  return items.empty() ? std::nullopt : std::optional(std::move(items.front()));
}

Result<std::vector<CapturedItem>> ItemRepository::byIds(std::span<const ItemId> ids, const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return std::vector<CapturedItem>();
  MUNIMENT_TRY_LET(list, textList(textsOf(ids)));
  QByteArray sql = kSelect + " AND id IN " + selectTexts(m_connection->dialect());
  QVariantList values{list};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  return readItems(std::move(rows));
}

Result<std::vector<CapturedItem>> ItemRepository::byDigest(const Sha256& digest, const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return std::vector<CapturedItem>();
  QByteArray sql = kSelect + " AND digest = ?";
  QVariantList values{digest.toBytes()};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY captured_at, id LIMIT 100", values));
  return readItems(std::move(rows));
}

Result<std::vector<CapturedItem>> ItemRepository::page(const std::optional<std::pair<Instant, ItemId>>& after,
                                                       int limit, const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return std::vector<CapturedItem>();
  QByteArray sql = kSelect;
  QVariantList values;
  if (after) {
    sql += " AND (captured_at, id) < (?, ?)";
    values << column(after->first) << column(after->second);
  }
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(
                             sql + " ORDER BY captured_at DESC, id DESC LIMIT " + QByteArray::number(limit), values));
  return readItems(std::move(rows));
}

Result<std::int64_t> ItemRepository::count(const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return 0;
  QByteArray sql = "SELECT count(*) FROM item WHERE 1=1";
  QVariantList values;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  return rows.next() ? rows.integer(0) : 0;
}

Result<std::vector<CapturedItem>> ItemRepository::scan(const std::optional<ItemId>& after, int limit,
                                                       const Scope& scope) {
  if (!scope.isSystem() && !scope.mayViewContent())
    return std::vector<CapturedItem>();
  QByteArray sql = kSelect;
  QVariantList values;
  if (after) {
    sql += " AND id > ?";
    values << column(*after);
  }
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY id LIMIT " + QByteArray::number(limit), values));
  return readItems(std::move(rows));
}

} // namespace muniment::store
