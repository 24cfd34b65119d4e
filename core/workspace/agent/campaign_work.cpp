#include "core/workspace/agent/campaign_work.h"

#include "core/base/logging.h"
#include "core/workspace/outreach/continue_campaigns.h"
#include "core/workspace/outreach/program_seat.h"

#include <chrono>

namespace muniment::workspace {
namespace {

constexpr auto kBetween = std::chrono::seconds(1); ///< rounds in which there was nothing
constexpr auto kAfterError = std::chrono::seconds(5);

} // namespace

CampaignWork::~CampaignWork() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_all();
  if (m_thread.joinable())
    m_thread.join();
}

void CampaignWork::start() {
  m_thread = std::thread([this] { work(); });
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

void CampaignWork::work() {
  for (;;) {
    const auto done = round();
    if (!done)
      qCWarning(lcAgent, "campaigns rest: %s", qUtf8Printable(done.error().id));
    std::chrono::milliseconds rest = kBetween;
    if (!done)
      rest = kAfterError;
    else if (*done)
      rest = std::chrono::milliseconds(0);
    std::unique_lock lock(m_mutex);
    if (m_stopping || m_wake.wait_for(lock, rest, [this] { return m_stopping; }))
      return;
  }
}

} // namespace muniment::workspace
