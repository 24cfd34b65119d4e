#pragma once

#include "core/model/matter.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Says anew who belongs to a matter. Whoever is taken off sees nothing of it from then on.
struct SetMatterMembers final {
  static constexpr auto kName = QLatin1StringView("matter.set-members");
  static constexpr Permission kPermission = Permission::ManageMatters;

  MatterId matter;
  std::set<ActorId> members;
  QString reason; ///< kept beside the people, not in the ledger

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// The matters that the actor belongs to, by code.
struct Matters final {
  static constexpr Permission kPermission = Permission::ViewItem;
  [[nodiscard]] Result<std::vector<Matter>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
