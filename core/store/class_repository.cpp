#include "core/store/class_repository.h"

#include "core/store/content_row.h"

namespace muniment::store {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kSelect = "SELECT content, salt, id, code, parent, schedule FROM record_class";

Result<std::vector<RecordClass>> readClasses(Rows rows) {
  std::vector<RecordClass> classes;
  while (rows.next()) {
    MUNIMENT_TRY_LET(value, contentAt(rows, 0, recordClassFrom));
    MUNIMENT_TRY_LET(parent, optionalIdAt<ClassId>(rows, 4));
    MUNIMENT_TRY_LET(schedule, optionalIdAt<ScheduleId>(rows, 5));
    if (value.id.toString() != rows.text(2) || value.code != rows.text(3) || value.parent != parent ||
        value.schedule != schedule)
      return damagedRow("record_class"_L1);
    MUNIMENT_TRY_LET(salt, saltAt(rows, 1));
    value.salt = salt;
    classes.push_back(std::move(value));
  }
  MUNIMENT_TRY(rows.finish());
  return classes;
}

VersionTable versionsOf(Connection& connection) { return {connection, "record_class_version", "class"}; }

} // namespace

Result<void> ClassRepository::save(const RecordClass& value) {
  MUNIMENT_TRY_LET(content, contentColumn(contentOf(value)));
  MUNIMENT_TRY(m_connection->change(
      "INSERT INTO record_class (id, code, parent, schedule, content, salt) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) "
      "DO UPDATE SET code = excluded.code, parent = excluded.parent, schedule = excluded.schedule, content = "
      "excluded.content, salt = excluded.salt",
      {column(value.id), value.code, column(value.parent), column(value.schedule), content, value.salt.toBytes()}));
  return {};
}

Result<void> ClassRepository::addVersion(const Version<RecordClass>& version) {
  return versionsOf(*m_connection).add(version.value.id.toString(), version.value.version, version);
}

Result<void> ClassRepository::remove(const ClassId& id) {
  MUNIMENT_TRY(versionsOf(*m_connection).remove(id.toString()));
  MUNIMENT_TRY(m_connection->change("DELETE FROM record_class WHERE id = ?", {column(id)}));
  return {};
}

Result<std::optional<RecordClass>> ClassRepository::one(const QByteArray& condition, const QVariant& value) {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + condition, {value}));
  MUNIMENT_TRY_LET(classes, readClasses(std::move(rows)));
  return classes.empty() ? std::nullopt : std::optional(std::move(classes.front()));
}

Result<std::optional<RecordClass>> ClassRepository::byId(const ClassId& id) { return one(" WHERE id = ?", column(id)); }

Result<std::optional<RecordClass>> ClassRepository::byCode(const QString& code) { return one(" WHERE code = ?", code); }

Result<std::vector<RecordClass>> ClassRepository::all() {
  MUNIMENT_TRY_LET(rows, m_connection->select(kSelect + " ORDER BY code"));
  return readClasses(std::move(rows));
}

Result<std::vector<Version<RecordClass>>> ClassRepository::versions(const std::optional<ClassId>& id) {
  return versionsOf(*m_connection).read(id ? std::optional(id->toString()) : std::nullopt, recordClassFrom);
}

Result<bool> ClassRepository::isUsed(const ClassId& id) {
  MUNIMENT_TRY_LET(rows, m_connection->select("SELECT 1 WHERE EXISTS (SELECT 1 FROM record WHERE class = ?) OR EXISTS "
                                              "(SELECT 1 FROM record_class WHERE parent = ?)",
                                              {column(id), column(id)}));
  const bool used = rows.next();
  MUNIMENT_TRY(rows.finish());
  return used;
}

} // namespace muniment::store
