#include "core/workspace/agent/campaign_work.h"

#include "core/workspace/outreach/continue_campaigns.h"
#include "core/workspace/outreach/program_seat.h"

namespace muniment::workspace {
namespace {

constexpr auto kBetween = std::chrono::seconds(1); ///< rounds in which there was nothing
constexpr auto kAfterError = std::chrono::seconds(5);

} // namespace

void CampaignWork::start() {
  m_thread.start("campaigns", {kBetween, kAfterError}, [this] { return round(); });
}

Result<bool> CampaignWork::round() {
  const AgentState agent = m_agent->state();
  if (!agent.active)
    return false;
  const ConnectorSeat seat{QString(kCampaignSeat.login), agent.token};
  const auto due = m_workspace->ask(CampaignsDue(), seat).result();
  if (!due && due.error().kind == ErrorKind::Refused)
    return false; // no campaign was ever started, so nobody sits there yet
  if (!due)
    return Failure(due.error());
  if (!*due)
    return false;
  RunOptions options;
  options.seat = seat;
  MUNIMENT_TRY(m_workspace->run(ContinueCampaigns(), std::move(options)).result());
  return true;
}

} // namespace muniment::workspace
