#include "core/store/connection_repository.h"

#include "core/store/content_row.h"

namespace muniment::store {

Result<void> ConnectionRepository::save(const model::Connection& linked) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(linked)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO connection (id, peer, matter, content, salt) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
      "matter = excluded.matter, content = excluded.content, salt = excluded.salt",
      {column(linked.id), linked.peer, column(linked.matter), content, linked.salt.toBytes()}));
  return {};
}

Result<void> ConnectionRepository::remove(const ConnectionId& id) {
  MUNIMENT_TRY(m_connection->change("DELETE FROM connection WHERE id = ?", {column(id)}));
  return {};
}

Result<std::vector<model::Connection>> ConnectionRepository::all(const Scope& scope) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id, peer, matter, content, salt FROM connection ORDER BY peer"));
  std::vector<model::Connection> found;
  while (rows.next()) {
    MUNIMENT_TRY_LET(linked, contentAt(rows, 3, model::connectionFrom));
    MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 2));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
    if (linked.id.toString() != rows.text(0) || linked.peer != rows.text(1) || linked.matter != matter)
      return damagedRow(QLatin1StringView("connection"));
    linked.salt = salt;
    // There are few, and those of no matter are everybody's to know of.
    if (!linked.matter || scope.isSystem() || scope.matters().contains(*linked.matter))
      found.push_back(std::move(linked));
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::optional<model::Connection>> ConnectionRepository::byId(const ConnectionId& id, const Scope& scope) {
  MUNIMENT_TRY_LET(found, all(scope));
  const auto one = std::ranges::find(found, id, &model::Connection::id);
  return one == found.end() ? std::nullopt : std::optional(std::move(*one));
}

} // namespace muniment::store
