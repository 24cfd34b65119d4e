#include "core/workspace/agent/rule_work.h"

namespace muniment::workspace {
namespace {

constexpr auto kBetween = std::chrono::milliseconds(200); ///< rounds in which there was nothing
constexpr auto kAfterError = std::chrono::seconds(5);

} // namespace

void RuleWork::start() {
  m_thread.start("rules", {kBetween, kAfterError}, [this] { return round(); });
}

Result<bool> RuleWork::round() {
  const AgentState agent = m_agent->state();
  if (!agent.active)
    return false;
  return m_workspace->ruleDesk(agent.token).work();
}

} // namespace muniment::workspace
