#include "core/store/rehearsal_repository.h"

#include "core/store/column.h"

namespace muniment::store {

Result<void> RehearsalRepository::add(const RehearsalMove& move) {
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO rehearsal_move (id, ahead, moved_by, moved_at, salt) VALUES (?, ?, ?, ?, ?)",
      {column(move.id), qlonglong(move.ahead), column(move.movedBy), column(move.movedAt), move.salt.toBytes()}));
  return {};
}

Result<std::int64_t> RehearsalRepository::ahead() {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT COALESCE(MAX(ahead), 0) FROM rehearsal_move"));
  const std::int64_t ahead = rows.next() ? rows.integer(0) : 0;
  MUNIMENT_TRY(rows.finish());
  return ahead;
}

Result<std::vector<RehearsalMove>> RehearsalRepository::all() {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT id, ahead, moved_by, moved_at, salt FROM rehearsal_move "
                                              "ORDER BY id"));
  std::vector<RehearsalMove> moves;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<RehearsalMoveId>(rows, 0));
    MUNIMENT_TRY_LET(movedBy, idAt<ActorId>(rows, 2));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
    moves.push_back({id, rows.integer(1), movedBy, instantAt(rows, 3), salt});
  }
  MUNIMENT_TRY(rows.finish());
  return moves;
}

} // namespace muniment::store
