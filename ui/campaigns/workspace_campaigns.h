#pragma once

#include "core/workspace/workspace.h"
#include "ui/campaigns/campaigns_desk.h"

namespace muniment::ui {

/// The desk of a workspace that outlives this.
class WorkspaceCampaigns final : public CampaignsDesk {
 public:
  explicit WorkspaceCampaigns(workspace::Workspace& workspace) : m_workspace(&workspace) {}

  [[nodiscard]] Instant now() const override { return m_workspace->now(); }

  Answer<workspace::CampaignsPage> ask(workspace::CampaignsPage query) override;
  Answer<workspace::CampaignById> ask(workspace::CampaignById query) override;
  Answer<workspace::CampaignPeople> ask(workspace::CampaignPeople query) override;
  Answer<workspace::CampaignWays> ask(workspace::CampaignWays query) override;
  Answer<workspace::QuestionById> ask(workspace::QuestionById query) override;
  Answer<workspace::Audience> ask(workspace::Audience query) override;
  QFuture<Result<std::vector<Person>>> ask(workspace::Persons query) override;
  QFuture<Result<access::Session>> ask(workspace::WhoAmI query) override;

  Done run(workspace::PrepareCampaign command) override;
  Done run(workspace::StartCampaign command) override;
  Done run(workspace::PauseCampaign command) override;
  Done run(workspace::ResumeCampaign command) override;
  Done run(workspace::CancelCampaign command) override;
  Done run(workspace::RemindCampaign command) override;
  Done run(workspace::ExcludeFromCampaign command) override;
  QFuture<Result<void>> noteExport(CampaignId campaign) override;

 private:
  workspace::Workspace* m_workspace;
};

} // namespace muniment::ui
