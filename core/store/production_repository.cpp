#include "core/store/production_repository.h"

#include "core/store/bulk_rows.h"
#include "core/store/content_row.h"
#include "core/store/scope_sql.h"
#include "core/store/value_list.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

std::int64_t lastBates(const Production& production) { return production.firstBates + production.documents() - 1; }

/// A value whose row is its id, its content and its salt, in this order from `first` on.
template <class V, class Read>
Result<V> valueAt(const Rows& rows, Read read) {
  MUNIMENT_TRY_LET(value, contentAt(rows, 1, read));
  if (value.id.toString() != rows.text(0))
    return damagedRow("id"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 2));
  value.salt = salt;
  return value;
}

Result<Production> readProduction(const Rows& rows) {
  MUNIMENT_TRY_LET(production, valueAt<Production>(rows, productionFrom));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 4));
  if (production.number != rows.text(3) || production.matter != matter || production.batesPrefix != rows.text(5) ||
      lastBates(production) != rows.integer(6))
    return damagedRow("production"_L1);
  return production;
}

template <class V, class Read>
Result<std::vector<V>> readAll(Rows rows, Read read) {
  std::vector<V> values;
  while (rows.next()) {
    MUNIMENT_TRY_LET(value, read(rows));
    values.push_back(std::move(value));
  }
  MUNIMENT_TRY(rows.finish());
  return values;
}

Result<std::int64_t> oneNumber(Rows rows) {
  const std::int64_t number = rows.next() ? rows.integer(0) : 0;
  MUNIMENT_TRY(rows.finish());
  return number;
}

} // namespace

Result<std::int64_t> ProductionRepository::takeNumber() {
  MUNIMENT_TRY(m_connection->change("UPDATE production_number SET next = next + 1 WHERE id = 1"));
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT next - 1 FROM production_number WHERE id = 1"));
  MUNIMENT_TRY_LET(number, oneNumber(std::move(rows)));
  if (number < 1)
    return damagedRow("production_number"_L1);
  return number;
}

Result<std::int64_t> ProductionRepository::nextBates(const QString& prefix) {
  MUNIMENT_TRY_LET(
      rows,
      m_connection->select("SELECT coalesce(max(bates_last), 0) + 1 FROM production WHERE bates_prefix = ?", {prefix}));
  return oneNumber(std::move(rows));
}

Result<std::int64_t> ProductionRepository::supplements(const ProductionId& production) {
  MUNIMENT_TRY_LET(found, m_connection->select("SELECT number FROM production WHERE id = ?", {column(production)}));
  if (!found.next())
    return 0;
  const QString number = found.text(0);
  MUNIMENT_TRY(found.finish());
  MUNIMENT_TRY_LET(
      rows, m_connection->select("SELECT count(*) FROM production WHERE number LIKE ?", {QString(number + u".%"_s)}));
  return oneNumber(std::move(rows));
}

Result<void> ProductionRepository::add(const Production& production, std::span<const ProducedItem> items) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(production)));
  MUNIMENT_TRY(
      m_connection->change("INSERT INTO production (id, number, matter, bates_prefix, bates_last, content, "
                           "salt) VALUES (?, ?, ?, ?, ?, ?, ?)",
                           {column(production.id), production.number, column(production.matter), production.batesPrefix,
                            qlonglong(lastBates(production)), content, production.salt.toBytes()}));
  BulkRows rows("production_item", {"production", "ordinal", "message", "item", "commitment"});
  for (const ProducedItem& item : items) {
    rows.add(production.id).add(item.ordinal);
    if (item.item)
      rows.addNull().add(*item.item);
    else
      rows.add(item.message.number()).addNull();
    rows.add(item.commitment);
  }
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::vector<Production>> ProductionRepository::read(const QByteArray& condition, QVariantList values,
                                                           const QByteArray& order, const Scope& scope) {
  if (!sees(scope))
    return std::vector<Production>();
  QByteArray sql =
      "SELECT id, content, salt, number, matter, bates_prefix, bates_last FROM production WHERE " + condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, values));
  return readAll<Production>(std::move(rows), readProduction);
}

