#include "core/store/connection_health_repository.h"

#include "core/store/content_row.h"

namespace muniment::store {
namespace {

/// A cache that cannot be read is an empty one.
Json readOrNull(const QString& text) {
  auto read = parseJson(text.toUtf8());
  return read ? std::move(*read) : Json();
}

} // namespace

Result<std::map<ConnectionId, ConnectionHealthRepository::Row>> ConnectionHealthRepository::all() {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT connection, seen_at, content, test FROM connection_health"));
  std::map<ConnectionId, Row> found;
  while (rows.next()) {
    MUNIMENT_TRY_LET(id, idAt<ConnectionId>(rows, 0));
    found.emplace(id, Row{instantAt(rows, 1), readOrNull(rows.text(2)), readOrNull(rows.text(3))});
  }
  MUNIMENT_TRY(rows.finish());
  return found;
}

Result<void> ConnectionHealthRepository::see(const ConnectionId& id, Instant at, const Json& content) {
  MUNIMENT_TRY_LET(text, contentColumn(content));
  MUNIMENT_TRY(m_connection->change("INSERT INTO connection_health (connection, seen_at, content) VALUES (?, ?, ?) ON "
                                    "CONFLICT (connection) DO UPDATE "
                                    "SET seen_at = excluded.seen_at, content = excluded.content",
                                    {column(id), column(at), text}));
  return {};
}

Result<void> ConnectionHealthRepository::keepTest(const ConnectionId& id, const Json& test) {
  MUNIMENT_TRY_LET(text, contentColumn(test));
  MUNIMENT_TRY(m_connection->change("INSERT INTO connection_health (connection, seen_at, content, test) VALUES (?, 0, "
                                    "'null', ?) ON CONFLICT (connection) DO UPDATE SET test = excluded.test",
                                    {column(id), text}));
  return {};
}

Result<QString> ConnectionHealthRepository::cursor(const ConnectionId& id, const QString& resource) {
  MUNIMENT_TRY_LET(rows,
                   m_connection->select("SELECT place FROM connection_cursor WHERE connection = ? AND resource = ?",
                                        {column(id), resource}));
  const QString place = rows.next() ? rows.text(0) : QString();
  MUNIMENT_TRY(rows.finish());
  return place;
}

Result<void> ConnectionHealthRepository::moveCursor(const ConnectionId& id, const QString& resource,
                                                    const QString& place) {
  MUNIMENT_TRY(m_connection->change("INSERT INTO connection_cursor (connection, resource, place) VALUES (?, ?, ?) ON "
                                    "CONFLICT (connection, resource) DO UPDATE SET place = excluded.place",
                                    {column(id), resource, place}));
  return {};
}

Result<void> ConnectionHealthRepository::forget(const ConnectionId& id) {
  MUNIMENT_TRY(m_connection->change("DELETE FROM connection_health WHERE connection = ?", {column(id)}));
  MUNIMENT_TRY(m_connection->change("DELETE FROM connection_cursor WHERE connection = ?", {column(id)}));
  return {};
}

} // namespace muniment::store
