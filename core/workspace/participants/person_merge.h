#pragma once

#include "core/model/person.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Takes two persons to be one. The one that stays gets the numbers and labels of the other, who is kept and no longer
/// offered. A hold that covers the other alone refuses it, because it would not cover what the two have in common.
/// `{person}`
struct MergePersons final {
  static constexpr auto kName = QLatin1StringView("person.merge");
  static constexpr Permission kPermission = Permission::ManageHolds;

  PersonId into; ///< stays
  PersonId other;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Takes a merge back: what came with the person goes with them again. Refused where a hold would cover less.
/// `{person}`
struct SplitPerson final {
  static constexpr auto kName = QLatin1StringView("person.split");
  static constexpr Permission kPermission = Permission::ManageHolds;

  PersonId other; ///< who was merged

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
