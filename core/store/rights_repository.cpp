#include "core/store/rights_repository.h"

#include "core/store/content_row.h"
#include "core/store/scope_sql.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kAbsence = "SELECT id, actor, deputy, starts_at, ends_at, content, salt FROM absence";
const QByteArray kChange = "SELECT r.id, r.actor, r.matter, r.content, r.salt FROM rights_change r WHERE 1=1";

Result<std::vector<RightsChange>> readChanges(Rows rows) {
  std::vector<RightsChange> changes;
  while (rows.next()) {
    MUNIMENT_TRY_LET(change, contentAt(rows, 3, rightsChangeFrom));
    MUNIMENT_TRY_LET(matter, optionalIdAt<MatterId>(rows, 2));
    if (change.id.toString() != rows.text(0) || change.actor.toString() != rows.text(1) || change.matter != matter)
      return damagedRow("rights_change"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 4));
    change.salt = salt;
    changes.push_back(std::move(change));
  }
  MUNIMENT_TRY(rows.finish());
  return changes;
}

} // namespace

Result<void> RightsRepository::save(const Absence& absence) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(absence)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO absence (id, actor, deputy, starts_at, ends_at, content, salt) VALUES (?, ?, ?, ?, ?, ?, ?) ON "
      "CONFLICT (id) DO UPDATE SET ends_at = excluded.ends_at, content = excluded.content, salt = excluded.salt",
      {store::column(absence.id), store::column(absence.actor), store::column(absence.deputy),
       store::column(absence.startsAt), store::column(absence.endsAt), content, absence.salt.toBytes()}));
  return {};
}

Result<std::vector<Absence>> RightsRepository::readAbsences(const QByteArray& condition, const QVariantList& values) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kAbsence + condition, values));
  std::vector<Absence> absences;
  while (rows.next()) {
    MUNIMENT_TRY_LET(absence, contentAt(rows, 5, absenceFrom));
    if (absence.id.toString() != rows.text(0) || absence.actor.toString() != rows.text(1) ||
        absence.deputy.toString() != rows.text(2) || absence.startsAt != instantAt(rows, 3) ||
        absence.endsAt != instantAt(rows, 4))
      return damagedRow("absence"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 6));
    absence.salt = salt;
    absences.push_back(std::move(absence));
  }
  MUNIMENT_TRY(rows.finish());
  return absences;
}

Result<std::optional<Absence>> RightsRepository::absence(const AbsenceId& id) {
  MUNIMENT_TRY_LET(found, readAbsences(" WHERE id = ?", {store::column(id)}));
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Result<std::vector<Absence>> RightsRepository::absencesAfter(Instant now) {
  return readAbsences(" WHERE ends_at > ? ORDER BY starts_at, id", {store::column(now)});
}

Result<std::vector<Absence>> RightsRepository::standingIn(const ActorId& deputy, Instant now) {
  return readAbsences(" WHERE deputy = ? AND starts_at <= ? AND ends_at > ? ORDER BY id",
                      {store::column(deputy), store::column(now), store::column(now)});
}

Result<std::vector<Absence>> RightsRepository::absences() { return readAbsences(" ORDER BY id", {}); }

Result<void> RightsRepository::add(const RightsChange& change) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(change)));
  MUNIMENT_TRY(
      m_connection->change("INSERT INTO rights_change (id, actor, matter, content, salt) VALUES (?, ?, ?, ?, ?)",
                           {store::column(change.id), store::column(change.actor), store::column(change.matter),
                            content, change.salt.toBytes()}));
  return {};
}

Result<std::vector<RightsChange>> RightsRepository::changesOf(const ActorId& actor, int limit, const Scope& scope) {
  QByteArray sql = kChange + " AND r.actor = ?";
  QVariantList values{store::column(actor)};
  appendMatterCondition(scope, sql, values);
  MUNIMENT_TRY_LET(rows, m_connection->select(sql + " ORDER BY r.id DESC LIMIT ?", values << limit));
  return readChanges(std::move(rows));
}

Result<std::vector<RightsChange>> RightsRepository::changes(const Scope& /*system*/) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kChange + " ORDER BY r.id"));
  return readChanges(std::move(rows));
}

} // namespace muniment::store
