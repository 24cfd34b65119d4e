#pragma once

#include "core/model/scope.h"
#include "core/records/plan/record_due.h"
#include "core/records/retention/due_change.h"

namespace muniment::records {

/// What a change of the plan does to the records that are kept.
struct PlanEffect final {
  struct Affected final {
    RecordId record;
    QString number;
    QString title;
    DueComparison comparison;
  };
  static constexpr std::size_t kExamples = 100;

  std::int64_t same = 0;
  std::int64_t shorter = 0;
  std::int64_t longer = 0;
  std::int64_t undefined = 0;     ///< had a date and would wait
  std::vector<Affected> examples; ///< of those that are not the same; shortened ones first, at most kExamples
};

/// Compares every record whose schedule is another one, or another version, under the new plan.
[[nodiscard]] Result<PlanEffect> effectOf(store::Connection& connection, const Plan& before, const Plan& after,
                                          const QTimeZone& zone, QDate today, const Scope& scope);

/// Brings the due dates of those records in step with the new plan, and says how many they are.
[[nodiscard]] Result<std::int64_t> followPlan(store::Connection& connection, const Plan& before, const Plan& after,
                                              const QTimeZone& zone, QDate today, const Scope& scope);

} // namespace muniment::records
