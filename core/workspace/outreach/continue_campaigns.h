#pragma once

#include "core/workspace/command.h"

namespace muniment::workspace {

/// Whether a campaign has something to do now: for the agent, under the seat of campaigns.
struct CampaignsDue final {
  static constexpr Permission kPermission = Permission::TakeAnswer;

  using Answer = bool;
  [[nodiscard]] Result<bool> answer(QueryContext& context) const;
};

/// Does a portion of what campaigns have to do now: asks, reminds, closes, completes. What is done for a person and how
/// the person stands afterwards are one transaction, so a fall loses and repeats nothing. `{done}`
struct ContinueCampaigns final {
  static constexpr auto kName = QLatin1StringView("campaign.continue");
  static constexpr Permission kPermission = Permission::TakeAnswer;

  int most = 50; ///< people in one transaction

  [[nodiscard]] Json describe() const { return Json::Object{{QStringLiteral("most"), most}}; }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
