#pragma once

#include "core/model/campaign_person.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Prepares a campaign for the persons who are named; nobody is asked yet. Its stake is high where a limit of the
/// workspace says so, too, as `question.ask` does. `{because, campaign, people, pin}`
struct PrepareCampaign final {
  static constexpr auto kName = QLatin1StringView("campaign.prepare");
  static constexpr Permission kPermission = Permission::RunCampaigns;

  Campaign campaign; ///< without id, state and times
  std::vector<PersonId> persons;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Adds persons; those who are in it already stay as they are. `{campaign, people}`
struct AddToCampaign final {
  static constexpr auto kName = QLatin1StringView("campaign.add");
  static constexpr Permission kPermission = Permission::RunCampaigns;

  CampaignId campaign;
  std::vector<PersonId> persons;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Adds the contacts whom it is for, and lets the agent ask. The deadline counts from now. `{campaign, people}`
struct StartCampaign final {
  static constexpr auto kName = QLatin1StringView("campaign.start");
  static constexpr Permission kPermission = Permission::RunCampaigns;

  CampaignId campaign;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Starts a campaign that is prepared, or prepares one that has ended anew for the same people and starts that, in the
/// rights of somebody: for rules, which act in those of their authors. `{campaign, people}`
[[nodiscard]] Result<Json> startRound(CommandContext& context, const CampaignId& campaign, const ActorId& starter);

/// Stops asking and reminding for a while; answers still count until the deadline. `{campaign}`
struct PauseCampaign final {
  static constexpr auto kName = QLatin1StringView("campaign.pause");
  static constexpr Permission kPermission = Permission::RunCampaigns;

  CampaignId campaign;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Goes on in the rights of whoever says so. `{campaign}`
struct ResumeCampaign final {
  static constexpr auto kName = QLatin1StringView("campaign.resume");
  static constexpr Permission kPermission = Permission::RunCampaigns;

  CampaignId campaign;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Ends it; the agent takes back every question that is still open. `{campaign}`
struct CancelCampaign final {
  static constexpr auto kName = QLatin1StringView("campaign.cancel");
  static constexpr Permission kPermission = Permission::RunCampaigns;

  CampaignId campaign;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Leaves a person out; their question is taken back. Refused once they answered. `{campaign, person}`
struct ExcludeFromCampaign final {
  static constexpr auto kName = QLatin1StringView("campaign.exclude");
  static constexpr Permission kPermission = Permission::RunCampaigns;

  CampaignId campaign;
  PersonId person;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Has those reminded now who have not answered and heard nothing within the last hour. `{campaign, people}`
struct RemindCampaign final {
  static constexpr auto kName = QLatin1StringView("campaign.remind");
  static constexpr Permission kPermission = Permission::RunCampaigns;

  CampaignId campaign;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
