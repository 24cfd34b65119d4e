#pragma once

#include "core/model/plan_part.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Says in which classes and units somebody coordinates records or answers for them, in the place of what was said
/// before. Neither classes nor units: everywhere.
/// `{actor, classes, units}`
struct GivePlanPart final {
  static constexpr auto kName = QLatin1StringView("actor.give-part");
  static constexpr Permission kPermission = Permission::ManageActors;
  static constexpr bool kSigned = true;

  ActorId actor;
  std::set<ClassId> classes;
  std::set<QString> units;
  QString reason; ///< kept beside the person, not in the ledger

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Who is limited to which part of the file plan, and the plan as far as it takes to say so: no record is counted.
struct PlanParts final {
  static constexpr Permission kPermission = Permission::ViewLedger;

  struct Place final {
    ClassId id;
    QString code;
    QString name;
    QString unit;
    std::optional<ClassId> parent;
    std::optional<ActorId> owner;
    std::optional<ActorId> deputy;
  };
  struct Answer final {
    std::vector<PlanPart> parts; ///< those who are limited
    std::vector<Place> places;   ///< in the order of codes
  };
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// Refuses what lies outside of the classes in which the person may do it.
[[nodiscard]] Result<void> mustBeInPart(CommandContext& context, Permission permission, const ClassId& id);

} // namespace muniment::workspace
