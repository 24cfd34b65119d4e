#include "core/store/schedule_repository.h"

#include "core/model/schedule_json.h"
#include "core/store/content_row.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kSelect = "SELECT content, salt, id, code FROM schedule";

Result<Schedule> read(const Json& content) {
  MUNIMENT_TRY_LET(schedule, scheduleFrom(content));
  return exactly(std::move(schedule), content);
}

Result<std::vector<StoredSchedule>> readSchedules(Rows rows) {
  std::vector<StoredSchedule> schedules;
  while (rows.next()) {
    MUNIMENT_TRY_LET(schedule, contentAt(rows, 0, read));
    if (schedule.id.toString() != rows.text(2) || schedule.code != rows.text(3))
      return damagedRow("schedule"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 1));
    schedules.push_back({std::move(schedule), salt});
  }
  MUNIMENT_TRY(rows.finish());
  return schedules;
}

VersionTable versionsOf(Connection& connection) { return {connection, "schedule_version", "schedule"}; }

} // namespace

Result<void> ScheduleRepository::save(const StoredSchedule& stored) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(stored.schedule)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO schedule (id, code, content, salt) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET code = "
      "excluded.code, content = excluded.content, salt = excluded.salt",
      {column(stored.schedule.id), stored.schedule.code, content, stored.salt.toBytes()}));
  return {};
}

Result<void> ScheduleRepository::addVersion(const Version<Schedule>& version) {
  return versionsOf(*m_connection).add(version.value.id.toString(), version.value.version, version);
}

Result<void> ScheduleRepository::remove(const ScheduleId& id) {
  MUNIMENT_TRY(versionsOf(*m_connection).remove(id.toString()));
  MUNIMENT_TRY(m_connection->change("DELETE FROM schedule WHERE id = ?", {column(id)}));
  return {};
}

Result<std::optional<StoredSchedule>> ScheduleRepository::one(const QByteArray& condition, const QVariant& value) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + condition, {value}));
  MUNIMENT_TRY_LET(schedules, readSchedules(std::move(rows)));
  return schedules.empty() ? std::nullopt : std::optional(std::move(schedules.front()));
}

Result<std::optional<StoredSchedule>> ScheduleRepository::byId(const ScheduleId& id) {
  return one(" WHERE id = ?", column(id));
}

Result<std::optional<StoredSchedule>> ScheduleRepository::byCode(const QString& code) {
  return one(" WHERE code = ?", code);
}

Result<std::vector<StoredSchedule>> ScheduleRepository::all() {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + " ORDER BY code"));
  return readSchedules(std::move(rows));
}

Result<std::vector<Version<Schedule>>> ScheduleRepository::versions(const std::optional<ScheduleId>& id) {
  return versionsOf(*m_connection).read(id ? std::optional(id->toString()) : std::nullopt, read);
}

Result<bool> ScheduleRepository::isUsed(const ScheduleId& id) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT 1 WHERE EXISTS (SELECT 1 FROM record WHERE schedule = ?) OR "
                                              "EXISTS (SELECT 1 FROM record_class WHERE schedule = ?)",
                                              {column(id), column(id)}));
  const bool used = rows.next();
  MUNIMENT_TRY(rows.finish());
  return used;
}

} // namespace muniment::store