Result<std::optional<Production>> ProductionRepository::byId(const ProductionId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(found, read("id = ?", {column(id)}, "", scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::optional<Production>> ProductionRepository::byNumber(const QString& number, const Scope& scope) {
  MUNIMENT_TRY_LET(found, read("number = ?", {number}, "", scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<Production>> ProductionRepository::page(const std::optional<MatterId>& matter,
                                                           const std::optional<ProductionId>& before, int limit,
                                                           const Scope& scope) {
  QByteArray condition = "1 = 1";
  QVariantList values;
  if (matter) {
    condition += " AND matter = ?";
    values << column(*matter);
  }
  if (before) {
    condition += " AND id < ?";
    values << column(*before);
  }
  return read(condition, values, " ORDER BY id DESC LIMIT " + QByteArray::number(limit), scope);
}

Result<std::vector<Production>> ProductionRepository::scan(const Scope& system) {
  return read("1 = 1", {}, " ORDER BY id", system);
}

Result<std::vector<ProducedItem>> ProductionRepository::items(const ProductionId& production, std::int64_t after,
                                                              int limit, const Scope& scope) {
  MUNIMENT_TRY_LET(visible, byId(production, scope));
  if (!visible)
    return std::vector<ProducedItem>();
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT ordinal, message, item, commitment FROM production_item WHERE "
                                              "production = ? AND ordinal > ? ORDER BY ordinal LIMIT " +
                                                  QByteArray::number(limit),
                                              {column(production), qlonglong(after)}));
  return readAll<ProducedItem>(std::move(rows), [](const Rows& row) -> Result<ProducedItem> {
    MUNIMENT_TRY_LET(item, optionalIdAt<ItemId>(row, 2));
    const auto commitment = Sha256::fromBytes(row.bytes(3));
    if (!commitment || row.isNull(1) != item.has_value())
      return damagedRow("production_item"_L1);
    return ProducedItem{row.integer(0), MessageId::fromNumber(row.integer(1)), item, *commitment};
  });
}

Result<void> ProductionRepository::add(const WrittenPackage& package) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(package)));
  MUNIMENT_TRY(
      m_connection->change("INSERT INTO production_package (id, production, content, salt) VALUES (?, ?, ?, ?)",
                           {column(package.id), column(package.production), content, package.salt.toBytes()}));
  return {};
}

Result<std::vector<WrittenPackage>> ProductionRepository::packages(const ProductionId& production, const Scope& scope) {
  MUNIMENT_TRY_LET(visible, byId(production, scope));
  if (!visible)
    return std::vector<WrittenPackage>();
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id, content, salt, production FROM production_package WHERE "
                                              "production = ? ORDER BY id",
                                              {column(production)}));
  return readAll<WrittenPackage>(std::move(rows), [](const Rows& row) -> Result<WrittenPackage> {
    MUNIMENT_TRY_LET(package, valueAt<WrittenPackage>(row, writtenPackageFrom));
    if (package.production.toString() != row.text(3))
      return damagedRow("production_package"_L1);
    return package;
  });
}

Result<void> ProductionRepository::add(const PrivilegeWaiver& waiver) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(waiver)));
  MUNIMENT_TRY(
      m_connection->change("INSERT INTO privilege_waiver (id, message, content, salt) VALUES (?, ?, ?, ?)",
                           {column(waiver.id), qlonglong(waiver.message.number()), content, waiver.salt.toBytes()}));
  return {};
}

Result<std::set<MessageId>> ProductionRepository::waived(std::span<const MessageId> messages) {
  std::vector<std::int64_t> numbers;
  std::ranges::transform(messages, std::back_inserter(numbers), &MessageId::number);
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT DISTINCT message FROM privilege_waiver WHERE message IN " +
                                                  selectNumbers(m_connection->dialect()),
                                              {numberList(numbers)}));
  std::set<MessageId> found;
  while (rows.next())
    found.insert(MessageId::fromNumber(rows.integer(0)));
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::vector<PrivilegeWaiver>> ProductionRepository::allWaivers(const Scope& /*system*/) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id, content, salt, message FROM privilege_waiver ORDER BY id"));
  return readAll<PrivilegeWaiver>(std::move(rows), [](const Rows& row) -> Result<PrivilegeWaiver> {
    MUNIMENT_TRY_LET(waiver, valueAt<PrivilegeWaiver>(row, privilegeWaiverFrom));
    if (waiver.message.number() != row.integer(3))
      return damagedRow("privilege_waiver"_L1);
    return waiver;
  });
}

} // namespace muniment::store
