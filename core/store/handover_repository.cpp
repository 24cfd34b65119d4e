#include "core/store/handover_repository.h"

#include "core/store/content_row.h"
#include "core/store/snapshot_repository.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kHandover = "SELECT id, snapshot, state, content, salt FROM handover";

Result<std::vector<Handover>> readHandovers(Rows rows) {
  std::vector<Handover> transfers;
  while (rows.next()) {
    MUNIMENT_TRY_LET(transfer, contentAt(rows, 3, handoverFrom));
    if (transfer.id.toString() != rows.text(0) || transfer.snapshot.toString() != rows.text(1) ||
        static_cast<int>(transfer.state) != rows.integer(2))
      return damagedRow("handover"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
    transfer.salt = salt;
    transfers.push_back(std::move(transfer));
  }
  MUNIMENT_TRY(rows.finish());
  return transfers;
}

} // namespace

Result<void> HandoverRepository::save(const Handover& transfer) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(transfer)));
  MUNIMENT_TRY(
      m_connection->change("INSERT INTO handover (id, snapshot, state, content, salt) VALUES (?, ?, ?, ?, ?) ON "
                           "CONFLICT (id) DO UPDATE SET state = excluded.state, content = excluded.content, "
                           "salt = excluded.salt",
                           {store::column(transfer.id), store::column(transfer.snapshot),
                            static_cast<int>(transfer.state), content, transfer.salt.toBytes()}));
  return {};
}

Result<std::vector<Handover>> HandoverRepository::ofSnapshot(const SnapshotId& snapshot, const Scope& scope) {
  MUNIMENT_TRY_LET(visible, SnapshotRepository(*m_connection).byId(snapshot, scope));
  if (!visible)
    return std::vector<Handover>();
  MUNIMENT_TRY_LET(rows,
                   m_connection->select(kHandover + " WHERE snapshot = ? ORDER BY id DESC", {store::column(snapshot)}));
  return readHandovers(std::move(rows));
}

Result<std::optional<Handover>> HandoverRepository::standing(const SnapshotId& snapshot, const Scope& scope) {
  MUNIMENT_TRY_LET(all, ofSnapshot(snapshot, scope));
  if (all.empty() || all.front().state == Handover::State::Failed)
    return std::nullopt;
  return std::move(all.front());
}

Result<std::vector<Handover>> HandoverRepository::page(const std::optional<HandoverId>& after, int limit,
                                                       const Scope& /*system*/) {
  QByteArray sql = kHandover;
  QVariantList values;
  if (after) {
    sql += " WHERE id > ?";
    values << store::column(*after);
  }
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY id LIMIT ?", values << limit));
  return readHandovers(std::move(rows));
}

} // namespace muniment::store
