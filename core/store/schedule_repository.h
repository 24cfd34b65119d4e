#pragma once

#include "core/base/commitment.h"
#include "core/model/schedule.h"
#include "core/model/version.h"
#include "core/store/connection.h"

namespace muniment::store {

/// A schedule with the salt of its commitment.
struct StoredSchedule final {
  Schedule schedule;
  Salt salt;
};

/// Retention schedules as they are, and every version of them.
class ScheduleRepository final {
 public:
  explicit ScheduleRepository(Connection& connection) : m_connection(&connection) {}

  [[nodiscard]] Result<void> save(const StoredSchedule& stored);
  [[nodiscard]] Result<void> addVersion(const Version<Schedule>& version);
  /// With its versions.
  [[nodiscard]] Result<void> remove(const ScheduleId& id);

  [[nodiscard]] Result<std::optional<StoredSchedule>> byId(const ScheduleId& id);
  [[nodiscard]] Result<std::optional<StoredSchedule>> byCode(const QString& code);
  /// In the order of codes.
  [[nodiscard]] Result<std::vector<StoredSchedule>> all();
  /// Oldest first, of one schedule or of all.
  [[nodiscard]] Result<std::vector<Version<Schedule>>> versions(const std::optional<ScheduleId>& id);
  /// Whether a class or a record, also one that is gone, names it.
  [[nodiscard]] Result<bool> isUsed(const ScheduleId& id);

 private:
  [[nodiscard]] Result<std::optional<StoredSchedule>> one(const QByteArray& condition, const QVariant& value);

  Connection* m_connection;
};

} // namespace muniment::store
