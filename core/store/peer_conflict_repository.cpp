#include "core/store/peer_conflict_repository.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

Result<PeerConflict> readConflict(const Rows& rows) {
  MUNIMENT_TRY_LET(conflict, contentAt(rows, 7, peerConflictFrom));
  MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 4));
  if (conflict.id.toString() != rows.text(0) || conflict.peer != rows.text(1) ||
      conflict.counterpart.toString() != rows.text(2) || conflict.subject != rows.text(3) ||
      conflict.matter != matter || static_cast<std::int64_t>(conflict.kind) != rows.integer(5) ||
      static_cast<std::int64_t>(conflict.resolution) != rows.integer(6))
    return damagedRow("peer_conflict"_L1);
  MUNIMENT_TRY_LET(salt, saltAt(rows, 8));
  conflict.salt = salt;
  return conflict;
}

} // namespace

Result<void> PeerConflictRepository::save(const PeerConflict& conflict) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(conflict)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO peer_conflict (id, peer, counterpart, subject, matter, kind, resolution, content, salt) VALUES "
      "(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET resolution = excluded.resolution, content = "
      "excluded.content, salt = excluded.salt",
      {column(conflict.id), conflict.peer, column(conflict.counterpart), conflict.subject, column(conflict.matter),
       static_cast<int>(conflict.kind), static_cast<int>(conflict.resolution), content, conflict.salt.toBytes()}));
  return {};
}

Result<std::vector<PeerConflict>> PeerConflictRepository::read(const QByteArray& condition, QVariantList values,
                                                               const QByteArray& order, const Scope& scope) {
  std::vector<PeerConflict> found;
  if (!scope.isSystem() && !scope.mayViewContent())
    return found;
  QByteArray sql = "SELECT id, peer, counterpart, subject, matter, kind, resolution, content, salt FROM peer_conflict "
                   "WHERE " +
                   condition;
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + order, values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(conflict, readConflict(rows));
    found.push_back(std::move(conflict));
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::optional<PeerConflict>> PeerConflictRepository::byId(const PeerConflictId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(found, read("id = ?", {column(id)}, {}, scope));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<PeerConflict>> PeerConflictRepository::ofCounterpart(const CounterpartId& counterpart,
                                                                        const Scope& scope) {
  return read("counterpart = ?", {column(counterpart)}, " ORDER BY id", scope);
}

Result<std::vector<PeerConflict>> PeerConflictRepository::page(bool openOnly,
                                                               const std::optional<PeerConflictId>& before, int limit,
                                                               const Scope& scope) {
  QByteArray condition = openOnly ? "resolution = 0" : "1 = 1";
  QVariantList values;
  if (before) {
    condition += " AND id < ?";
    values << column(*before);
  }
  return read(condition, values, " ORDER BY id DESC LIMIT " + QByteArray::number(limit), scope);
}

Result<std::vector<PeerConflict>> PeerConflictRepository::scan(const std::optional<PeerConflictId>& after, int limit,
                                                               const Scope& scope) {
  return read(after ? "id > ?" : "1 = 1", after ? QVariantList{column(*after)} : QVariantList(),
              " ORDER BY id LIMIT " + QByteArray::number(limit), scope);
}

} // namespace muniment::store
