#include "ui/campaigns/workspace_campaigns.h"

namespace muniment::ui {

using namespace workspace;

CampaignsDesk::Answer<CampaignsPage> WorkspaceCampaigns::ask(CampaignsPage query) {
  return m_workspace->ask(std::move(query));
}

CampaignsDesk::Answer<CampaignById> WorkspaceCampaigns::ask(CampaignById query) {
  return m_workspace->ask(std::move(query));
}

CampaignsDesk::Answer<CampaignPeople> WorkspaceCampaigns::ask(CampaignPeople query) {
  return m_workspace->ask(std::move(query));
}

CampaignsDesk::Answer<CampaignWays> WorkspaceCampaigns::ask(CampaignWays query) { return m_workspace->ask(query); }

CampaignsDesk::Answer<QuestionById> WorkspaceCampaigns::ask(QuestionById query) {
  return m_workspace->ask(std::move(query));
}

CampaignsDesk::Answer<Audience> WorkspaceCampaigns::ask(Audience query) { return m_workspace->ask(std::move(query)); }

QFuture<Result<std::vector<Person>>> WorkspaceCampaigns::ask(Persons query) {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<access::Session>> WorkspaceCampaigns::ask(WhoAmI query) { return m_workspace->ask(std::move(query)); }

CampaignsDesk::Done WorkspaceCampaigns::run(PrepareCampaign command) { return m_workspace->run(std::move(command)); }

CampaignsDesk::Done WorkspaceCampaigns::run(StartCampaign command) { return m_workspace->run(std::move(command)); }

CampaignsDesk::Done WorkspaceCampaigns::run(PauseCampaign command) { return m_workspace->run(std::move(command)); }

CampaignsDesk::Done WorkspaceCampaigns::run(ResumeCampaign command) { return m_workspace->run(std::move(command)); }

CampaignsDesk::Done WorkspaceCampaigns::run(CancelCampaign command) { return m_workspace->run(std::move(command)); }

CampaignsDesk::Done WorkspaceCampaigns::run(RemindCampaign command) { return m_workspace->run(std::move(command)); }

CampaignsDesk::Done WorkspaceCampaigns::run(ExcludeFromCampaign command) {
  return m_workspace->run(std::move(command));
}

QFuture<Result<void>> WorkspaceCampaigns::noteExport(CampaignId campaign) {
  return m_workspace->note(AccessAct::Exported, aggregateOf(campaign));
}

} // namespace muniment::ui
