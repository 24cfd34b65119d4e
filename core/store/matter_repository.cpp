#include "core/store/matter_repository.h"

#include "core/store/column.h"

namespace muniment::store {

Result<void> MatterRepository::save(const Matter& matter) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO matter (id, code, name, created_at, salt) VALUES (?, ?, ?, ?, ?) ON "
      "CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, salt = "
      "excluded.salt",
      {column(matter.id), matter.code, matter.name, column(matter.createdAt), matter.salt.toBytes()}));
  MUNIMENT_TRY(m_connection->change("DELETE FROM matter_member WHERE matter = ?", {column(matter.id)}));
  BulkRows rows{"matter_member", {"matter", "actor"}};
  for (const ActorId& member : matter.members)
    rows.add(matter.id).add(member);
  MUNIMENT_TRY(m_connection->insertMany(rows));
  return {};
}

Result<std::set<MatterId>> MatterRepository::mattersOf(const ActorId& actor) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT matter FROM matter_member WHERE actor = ?", {column(actor)}));
  std::set<MatterId> matters;
  while (rows.next()) {
    MUNIMENT_TRY_LET(matter, idAt<MatterId>(rows, 0));
    matters.insert(matter);
  }
  MUNIMENT_TRY(rows.finish());
  return matters;
}

Result<std::vector<Matter>> MatterRepository::all(const Scope& scope) {
  std::map<QString, std::set<ActorId>> members;
  {
    MUNIMENT_TRY_LET(rows, m_connection->select("SELECT matter, actor FROM matter_member"));
    while (rows.next()) {
      MUNIMENT_TRY_LET(actor, idAt<ActorId>(rows, 1));
      members[rows.text(0)].insert(actor);
    }
    MUNIMENT_TRY(rows.finish());
  }
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id, code, name, created_at, salt FROM matter ORDER BY id"));
  std::vector<Matter> matters;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<MatterId>(rows, 0));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
    if (scope.isSystem() || scope.matters().contains(id))
      matters.push_back({id, rows.text(1), rows.text(2), members[id.toString()], instantAt(rows, 3), salt});
  }
  MUNIMENT_TRY(rows.finish());
  return matters;
}

} // namespace muniment::store
