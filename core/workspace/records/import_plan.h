#pragma once

#include "core/records/plan/record_due.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Adds the classes and schedules of a file that are not there yet; all of them or none. What is there and differs is
/// refused: a change takes a second person.
struct ImportPlan final {
  static constexpr auto kName = QLatin1StringView("plan.import");
  static constexpr Permission kPermission = Permission::ManagePlan;

  records::Plan plan;

  [[nodiscard]] Json describe() const;
  /// `{classes, schedules}`: how many were added
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// The plan as a file holds it.
struct ExportPlan final {
  static constexpr Permission kPermission = Permission::ViewItem;
  [[nodiscard]] Result<records::Plan> answer(QueryContext& context) const {
    return records::loadPlan(context.connection);
  }
};

} // namespace muniment::workspace
