#include "core/store/plan_part_repository.h"

#include "core/store/content_row.h"

namespace muniment::store {

Result<void> PlanPartRepository::save(const PlanPart& part) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(part)));
  MUNIMENT_TRY(m_connection->change("INSERT INTO plan_part (actor, content, salt) VALUES (?, ?, ?) ON CONFLICT (actor) "
                                    "DO UPDATE SET content = excluded.content, salt = excluded.salt",
                                    {store::column(part.actor), content, part.salt.toBytes()}));
  return {};
}

Result<std::optional<PlanPart>> PlanPartRepository::of(const ActorId& actor) {
  MUNIMENT_TRY_LET(found, read(" WHERE actor = ?", {store::column(actor)}));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<PlanPart>> PlanPartRepository::all() { return read(" ORDER BY actor", {}); }

Result<std::vector<PlanPart>> PlanPartRepository::read(const QByteArray& condition, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT actor, content, salt FROM plan_part" + condition, values));
  std::vector<PlanPart> parts;
  while (rows.next()) {
    MUNIMENT_TRY_LET(part, contentAt(rows, 1, planPartFrom));
    if (part.actor.toString() != rows.text(0))
      return damagedRow(QLatin1StringView("plan_part"));
    MUNIMENT_TRY_LET(salt, saltAt(rows, 2));
    part.salt = salt;
    parts.push_back(std::move(part));
  }
  MUNIMENT_TRY(rows.finish());
  return parts;
}

} // namespace muniment::store
