#include "core/store/head_holder_repository.h"

#include "core/store/column.h"

namespace muniment::store {
namespace {

const QByteArray kSelect = "SELECT id, folder, chosen_by, chosen_at, salt FROM head_holder";

Result<std::vector<HeadHolder>> readHolders(Rows rows) {
  std::vector<HeadHolder> holders;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<HeadHolderId>(rows, 0));
    MUNIMENT_TRY_LET(chosenBy, idAt<ActorId>(rows, 2));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
    holders.push_back({id, rows.text(1), chosenBy, instantAt(rows, 3), salt});
  }
  MUNIMENT_TRY(rows.finish());
  return holders;
}

} // namespace

Result<void> HeadHolderRepository::add(const HeadHolder& holder) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO head_holder (id, folder, chosen_by, chosen_at, salt) VALUES (?, ?, ?, ?, ?)",
      {column(holder.id), holder.folder, column(holder.chosenBy), column(holder.chosenAt), holder.salt.toBytes()}));
  return {};
}

Result<std::optional<HeadHolder>> HeadHolderRepository::chosen() {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + " ORDER BY chosen_at DESC, id DESC LIMIT 1"));
  MUNIMENT_TRY_LET(found, readHolders(std::move(rows)));
  return found.empty() || found.front().folder.isEmpty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<HeadHolder>> HeadHolderRepository::all() {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + " ORDER BY id"));
  return readHolders(std::move(rows));
}

} // namespace muniment::store
