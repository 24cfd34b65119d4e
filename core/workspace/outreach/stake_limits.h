#pragma once

#include "core/model/stake_limits.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Says from when on a question is of high stake, so that the person who answers also gives a PIN: above these
/// amounts, of these classes and those below them, and of every restricted matter. Signed. `{limits}`
struct SetStakeLimits final {
  static constexpr auto kName = QLatin1StringView("stake-limits.set");
  static constexpr Permission kPermission = Permission::ManageActors;
  static constexpr bool kSigned = true;

  std::vector<StakeLimits::Amount> amounts;
  QStringList classes;
  bool matters = true;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// What holds now; without an id where nobody chose and there is no limit.
struct ChosenStakeLimits final {
  static constexpr Permission kPermission = Permission::ViewLedger;
  [[nodiscard]] Result<StakeLimits> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
