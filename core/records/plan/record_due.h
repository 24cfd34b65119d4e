#pragma once

#include "core/model/record.h"
#include "core/records/plan/class_tree.h"
#include "core/records/retention/several_schedules.h"
#include "core/store/connection.h"

#include <QtCore/QTimeZone>

#include <map>
#include <span>

namespace muniment::records {

/// The code of an event that puts destruction off: it happens on the last day of keeping.
inline constexpr QStringView kExtendedUntil = u"extended-until";
/// The code of an event after which nothing is due any more.
inline constexpr QStringView kKeptForGood = u"kept-for-good";

/// Classes and schedules, and which of them rule a record.
struct Plan final {
  std::vector<RecordClass> classes;
  std::map<ScheduleId, Schedule> schedules;

  /// The record's own schedule, or that of its class; null without one.
  [[nodiscard]] const Schedule* scheduleOf(const Record& record) const;
};

[[nodiscard]] Result<Plan> loadPlan(store::Connection& connection);

/// What the schedules may ask about records: their dates, events and stages carried out.
[[nodiscard]] Result<std::vector<RecordFacts>> factsOf(store::Connection& connection, std::span<const Record> records,
                                                       const Plan& plan, const QTimeZone& zone);

/// Keeps the table of due dates in step. To be called in the transaction of every change that a due date may rest on.
[[nodiscard]] Result<void> refreshDue(store::Connection& connection, std::span<const Record> records, const Plan& plan,
                                      const QTimeZone& zone, QDate today);

/// Of these, those whose row in that table does not follow from the plan and what is known of them. A row that was
/// right when it was written stays right: days pass without anybody writing.
[[nodiscard]] Result<std::vector<RecordId>> findWrongDue(store::Connection& connection, std::span<const Record> records,
                                                         const Plan& plan, const QTimeZone& zone, QDate today);

} // namespace muniment::records
