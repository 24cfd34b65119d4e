#include "core/store/preference_repository.h"

#include "core/store/column.h"

namespace muniment::store {

Result<void> PreferenceRepository::save(const ActorId& actor, const QString& name, const QString& value) {
  MUNIMENT_TRY(m_connection->change("INSERT INTO preference (actor, name, value) VALUES (?, ?, ?) ON CONFLICT (actor, "
                                    "name) DO UPDATE SET value = excluded.value",
                                    {column(actor), name, value}));
  return {};
}

Result<void> PreferenceRepository::remove(const ActorId& actor, const QString& name) {
  MUNIMENT_TRY(m_connection->change("DELETE FROM preference WHERE actor = ? AND name = ?", {column(actor), name}));
  return {};
}

Result<std::optional<QString>> PreferenceRepository::find(const ActorId& actor, const QString& name) {
  MUNIMENT_TRY_LET(
      rows, m_connection->select("SELECT value FROM preference WHERE actor = ? AND name = ?", {column(actor), name}));
  if (rows.next())
    return rows.text(0);
  MUNIMENT_TRY(rows.finish());
  return std::nullopt;
}

Result<std::map<QString, QString>> PreferenceRepository::all(const ActorId& actor) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT name, value FROM preference WHERE actor = ?", {column(actor)}));
  std::map<QString, QString> found;
  while (rows.next())
    found.emplace(rows.text(0), rows.text(1));
  MUNIMENT_TRY(rows.finish());
  return found;
}

} // namespace muniment::store
