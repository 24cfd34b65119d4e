#pragma once

#include "core/model/planned_change.h"
#include "core/records/plan/record_due.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Takes a change of the plan back before its day. The plan stays as it is. `{planned}`
struct WithdrawPlannedChange final {
  static constexpr auto kName = QLatin1StringView("plan.withdraw-change");
  static constexpr Permission kPermission = Permission::ManagePlan;
  static constexpr qsizetype kShortestReason = 10;

  PlannedChangeId id;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// What waits, in the order in which it takes effect; behind it what ended, the newest first.
struct PlannedChanges final {
  static constexpr Permission kPermission = Permission::ViewItem;

  int limit = 100;                      ///< of those that ended
  std::optional<PlannedChangeId> after; ///< the last one of the page before; only ended ones follow

  struct Line final {
    PlannedChange change;
    QString plannedBy; ///< names
    QString endedBy;
  };
  struct Answer final {
    std::vector<Line> lines;
    bool hasMore = false;
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// How the plan will be from a day on.
struct PlanAhead final {
  QDate from;
  records::Plan plan;
};

/// The plan after each change that waits, in their order.
[[nodiscard]] Result<std::vector<PlanAhead>> plansAhead(store::Connection& connection, const records::Plan& now);

/// Carries out what was agreed for today or before. What something stands against is stopped, and says why. What may
/// shorten how long records are kept waits for a trusted time, with a task.
[[nodiscard]] Result<void> carryOutPlanned(store::Transaction& transaction, Services& services,
                                           const PlannedChangeId& id);

/// Puts a change whose day has come, and that does not take effect, before a person; once.
[[nodiscard]] Result<void> askAboutPlanned(store::Transaction& transaction, const PlannedChangeId& id);
/// What such a task says.
[[nodiscard]] QString plannedAdvice();

} // namespace muniment::workspace
