#include "core/store/workspace_repository.h"

#include "core/store/column.h"

namespace muniment::store {

using namespace Qt::StringLiterals;

Result<void> WorkspaceRepository::save(const WorkspaceInfo& info) {
  MUNIMENT_TRY(m_connection->change("INSERT INTO workspace (id, name, time_zone, single_person, rehearsal_until, "
                                    "created_at, salt) VALUES (?, ?, ?, ?, ?, ?, ?)",
                                    {column(info.id), info.name, info.timeZone, info.singlePerson ? 1 : 0,
                                     column(info.rehearsalUntil), column(info.createdAt), info.salt.toBytes()}));
  return {};
}

Result<void> WorkspaceRepository::setRehearsal(const WorkspaceInfo& info) {
  MUNIMENT_TRY(m_connection->change("UPDATE workspace SET rehearsal_until = ?, salt = ? WHERE id = ?",
                                    {column(info.rehearsalUntil), info.salt.toBytes(), column(info.id)}));
  return {};
}

Result<std::vector<WorkspaceInfo>> WorkspaceRepository::all() {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id, name, time_zone, single_person, rehearsal_until, created_at, "
                                              "salt FROM workspace ORDER BY id"));
  std::vector<WorkspaceInfo> found;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<WorkspaceId>(rows, 0));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 6));
    found.push_back(
        {id, rows.text(1), rows.text(2), rows.integer(3) != 0, optionalInstantAt(rows, 4), instantAt(rows, 5), salt});
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<WorkspaceInfo> WorkspaceRepository::load() {
  MUNIMENT_TRY_LET(found, all());
  if (found.size() != 1)
    return damagedRow("workspace"_L1);
  return std::move(found.front());
}

} // namespace muniment::store
