#pragma once

#include "core/records/plan/plan_change.h"
#include "core/workspace/command.h"
#include "core/workspace/workspace_day.h"

namespace muniment::workspace {

/// A new class of the file plan. Its id and version are the program's business.
struct AddClass final {
  static constexpr auto kName = QLatin1StringView("class.add");
  static constexpr Permission kPermission = Permission::ManagePlan;

  RecordClass value;

  [[nodiscard]] Json describe() const { return contentOf(value); }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Changes or closes a class; `value.version` is the version that was looked at. What was declared before keeps saying
/// which version was in force then. With a day that is still to come, the change waits for it (PlannedChanges).
/// `{class,version}` or `{planned,from}`
struct ChangeClass final {
  static constexpr auto kName = QLatin1StringView("class.change");
  static constexpr Permission kPermission = Permission::ManagePlan;
  static constexpr bool kTwoPersons = true;

  RecordClass value;
  bool mayShorten = false; ///< some records may be destroyed earlier than before, and that is meant
  std::optional<QDate> from = {};

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Takes a class out of the plan that nothing ever belonged to.
struct RemoveClass final {
  static constexpr auto kName = QLatin1StringView("class.remove");
  static constexpr Permission kPermission = Permission::ManagePlan;

  ClassId id;

  [[nodiscard]] Json describe() const { return Json::Object{{QStringLiteral("class"), id.toString()}}; }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

struct AddSchedule final {
  static constexpr auto kName = QLatin1StringView("schedule.add");
  static constexpr Permission kPermission = Permission::ManagePlan;

  Schedule value;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Changes, puts in force or discontinues a schedule; `value.version` is the version that was looked at. A day as of a
/// class. `{schedule,version}` or `{planned,from}`
struct ChangeSchedule final {
  static constexpr auto kName = QLatin1StringView("schedule.change");
  static constexpr Permission kPermission = Permission::ManagePlan;
  static constexpr bool kTwoPersons = true;

  Schedule value;
  bool mayShorten = false;
  std::optional<QDate> from = {};

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

struct RemoveSchedule final {
  static constexpr auto kName = QLatin1StringView("schedule.remove");
  static constexpr Permission kPermission = Permission::ManagePlan;

  ScheduleId id;

  [[nodiscard]] Json describe() const { return Json::Object{{QStringLiteral("schedule"), id.toString()}}; }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Whom a change would affect, before anybody proposes it.
struct ClassChangePreview final {
  static constexpr Permission kPermission = Permission::ManagePlan;
  RecordClass value;
  [[nodiscard]] Result<records::PlanEffect> answer(QueryContext& context) const;
};

struct ScheduleChangePreview final {
  static constexpr Permission kPermission = Permission::ManagePlan;
  Schedule value;
  [[nodiscard]] Result<records::PlanEffect> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
