#include "core/store/actor_repository.h"

#include "core/store/column.h"

namespace muniment::store {
namespace {

const QByteArray kSelectActor = "SELECT id, login, name, roles, active, enrolled_by, created_at, salt FROM actor";
const QByteArray kSelectKey =
    "SELECT id, actor, public_key, sealed, enrolled_by, created_at, revoked_at, salt FROM person_key";

Result<std::vector<Actor>> readActors(Rows rows) {
  std::vector<Actor> actors;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<ActorId>(rows, 0));
    MUNIMENT_TRY_LET(enrolledBy, optionalIdAt<ActorId>(rows, 5));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 7));
    actors.push_back({id, rows.text(1), rows.text(2), parseRoles(rows.text(3)), rows.integer(4) != 0, enrolledBy,
                      instantAt(rows, 6), salt});
  }
  MUNIMENT_TRY(rows.finish());
  return actors;
}

Result<std::vector<PersonKey>> readKeys(Rows rows) {
  std::vector<PersonKey> keys;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<KeyId>(rows, 0));
    MUNIMENT_TRY_LET(actor, idAt<ActorId>(rows, 1));
    MUNIMENT_TRY_LET(enrolledBy, idAt<ActorId>(rows, 4));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 7));
    keys.push_back(
        {id, actor, rows.bytes(2), rows.bytes(3), enrolledBy, instantAt(rows, 5), optionalInstantAt(rows, 6), salt});
  }
  MUNIMENT_TRY(rows.finish());
  return keys;
}

Result<std::optional<Actor>> first(Result<std::vector<Actor>> actors) {
  if (!actors)
    return failure(std::move(actors).error());
  return actors->empty() ? std::nullopt : std::optional(std::move(actors->front()));
}

} // namespace

Result<void> ActorRepository::save(const Actor& actor) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO actor (id, login, name, roles, active, enrolled_by, created_at, salt) VALUES (?, ?, ?, ?, ?, ?, ?, "
      "?) "
      "ON CONFLICT (id) DO UPDATE SET login = excluded.login, name = excluded.name, roles = excluded.roles, active = "
      "excluded.active, salt = excluded.salt",
      {column(actor.id), actor.login, actor.name, rolesText(actor.roles), actor.active ? 1 : 0,
       column(actor.enrolledBy), column(actor.createdAt), actor.salt.toBytes()}));
  return {};
}

Result<std::optional<Actor>> ActorRepository::byId(const ActorId& id) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelectActor + " WHERE id = ?", {column(id)}));
  return first(readActors(std::move(rows)));
}

Result<std::optional<Actor>> ActorRepository::byLogin(const QString& login) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelectActor + " WHERE login = ?", {login}));
  return first(readActors(std::move(rows)));
}

Result<std::vector<Actor>> ActorRepository::all() {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelectActor + " ORDER BY id"));
  return readActors(std::move(rows));
}

Result<void> ActorRepository::saveKey(const PersonKey& key) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO person_key (id, actor, public_key, sealed, enrolled_by, created_at, revoked_at, salt) VALUES (?, ?, "
      "?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed, revoked_at = excluded.revoked_at, "
      "salt = excluded.salt",
      {column(key.id), column(key.actor), key.publicKey, key.sealed, column(key.enrolledBy), column(key.createdAt),
       column(key.revokedAt), key.salt.toBytes()}));
  return {};
}

Result<std::vector<PersonKey>> ActorRepository::keysOf(const ActorId& actor) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelectKey + " WHERE actor = ? ORDER BY id", {column(actor)}));
  return readKeys(std::move(rows));
}

Result<std::vector<PersonKey>> ActorRepository::allKeys() {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelectKey + " ORDER BY id"));
  return readKeys(std::move(rows));
}

} // namespace muniment::store
