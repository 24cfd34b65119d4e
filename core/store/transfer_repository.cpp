#include "core/store/transfer_repository.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

bool sees(const Scope& scope) { return scope.isSystem() || scope.mayViewContent(); }

QString itemText(const Transfer& transfer) { return transfer.item ? transfer.item->toString() : QString(); }

Result<Transfer> readTransfer(const Rows& rows) {
  MUNIMENT_TRY_LET(transfer, contentAt(rows, 8, transferFrom));
  MUNIMENT_TRY_LET(file, optionalIdAt<CaseId>(rows, 5));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 6));
  if (transfer.id.toString() != rows.text(0) || transfer.peer != rows.text(1) || transfer.remoteId != rows.text(2) ||
      transfer.object != rows.text(3) || static_cast<std::int64_t>(transfer.state) != rows.integer(4) ||
      transfer.file != file || transfer.matter != matter || transfer.at != instantAt(rows, 7) ||
      itemText(transfer) != rows.text(10))
    return damagedRow("transfer"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 9));
  transfer.salt = salt;
  return transfer;
}

std::pair<QByteArray, QVariantList> conditionOf(const TransferRepository::Filter& filter) {
  QByteArray condition = "1 = 1";
  QVariantList values;
  if (filter.waiting)
    condition += " AND state < " + QByteArray::number(static_cast<int>(Transfer::State::Filed));
  if (!filter.peer.isEmpty()) {
    condition += " AND peer = ?";
    values << filter.peer;
  }
  if (filter.file) {
    condition += " AND case_id = ?";
    values << column(*filter.file);
  }
  return {condition, values};
}

} // namespace

Result<void> TransferRepository::save(const Transfer& transfer) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(transfer)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO transfer (id, peer, remote, object, state, case_id, item, matter, at, content, salt) VALUES (?, ?, "
      "?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET object = excluded.object, state = excluded.state, "
      "case_id = excluded.case_id, item = excluded.item, matter = excluded.matter, at = excluded.at, content = "
      "excluded.content, salt = excluded.salt",
      {column(transfer.id), transfer.peer, transfer.remoteId, transfer.object, static_cast<int>(transfer.state),
       column(transfer.file), itemText(transfer), column(transfer.matter), column(transfer.at), content,
       transfer.salt.toBytes()}));
  return {};
}

Result<std::vector<Transfer>> TransferRepository::read(const QByteArray& condition, QVariantList values,
                                                       const QByteArray& order, const Scope& scope) {
  std::vector<Transfer> found;
  if (!sees(scope))
    return found;
  QByteArray sql = "SELECT id, peer, remote, object, state, case_id, matter, at, content, salt, item FROM transfer "
                   "WHERE " +
                   condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(transfer, readTransfer(rows));
    found.push_back(std::move(transfer));
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::optional<Transfer>> TransferRepository::byId(const TransferId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(found, read("id = ?", {column(id)}, {}, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::optional<Transfer>> TransferRepository::byRemote(const QString& peer, const QString& remoteId,
                                                             const Scope& scope) {
  MUNIMENT_TRY_LET(found, read("peer = ? AND remote = ?", {peer, remoteId}, {}, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<Transfer>> TransferRepository::ofItem(const ItemId& item, const Scope& scope) {
  return read("item = ?", {item.toString()}, " ORDER BY at, id", scope);
}

Result<std::vector<Transfer>> TransferRepository::homeless(const QString& peer, const QString& object,
                                                           const Scope& scope) {
  return read("case_id IS NULL AND peer = ? AND object = ?", {peer, object}, " ORDER BY at, id", scope);
}

Result<std::vector<Transfer>> TransferRepository::page(const Filter& filter, const std::optional<Cursor>& after,
                                                       int limit, const Scope& scope) {
  auto [condition, values] = conditionOf(filter);
  if (after) {
    condition += " AND (at, id) < (?, ?)";
    values << column(after->at) << column(after->id);
  }
  return read(condition, values, " ORDER BY at DESC, id DESC LIMIT " + QByteArray::number(limit), scope);
}

Result<std::int64_t> TransferRepository::count(const Filter& filter, const Scope& scope) {
  if (!sees(scope))
    return 0;
  auto [condition, values] = conditionOf(filter);
  QByteArray sql = "SELECT count(*) FROM transfer WHERE " + condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql, values));
  const std::int64_t count = rows.next() ? rows.integer(0) : 0;
  MUNIMENT_TRY(rows.finish());
  return count;
}

Result<std::vector<Transfer>> TransferRepository::scan(const std::optional<TransferId>& after, int limit,
                                                       const Scope& scope) {
  return read(after ? "id > ?" : "1 = 1", after ? QVariantList{column(*after)} : QVariantList(),
              " ORDER BY id LIMIT " + QByteArray::number(limit), scope);
}

} // namespace muniment::store
