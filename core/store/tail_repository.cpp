#include "core/store/tail_repository.h"

namespace muniment::store {

Result<TailCursor> TailRepository::cursor(const QString& name) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT seq, ordinal FROM tail_cursor WHERE name = ?", {name}));
  if (rows.next())
    return TailCursor{rows.integer(0), rows.integer(1)};
  MUNIMENT_TRY(rows.finish());
  return TailCursor();
}

Result<void> TailRepository::save(const QString& name, TailCursor cursor) {
  MUNIMENT_TRY(m_connection->change("INSERT INTO tail_cursor (name, seq, ordinal) VALUES (?, ?, ?) ON CONFLICT (name) "
                                    "DO UPDATE SET seq = excluded.seq, ordinal = excluded.ordinal",
                                    {name, qlonglong(cursor.seq), qlonglong(cursor.ordinal)}));
  return {};
}

Result<std::int64_t> changeMark(Connection& connection) {
  const bool sqlite = connection.dialect() == Dialect::Sqlite;
  MUNIMENT_TRY_LET(rows, connection.select(sqlite ? "PRAGMA data_version" : "SELECT seq FROM ledger_top WHERE id = 1"));
  const std::int64_t mark = rows.next() ? rows.integer(0) : 0;
  MUNIMENT_TRY(rows.finish());
  return mark;
}

} // namespace muniment::store
