#include "core/store/read_client_repository.h"

#include "core/store/content_row.h"

namespace muniment::store {

using namespace Qt::StringLiterals;

Result<void> ReadClientRepository::save(const ReadClient& client) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(client)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO read_client (id, name, actor, content, salt) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET "
      "name = excluded.name, actor = excluded.actor, content = excluded.content, salt = excluded.salt",
      {column(client.id), client.name, column(client.actor), content, client.salt.toBytes()}));
  return {};
}

Result<std::vector<ReadClient>> ReadClientRepository::read(const QByteArray& condition, const QVariantList& values) {
  std::vector<ReadClient> found;
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id, name, actor, content, salt FROM read_client" + condition +
                                                  " ORDER BY name",
                                              values));
  while (rows.next()) {
    MUNIMENT_TRY_LET(client, contentAt(rows, 3, readClientFrom));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
    if (client.id.toString() != rows.text(0) || client.name != rows.text(1) || client.actor.toString() != rows.text(2))
      return damagedRow("read_client"_L1);
    client.salt = salt;
    found.push_back(std::move(client));
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<std::optional<ReadClient>> ReadClientRepository::byActor(const ActorId& actor) {
  MUNIMENT_TRY_LET(found, read(" WHERE actor = ?", {column(actor)}));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::optional<ReadClient>> ReadClientRepository::byName(const QString& name) {
  MUNIMENT_TRY_LET(found, read(" WHERE name = ?", {name}));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<ReadClient>> ReadClientRepository::all() { return read({}, {}); }

} // namespace muniment::store
